import type { CellAt, CellRange } from '../../components/grid/grid-events.ts'

/** What is asked, or told, beside a cell. */
export type Question =
  | { readonly kind: 'why'; readonly at: CellAt }
  | { readonly kind: 'note'; readonly at: CellAt }
  | { readonly kind: 'menu'; readonly at: CellAt }

/** What is on somebody's desk besides the plan: never written, never shared. */
export interface DeskState {
  /** The half-day a code is being typed into, and the letter it began with. */
  readonly typing: { readonly at: CellAt; readonly text: string } | null
  readonly question: Question | null
  readonly range: CellRange | null
  /** The finding that is being looked at, by its id. */
  readonly finding: string | null
}

export interface Desk {
  readonly state: DeskState
  readonly subscribe: (listener: () => void) => () => void
  readonly set: (next: Partial<DeskState>) => void
}

export const createDesk = (): Desk => {
  let state: DeskState = { typing: null, question: null, range: null, finding: null }
  const listeners = new Set<() => void>()
  return {
    get state() {
      return state
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (next) => {
      state = { ...state, ...next }
      for (const listener of [...listeners]) listener()
    },
  }
}

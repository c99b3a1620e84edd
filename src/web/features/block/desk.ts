import type { CellAt, CellRange } from '../../components/grid/grid-events.ts'
import type { Desk as PlanDesk } from '../../plan/desk.ts'

/** What is asked, or told, beside a cell. */
export type Question =
  | { readonly kind: 'why'; readonly at: CellAt }
  | { readonly kind: 'note'; readonly at: CellAt }
  | { readonly kind: 'menu'; readonly at: CellAt }

/** What is on somebody's desk besides the block. */
export interface DeskState {
  /** The half-day a code is being typed into, and the letter it began with. */
  readonly typing: { readonly at: CellAt; readonly text: string } | null
  readonly question: Question | null
  readonly range: CellRange | null
  /** The finding that is being looked at, by its id. */
  readonly finding: string | null
}

export type Desk = PlanDesk<DeskState>

export const EMPTY_DESK: DeskState = { typing: null, question: null, range: null, finding: null }

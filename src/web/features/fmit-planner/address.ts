import { type PlannerSearch, type SearchChange, changed } from './planner-search.ts'

/** Where one is in the planner. What changes is there at once; the browser's address follows. */
export interface Address {
  readonly state: PlannerSearch
  readonly subscribe: (listener: () => void) => () => void
  /** Goes somewhere else; `undefined` takes a part out of the address. */
  readonly go: (next: SearchChange) => void
  /** Takes over what the browser's address has become: by its back button, by a link. */
  readonly follow: (search: PlannerSearch) => void
  /** Writes what has not been written yet. */
  readonly settle: () => void
}

/** Moving about the grid changes the address with every key: it is written when one has come to rest. */
const REST_MS = 250
const PLACE: readonly (keyof PlannerSearch)[] = ['person', 'week', 'until']

const same = (a: PlannerSearch, b: PlannerSearch): boolean => JSON.stringify(a) === JSON.stringify(b)

export const createAddress = (first: PlannerSearch, write: (search: PlannerSearch) => void): Address => {
  let state = first
  let written = first
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const set = (next: PlannerSearch): void => {
    state = next
    for (const listener of [...listeners]) listener()
  }
  const settle = (): void => {
    clearTimeout(timer)
    if (same(state, written)) return
    written = state
    write(state)
  }
  return {
    get state() {
      return state
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    go: (next) => {
      const to = changed(state, next)
      if (same(to, state)) return
      set(to)
      clearTimeout(timer)
      if (Object.keys(next).every((part) => PLACE.includes(part as keyof PlannerSearch)))
        timer = setTimeout(settle, REST_MS)
      else settle()
    },
    follow: (search) => {
      if (same(search, written)) return
      written = search
      set(search)
    },
    settle,
  }
}

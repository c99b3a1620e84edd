import { type HeldState, holdState } from '../held-state.ts'

/** What is on somebody's desk besides the plan: never written, never shared. */
export interface Desk<Things> extends HeldState<Things> {
  readonly set: (next: Partial<Things>) => void
}

export const createDesk = <Things>(first: Things): Desk<Things> => {
  const { held, replace } = holdState(first)
  return {
    get state() {
      return held.state
    },
    subscribe: held.subscribe,
    set: (next) => replace({ ...held.state, ...next }),
  }
}

import { useSyncExternalStore } from 'react'

/** A state outside of what is drawn, and how one hears that it is another. */
export interface HeldState<State> {
  readonly state: State
  readonly subscribe: (listener: () => void) => () => void
}

/** A state that its owner replaces as a whole. Whoever hears of it may stop hearing while being told. */
export const holdState = <State>(
  first: State,
): { readonly held: HeldState<State>; readonly replace: (next: State) => void } => {
  let state = first
  const listeners = new Set<() => void>()
  return {
    held: {
      get state() {
        return state
      },
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    replace: (next) => {
      state = next
      for (const listener of [...listeners]) listener()
    },
  }
}

/** Part of a state; renders when that part is another. */
export const usePart = <State, Part>(held: HeldState<State>, select: (state: State) => Part): Part =>
  useSyncExternalStore(held.subscribe, () => select(held.state))

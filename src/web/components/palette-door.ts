import { useSyncExternalStore } from 'react'

let open = false
const listeners = new Set<() => void>()

/** Opens or closes the search for people, weeks and commands, from anywhere. */
export const setPaletteOpen = (next: boolean): void => {
  open = next
  for (const listener of listeners) listener()
}

export const usePaletteOpen = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => open,
  )

import { useSyncExternalStore } from 'react'

const KEY = 'turnus.single-keys'
const listeners = new Set<() => void>()

const stored = (): string | null => {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** Whether single letters act. They do unless somebody turned them off in this browser. */
export const singleKeysOn = (): boolean => stored() !== 'off'

export const setSingleKeys = (on: boolean): void => {
  try {
    if (on) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    // Without storage the choice cannot be kept; letters go on acting.
  }
  for (const listener of listeners) listener()
}

export const useSingleKeys = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, singleKeysOn)

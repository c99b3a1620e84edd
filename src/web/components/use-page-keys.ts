import { useEffect, useEffectEvent } from 'react'
import { isAsked } from './typing.ts'

/** The keys of a whole page. `act` says whether a key meant something; while something is asked, keys are its own. */
export const usePageKeys = (act: (event: KeyboardEvent) => boolean): void => {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isAsked()) return
    if (act(event)) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

/**
 * Does what Alt with a letter asks for: by the key, as "KeyP", and not by what it would write, which is another character
 * on some keyboards. False where it asks for nothing.
 */
export const actOnAlt = (event: KeyboardEvent, does: Readonly<Record<string, () => void>>): boolean => {
  const action = event.altKey && !event.ctrlKey && !event.metaKey ? does[event.code] : undefined
  action?.()
  return action !== undefined
}

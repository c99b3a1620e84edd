import { useEffect, useEffectEvent } from 'react'
import { isAsked, isTyping } from './typing.ts'

const isTick = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type === 'checkbox'

/** Ctrl Z takes one's last change of a page back, Ctrl Shift Z brings it back. */
export const useUndoKeys = (
  { undo, redo }: { readonly undo: () => void; readonly redo: () => void },
  enabled: boolean,
): void => {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase()
    if (!enabled || event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return
    if ((key !== 'z' && key !== 'y') || (isTyping(event.target) && !isTick(event.target)) || isAsked()) return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redo()
    else undo()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

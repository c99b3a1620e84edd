import { useEffect, useEffectEvent } from 'react'
import { isAsked, isTyping } from '../../components/typing.ts'
import type { LeaveWrites } from './leave-writes.ts'

/** Ctrl Z takes one's last change of time away back, Ctrl Shift Z brings it back. */
export const useUndoKeys = ({ undo, redo }: LeaveWrites, enabled: boolean): void => {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase()
    if (!enabled || event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return
    if ((key !== 'z' && key !== 'y') || isTyping(event.target) || isAsked()) return
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

import type { KeyboardEvent } from 'react'
import { type GridEvents, cellAt, cellRange } from './grid-events.ts'
import type { GridParts } from './grid-context.ts'
import { moveOf, moved } from './movement.ts'
import type { Position } from './range.ts'

/** Moves the focus to a cell; `extend` keeps the anchor, so that a range grows. */
export type GoTo = (to: Position, extend: boolean) => void

/** What a key does in a grid. It calls `preventDefault` when it did something. */
export const pressKey = (
  event: KeyboardEvent,
  { store, rows, columns }: GridParts,
  pages: readonly number[],
  events: GridEvents,
  goTo: GoTo,
): void => {
  const { active, anchor } = store.state
  const ctrl = event.ctrlKey || event.metaKey
  const cell = cellAt(rows, columns, active)
  const range = () => cellRange(rows, columns, store.range())

  const acted = (): boolean => {
    const move = moveOf(event.key, ctrl)
    if (move && !event.altKey) {
      goTo(moved({ rows, columns, pages }, active, move), event.shiftKey)
      return true
    }
    if (ctrl && (event.key === 'd' || event.key === 'r'))
      return events.onFill?.(event.key === 'd' ? 'down' : 'right', range()) ?? false
    if (ctrl) return false
    switch (event.key) {
      case 'Enter':
      case ' ':
        events.onPress?.(cell, { alt: event.altKey, by: 'keyboard' })
        return true
      case 'Delete':
      case 'Backspace':
        events.onClear?.(range())
        return events.onClear !== undefined
      case 'Escape':
        if (anchor === null) return false
        goTo(active, false)
        return true
      default:
        return event.key.length === 1 && !event.altKey ? (events.onType?.(cell, event.key) ?? false) : false
    }
  }
  if (acted()) event.preventDefault()
}

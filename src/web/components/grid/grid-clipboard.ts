import type { ClipboardEvent } from 'react'
import { fromTabSeparated, toTabSeparated } from './clipboard.ts'
import type { GridParts } from './grid-context.ts'
import { type GridEvents, cellAt, cellRange, positionIn } from './grid-events.ts'

/** Copy, cut and paste of a grid, as tab-separated text. A text field inside of it keeps its own. */
export const clipboardOf = ({ store, rows, columns }: GridParts, events: GridEvents) => {
  const isOurs = (event: ClipboardEvent): boolean =>
    positionIn(event.target) !== null && !(event.target as Element).matches('input, textarea')

  const copy = (event: ClipboardEvent): boolean => {
    if (!events.onCopy || !isOurs(event)) return false
    const range = cellRange(rows, columns, store.range())
    event.clipboardData.setData('text/plain', toTabSeparated(events.onCopy(range)))
    event.preventDefault()
    return true
  }
  return {
    onCopy: copy,
    onCut: (event: ClipboardEvent) => {
      if (copy(event)) events.onClear?.(cellRange(rows, columns, store.range()))
    },
    onPaste: (event: ClipboardEvent) => {
      if (!events.onPaste || !isOurs(event)) return
      event.preventDefault()
      const { top, left } = store.range()
      const cell = cellAt(rows, columns, { row: top, column: left })
      events.onPaste(cell, fromTabSeparated(event.clipboardData.getData('text/plain')))
    },
  }
}

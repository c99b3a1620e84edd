import { useLayoutEffect, useRef } from 'react'
import type { GridParts } from './grid-context.ts'
import { cellAt, positionOf } from './grid-events.ts'
import type { Position } from './range.ts'

/** Keeps the active cell and the anchor on their row and column when others come and go around them; then calls `kept`. */
export const useKeptPlace = ({ store, rows, columns }: GridParts, kept: () => void): void => {
  const before = useRef({ rows, columns })
  useLayoutEffect(() => {
    const old = before.current
    if (old.rows === rows && old.columns === columns) return
    before.current = { rows, columns }
    const nearest = ({ row, column }: Position): Position => ({
      row: Math.min(row, rows.tracks.length - 1),
      column: Math.min(column, columns.tracks.length - 1),
    })
    const now = (at: Position) => positionOf(rows, columns, cellAt(old.rows, old.columns, at))
    const { active, anchor } = store.state
    store.change({ active: now(active) ?? nearest(active), anchor: anchor && now(anchor) })
    kept()
  })
}

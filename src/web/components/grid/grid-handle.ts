import type { RefObject } from 'react'
import type { GridParts } from './grid-context.ts'
import { type CellAt, cellAt, positionIn, positionOf } from './grid-events.ts'
import type { GoTo } from './grid-keys.ts'
import type { Position } from './range.ts'
import { frozenSize, startOf } from './tracks.ts'

/** What a feature may ask of its grid. */
export interface GridHandle {
  /** Brings a cell into view and the focus to it. */
  readonly focus: (cell: CellAt) => void
  /** Selects the range between two cells; the focus goes to the second. */
  readonly select: (from: CellAt, to: CellAt) => void
  /** Brings a cell into view without the focus, as near the middle as can be. */
  readonly show: (cell: CellAt) => void
  readonly unselect: () => void
  /** The element of a cell, when it is drawn. */
  readonly elementOf: (cell: CellAt) => HTMLElement | null
  /** Whether there is such a row and column now. */
  readonly has: (cell: CellAt) => boolean
  /** The cell an element is in; null when it is in none. */
  readonly cellOf: (element: Element) => CellAt | null
}

/** What a feature may ask, over the parts of a grid. */
export const gridHandle = (
  window: RefObject<HTMLElement | null>,
  { store, rows, columns }: GridParts,
  elementAt: (position: Position) => HTMLElement | null,
  goTo: GoTo,
): GridHandle => ({
  focus: (cell) => {
    const to = positionOf(rows, columns, cell)
    if (to) goTo(to, false)
  },
  select: (from, to) => {
    const [start, end] = [positionOf(rows, columns, from), positionOf(rows, columns, to)]
    if (!start || !end) return
    goTo(start, false)
    goTo(end, true)
  },
  show: (cell) => {
    const to = positionOf(rows, columns, cell)
    const element = window.current
    if (to && element)
      element.scrollLeft = startOf(columns, to.column) - (frozenSize(columns) + element.clientWidth) / 2
  },
  unselect: () => {
    if (store.state.anchor) goTo(store.state.active, false)
  },
  elementOf: (cell) => {
    const at = positionOf(rows, columns, cell)
    return at && elementAt(at)
  },
  has: (cell) => positionOf(rows, columns, cell) !== null,
  cellOf: (element) => {
    const at = window.current?.contains(element) ? positionIn(element) : null
    return at && cellAt(rows, columns, at)
  },
})

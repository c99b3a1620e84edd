import type { RefObject } from 'react'
import type { CellAt, CellRange } from '../components/grid/grid-events.ts'
import type { GridHandle } from '../components/grid/grid-handle.ts'
import type { HeldState } from '../held-state.ts'

interface Parts {
  readonly grid: RefObject<GridHandle | null>
  readonly desk: HeldState<{ readonly range: CellRange | null }>
}

/** The range selected, else the one cell. */
export const rangeAt = ({ desk }: Pick<Parts, 'desk'>, cell: CellAt): CellRange =>
  desk.state.range ?? { rows: [cell.row], columns: [cell.column] }

/** Does something at the cell that holds the focus, and with the range selected; nothing when it is elsewhere. */
export const atFocusedCell = (parts: Parts, does: (cell: CellAt, range: CellRange) => void): void => {
  const cell = document.activeElement && parts.grid.current?.cellOf(document.activeElement)
  if (cell) does(cell, rangeAt(parts, cell))
}

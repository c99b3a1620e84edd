import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import type { CellPlace } from '../../../components/grid/grid-cell.tsx'
import type { Views } from '../../../components/grid/views.ts'
import type { MarkedCell } from '../year-views.ts'

/** What every cell shares. */
export interface YearCells {
  readonly views: Views<MarkedCell>
}

export const YearCellsContext = createContext<YearCells | null>(null)

/** What a cell shows; heard of only when it differs. */
export const useCellView = ({ row, column }: CellPlace): MarkedCell => {
  const cells = use(YearCellsContext)
  if (!cells) throw new Error('a cell outside of the year of rotations')
  const { views } = cells
  const subscribe = useCallback((listener: () => void) => views.subscribe(row, column, listener), [views, row, column])
  return useSyncExternalStore(subscribe, () => views.get(row, column))
}

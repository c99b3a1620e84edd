import { createContext, use } from 'react'
import type { CellPlace } from '../../../components/grid/grid-cell.tsx'
import { useViewAt } from '../../../components/grid/use-view-at.ts'
import type { Views } from '../../../components/grid/views.ts'
import type { MarkedCell } from '../year-views.ts'

/** What every cell shares. */
export interface YearCells {
  readonly views: Views<MarkedCell>
}

export const YearCellsContext = createContext<YearCells | null>(null)

/** What a cell shows; heard of only when it differs. */
export const useCellView = (place: CellPlace): MarkedCell => {
  const cells = use(YearCellsContext)
  if (!cells) throw new Error('a cell outside of the year of rotations')
  return useViewAt(cells.views, place)
}

import { createContext, use } from 'react'
import type { CellPlace } from '../../../components/grid/grid-cell.tsx'
import type { MarkedCell } from '../planner-views.ts'
import type { Zoom } from '../planner-tracks.ts'
import { useViewAt } from '../../../components/grid/use-view-at.ts'
import type { Views } from '../../../components/grid/views.ts'

/** What every cell shares. It changes with the zoom only. */
export interface PlannerCells {
  readonly views: Views<MarkedCell>
  readonly zoom: Zoom
  /** Past weeks are drawn narrow, without text. */
  readonly narrow: boolean
}

export const PlannerCellsContext = createContext<PlannerCells | null>(null)

export const usePlannerCells = (): PlannerCells => {
  const cells = use(PlannerCellsContext)
  if (!cells) throw new Error('a planner cell outside the planner')
  return cells
}

/** What a cell shows; heard of only when it differs. */
export const useCellView = (place: CellPlace): MarkedCell => useViewAt(usePlannerCells().views, place)

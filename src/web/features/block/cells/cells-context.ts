import { createContext, use } from 'react'
import type { CellPlace } from '../../../components/grid/grid-cell.tsx'
import { useViewAt } from '../../../components/grid/use-view-at.ts'
import type { Views } from '../../../components/grid/views.ts'
import type { Colours } from '../block-search.ts'
import type { Zoom } from '../block-tracks.ts'
import type { MarkedCell } from '../block-views.ts'

/** What every cell shares. It changes with the zoom and the colours only. */
export interface BlockCells {
  readonly views: Views<MarkedCell>
  readonly zoom: Zoom
  readonly colours: Colours
}

export const BlockCellsContext = createContext<BlockCells | null>(null)

export const useBlockCells = (): BlockCells => {
  const cells = use(BlockCellsContext)
  if (!cells) throw new Error('a cell outside the block')
  return cells
}

/** What a cell shows; heard of only when it differs. */
export const useCellView = (place: CellPlace): MarkedCell => useViewAt(useBlockCells().views, place)

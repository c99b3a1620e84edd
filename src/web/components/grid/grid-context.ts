import { createContext, use } from 'react'
import type { GridStore } from './grid-state.ts'
import type { Layout } from './tracks.ts'

/** What every part of one grid shares. It changes with the geometry only, never with the selection. */
export interface GridParts {
  readonly store: GridStore
  readonly rows: Layout
  readonly columns: Layout
}

export const GridContext = createContext<GridParts | null>(null)

export const useGridParts = (): GridParts => {
  const parts = use(GridContext)
  if (!parts) throw new Error('a grid cell outside a grid')
  return parts
}

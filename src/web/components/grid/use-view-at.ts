import { useCallback, useSyncExternalStore } from 'react'
import type { CellPlace } from './grid-cell.tsx'
import type { Views } from './views.ts'

/** What a cell shows; heard of only when it differs. */
export const useViewAt = <View>(views: Views<View>, { row, column }: Pick<CellPlace, 'row' | 'column'>): View => {
  const subscribe = useCallback((listener: () => void) => views.subscribe(row, column, listener), [views, row, column])
  return useSyncExternalStore(subscribe, () => views.get(row, column))
}

import { type RefObject, createContext, use, useSyncExternalStore } from 'react'
import type { Address } from '../../address.ts'
import type { GridHandle } from '../../components/grid/grid-handle.ts'
import type { Views } from '../../components/grid/views.ts'
import type { Desk, DeskState } from './desk.ts'
import type { YearActions } from './year-actions.ts'
import type { YearState, YearStore } from './year-plan.ts'
import type { YearSearch } from './year-search.ts'
import type { YearView } from './year-view.ts'
import type { MarkedCell } from './year-views.ts'

/** What the parts of one year of rotations share. It stays the same for as long as the plan does. */
export interface YearParts {
  readonly store: YearStore
  readonly desk: Desk
  readonly actions: YearActions
  readonly views: Views<MarkedCell>
  readonly grid: RefObject<GridHandle | null>
  readonly address: Address<YearSearch>
}

export const YearContext = createContext<YearParts | null>(null)

export const useYear = (): YearParts => {
  const parts = use(YearContext)
  if (!parts) throw new Error('a part of the year of rotations outside of it')
  return parts
}

/** Part of the plan's state; renders when that part is another. */
export const useYearPlan = <Part>(select: (state: YearState) => Part): Part => {
  const { store } = useYear()
  return useSyncExternalStore(store.subscribe, () => select(store.state))
}

/** The year as edited. */
export const useYearView = (): YearView => useYearPlan(({ view }) => view)

/** Part of the desk's state; renders when that part is another. */
export const useDesk = <Part>(select: (state: DeskState) => Part): Part => {
  const { desk } = useYear()
  return useSyncExternalStore(desk.subscribe, () => select(desk.state))
}

/** Part of the address; renders when that part is another. */
export const useAddress = <Part>(select: (search: YearSearch) => Part): Part => {
  const { address } = useYear()
  return useSyncExternalStore(address.subscribe, () => select(address.state))
}

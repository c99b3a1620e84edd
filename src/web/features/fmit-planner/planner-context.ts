import { type RefObject, createContext, use, useSyncExternalStore } from 'react'
import type { GridHandle } from '../../components/grid/grid-handle.ts'
import type { MarkedCell } from './planner-views.ts'
import type { Desk, DeskState } from './desk.ts'
import type { PlannerActions } from './planner-actions.ts'
import type { Address } from '../../address.ts'
import type { PlannerSearch } from './planner-search.ts'
import type { PlannerState, PlannerStore } from './planner-store.ts'
import type { PlannerYear } from './planner-year.ts'
import type { Views } from '../../components/grid/views.ts'

/** What the parts of one planner share. It stays the same for as long as the plan does. */
export interface Planner {
  readonly store: PlannerStore
  readonly desk: Desk
  readonly actions: PlannerActions
  readonly views: Views<MarkedCell>
  readonly grid: RefObject<GridHandle | null>
  readonly address: Address<PlannerSearch>
}

export const PlannerContext = createContext<Planner | null>(null)

export const usePlanner = (): Planner => {
  const planner = use(PlannerContext)
  if (!planner) throw new Error('a part of the planner outside of it')
  return planner
}

/** Part of the plan's state; renders when that part is another. */
export const usePlan = <Part>(select: (state: PlannerState) => Part): Part => {
  const { store } = usePlanner()
  return useSyncExternalStore(store.subscribe, () => select(store.state))
}

/** Part of the desk's state; renders when that part is another. */
export const useDesk = <Part>(select: (state: DeskState) => Part): Part => {
  const { desk } = usePlanner()
  return useSyncExternalStore(desk.subscribe, () => select(desk.state))
}

/** Part of the address; renders when that part is another. */
export const useAddress = <Part>(select: (search: PlannerSearch) => Part): Part => {
  const { address } = usePlanner()
  return useSyncExternalStore(address.subscribe, () => select(address.state))
}

/** The year as edited. */
export const usePlannerYear = (): PlannerYear => usePlan(({ view: year }) => year)

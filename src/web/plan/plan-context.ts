import { type Context, type RefObject, createContext, use } from 'react'
import type { Address } from '../address.ts'
import type { GridHandle } from '../components/grid/grid-handle.ts'
import type { Views } from '../components/grid/views.ts'
import { usePart } from '../held-state.ts'
import type { Desk } from './desk.ts'
import type { Plan } from './plan.ts'
import type { PlanState, PlanStore } from './plan-store.ts'

/** What the parts of a page with a plan share. It stays the same for as long as the plan does. */
export interface PlanParts<P extends Plan, Edit, View, OnDesk, Search extends object, Actions, Cell> {
  readonly store: PlanStore<P, Edit, View>
  readonly desk: Desk<OnDesk>
  readonly actions: Actions
  readonly views: Views<Cell>
  readonly grid: RefObject<GridHandle | null>
  readonly address: Address<Search>
}

/** The ways by which the parts of a page reach what they share. */
export interface PlanContext<P extends Plan, Edit, View, OnDesk, Search extends object, Actions, Cell> {
  readonly Context: Context<PlanParts<P, Edit, View, OnDesk, Search, Actions, Cell> | null>
  readonly useParts: () => PlanParts<P, Edit, View, OnDesk, Search, Actions, Cell>
  /** Part of the plan's state; renders when that part is another. */
  readonly usePlan: <Part>(select: (state: PlanState<P, Edit, View>) => Part) => Part
  /** The plan as edited. */
  readonly useView: () => View
  /** Part of the desk's state; renders when that part is another. */
  readonly useDesk: <Part>(select: (state: OnDesk) => Part) => Part
  /** Part of the address; renders when that part is another. */
  readonly useAddress: <Part>(select: (search: Search) => Part) => Part
}

/** What the parts of one kind of page share. `page` is what it is called where a part stands outside of it. */
export const createPlanContext = <P extends Plan, Edit, View, OnDesk, Search extends object, Actions, Cell>(
  page: string,
): PlanContext<P, Edit, View, OnDesk, Search, Actions, Cell> => {
  const Shared = createContext<PlanParts<P, Edit, View, OnDesk, Search, Actions, Cell> | null>(null)
  const useParts = () => {
    const parts = use(Shared)
    if (!parts) throw new Error(`a part of ${page} outside of it`)
    return parts
  }
  return {
    Context: Shared,
    useParts,
    usePlan: (select) => usePart(useParts().store, select),
    useView: () => usePart(useParts().store, ({ view }) => view),
    useDesk: (select) => usePart(useParts().desk, select),
    useAddress: (select) => usePart(useParts().address, select),
  }
}

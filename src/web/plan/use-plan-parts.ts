import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { type Address, createAddress } from '../address.ts'
import type { GridHandle } from '../components/grid/grid-handle.ts'
import { hideToast } from '../components/toast.tsx'
import { type Desk, createDesk } from './desk.ts'
import { refuse } from './editing.ts'
import type { PlanParts } from './plan-context.ts'
import type { Plan } from './plan.ts'
import type { PlanStore } from './plan-store.ts'
import type { FollowedViews } from './followed-views.ts'
import { tellRefusals } from './told-refusals.ts'

/** How one kind of page makes what its parts share. */
export interface PlanPartsKind<P extends Plan, Edit, View, OnDesk, Search extends object, Actions, Cell> {
  /** What is on the desk to begin with. */
  readonly desk: OnDesk
  /** The parts of the address that say where in the grid one is. */
  readonly place: readonly (keyof Search)[]
  readonly views: (store: PlanStore<P, Edit, View>, desk: Desk<OnDesk>) => FollowedViews<Cell>
  readonly actions: (
    store: PlanStore<P, Edit, View>,
    desk: Desk<OnDesk>,
    address: Address<Search>,
    grid: RefObject<GridHandle | null>,
  ) => Actions
}

/** Everything the parts of a page share, over the one store they start with. `search` is where the browser is. */
export const usePlanParts = <P extends Plan, Edit, View, OnDesk, Search extends object, Actions, Cell>(
  kind: PlanPartsKind<P, Edit, View, OnDesk, Search, Actions, Cell>,
  store: PlanStore<P, Edit, View>,
  search: Search,
  write: (search: Search) => void,
): PlanParts<P, Edit, View, OnDesk, Search, Actions, Cell> => {
  const grid = useRef<GridHandle>(null)
  const written = useEffectEvent(write)
  const [{ parts, follow }] = useState(() => {
    const desk = createDesk(kind.desk)
    const { views, follow: followViews } = kind.views(store, desk)
    const address = createAddress<Search>(search, kind.place, (next) => written(next))
    const actions = kind.actions(store, desk, address, grid)
    return { parts: { store, desk, grid, address, views, actions }, follow: followViews }
  })
  const { address } = parts
  useEffect(() => follow(), [follow])
  useEffect(() => tellRefusals(store, { refuse, withdraw: hideToast }), [store])
  useEffect(() => address.follow(search), [address, search])
  useEffect(() => address.settle, [address])
  return parts
}

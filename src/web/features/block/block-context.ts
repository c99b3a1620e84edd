import { type RefObject, createContext, use, useSyncExternalStore } from 'react'
import type { Address } from '../../address.ts'
import type { GridHandle } from '../../components/grid/grid-handle.ts'
import type { Views } from '../../components/grid/views.ts'
import type { PlanState } from '../../plan/plan-store.ts'
import type { BlockActions } from './block-actions.ts'
import type { BlockEdit, BlockPlan, BlockStore } from './block-plan.ts'
import type { BlockSearch } from './block-search.ts'
import type { BlockView } from './block-view.ts'
import type { MarkedCell } from './block-views.ts'
import type { Desk, DeskState } from './desk.ts'

/** What the parts of one block share. It stays the same for as long as the plan does. */
export interface BlockParts {
  readonly store: BlockStore
  readonly desk: Desk
  readonly actions: BlockActions
  readonly views: Views<MarkedCell>
  readonly grid: RefObject<GridHandle | null>
  readonly address: Address<BlockSearch>
}

export const BlockContext = createContext<BlockParts | null>(null)

export const useBlock = (): BlockParts => {
  const parts = use(BlockContext)
  if (!parts) throw new Error('a part of the block outside of it')
  return parts
}

/** Part of the plan's state; renders when that part is another. */
export const useBlockPlan = <Part>(select: (state: PlanState<BlockPlan, BlockEdit, BlockView>) => Part): Part => {
  const { store } = useBlock()
  return useSyncExternalStore(store.subscribe, () => select(store.state))
}

/** The block as edited. */
export const useBlockView = (): BlockView => useBlockPlan(({ view }) => view)

/** Part of the desk's state; renders when that part is another. */
export const useDesk = <Part>(select: (state: DeskState) => Part): Part => {
  const { desk } = useBlock()
  return useSyncExternalStore(desk.subscribe, () => select(desk.state))
}

/** Part of the address; renders when that part is another. */
export const useAddress = <Part>(select: (search: BlockSearch) => Part): Part => {
  const { address } = useBlock()
  return useSyncExternalStore(address.subscribe, () => select(address.state))
}

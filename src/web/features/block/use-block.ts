import { type LoadedPlan, usePlanStore } from '../../plan/use-plan-store.ts'
import { usePlanParts } from '../../plan/use-plan-parts.ts'
import { createBlockActions } from './block-actions.ts'
import { type BlockName, blockServer, readBlock } from './block-api.ts'
import type { BlockParts } from './block-context.ts'
import { type BlockStore, createBlockStore } from './block-plan.ts'
import { type BlockSearch, PLACE } from './block-search.ts'
import { createBlockViews } from './block-views.ts'
import { EMPTY_DESK } from './desk.ts'

/** Reads a block and keeps it as the server has it, for as long as the page is there. */
export const useBlockStore = (name: BlockName, by: string | null): LoadedPlan<BlockStore> =>
  usePlanStore(
    `${name.ay}/${name.number}/${by ?? ''}`,
    () => readBlock(name, by),
    (plan) => createBlockStore(plan, blockServer(name, by)),
  )

const BLOCK = { desk: EMPTY_DESK, place: PLACE, views: createBlockViews, actions: createBlockActions }

/** Everything the parts of a block share, over the one store they start with. */
export const useBlockParts = (
  store: BlockStore,
  search: BlockSearch,
  write: (search: BlockSearch) => void,
): BlockParts => usePlanParts(BLOCK, store, search, write)

import { type PlanParts, createPlanContext } from '../../plan/plan-context.ts'
import type { BlockActions } from './block-actions.ts'
import type { BlockEdit, BlockPlan } from './block-plan.ts'
import type { BlockSearch } from './block-search.ts'
import type { BlockView } from './block-view.ts'
import type { MarkedCell } from './block-views.ts'
import type { DeskState } from './desk.ts'

/** What the parts of one block share. */
export type BlockParts = PlanParts<BlockPlan, BlockEdit, BlockView, DeskState, BlockSearch, BlockActions, MarkedCell>

export const {
  Context: BlockContext,
  useParts: useBlock,
  usePlan: useBlockPlan,
  useView: useBlockView,
  useDesk,
  useAddress,
} = createPlanContext<BlockPlan, BlockEdit, BlockView, DeskState, BlockSearch, BlockActions, MarkedCell>('the block')

import type { Block } from '#domain/calendar/block.ts'
import { blockArea } from '#domain/decisions/areas.ts'
import { type PinHalfDay, pinHalfDays } from '#domain/decisions/pin-half-days.ts'
import { pinKey } from '#domain/rotations/pin.ts'
import { judgeClinic } from '#rules/judge-clinic.ts'
import type { Finding } from '#rules/kit.ts'
import type { Plan, PlanServer } from '../../plan/plan.ts'
import { type PlanState, type PlanStore, createPlanStore } from '../../plan/plan-store.ts'
import type { Decide } from '../../plan/rebase.ts'
import { type BlockView, blockView } from './block-view.ts'

/** A block as the server has it: the facts that its half-days follow from, and what only the server can judge. */
export interface BlockPlan extends Plan {
  readonly block: Block
  /** Findings about weeks, nights and time away: they look further than the facts of one block reach. */
  readonly others: readonly Finding[]
  /** Who edits here, as the history names them. */
  readonly by: string | null
}

/** Half-days decided by hand, or given back to their pattern. */
export type BlockEdit = readonly PinHalfDay[]

export type BlockState = PlanState<BlockPlan, BlockEdit, BlockView>
export type BlockStore = PlanStore<BlockPlan, BlockEdit, BlockView>

/** Decides edits of a block: with the same function as the server. */
export const decideBlock =
  ({ block: { year, number, start, end }, by }: Pick<BlockPlan, 'block' | 'by'>): Decide<BlockEdit> =>
  (schedule, pins) =>
    pinHalfDays(schedule, { first: start, last: end, area: blockArea(year, number), pins, by })

export const createBlockStore = (first: BlockPlan, server: PlanServer<BlockPlan, BlockEdit>): BlockStore => {
  let before: BlockView | null = null
  return createPlanStore(first, server, {
    decide: decideBlock(first),
    judge: (schedule) => judgeClinic(schedule, first.block),
    view: (judged, { block, others }) => (before = blockView(judged, { block, others }, before)),
    facts: 'pin',
    about: (edit) => edit.map(pinKey),
  })
}

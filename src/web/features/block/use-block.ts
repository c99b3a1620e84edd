import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { judgeClinic } from '#rules/judge-clinic.ts'
import { createAddress } from '../../address.ts'
import type { GridHandle } from '../../components/grid/grid-handle.ts'
import { createPlanStore } from '../../plan/plan-store.ts'
import { type LoadedPlan, usePlanStore } from '../../plan/use-plan-store.ts'
import { createBlockActions } from './block-actions.ts'
import { type BlockName, blockServer, readBlock } from './block-api.ts'
import type { BlockParts } from './block-context.ts'
import { type BlockStore, decideBlock } from './block-plan.ts'
import { type BlockSearch, PLACE } from './block-search.ts'
import { type BlockView, blockView } from './block-view.ts'
import { createBlockViews } from './block-views.ts'
import { createDesk } from './desk.ts'

/** Reads a block and keeps it as the server has it, for as long as the page is there. */
export const useBlockStore = (name: BlockName, by: string | null): LoadedPlan<BlockStore> =>
  usePlanStore(
    `${name.ay}/${name.number}/${by ?? ''}`,
    () => readBlock(name, by),
    (plan) => {
      let before: BlockView | null = null
      return createPlanStore(plan, blockServer(name, by), {
        decide: decideBlock(plan),
        judge: (schedule) => judgeClinic(schedule, plan.block),
        view: (judged, { block, others }) => (before = blockView(judged, { block, others }, before)),
        // Who pinned what, and when, is in the pins themselves.
        written: (written) => written,
      })
    },
  )

/** Everything the parts of a block share, over the one store they start with. */
export const useBlockParts = (
  store: BlockStore,
  search: BlockSearch,
  write: (search: BlockSearch) => void,
): BlockParts => {
  const grid = useRef<GridHandle>(null)
  const written = useEffectEvent(write)
  const [{ parts, follow }] = useState(() => {
    const desk = createDesk()
    const { views, follow: followViews } = createBlockViews(store, desk)
    const address = createAddress(search, PLACE, (next: BlockSearch) => written(next))
    const actions = createBlockActions(store, desk, address, grid)
    return { parts: { store, desk, grid, address, views, actions }, follow: followViews }
  })
  const { address } = parts
  useEffect(() => follow(), [follow])
  useEffect(() => address.follow(search), [address, search])
  useEffect(() => address.settle, [address])
  return parts
}

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { GridHandle } from '../../components/grid/grid-handle.ts'
import { type LoadedPlan, usePlanStore } from '../../plan/use-plan-store.ts'
import { createDesk } from './desk.ts'
import { createPlannerActions } from './planner-actions.ts'
import { planServer, readPlan } from './planner-api.ts'
import type { Planner } from './planner-context.ts'
import { PLACE, type PlannerSearch } from './planner-search.ts'
import { createAddress } from '../../address.ts'
import { type PlannerStore, createPlannerStore } from './planner-store.ts'
import { createPlannerViews } from './planner-views.ts'

/** Reads a year's plan and keeps it as the server has it, for as long as the page is there. */
export const usePlannerStore = (year: AcademicYear, me: string | null): LoadedPlan<PlannerStore> =>
  usePlanStore(
    `${year}/${me}`,
    () => readPlan(year, me),
    (plan) => createPlannerStore(plan, planServer(year, me)),
  )

/** Everything the parts of a planner share, over the one store they start with. */
export const usePlannerParts = (
  store: PlannerStore,
  search: PlannerSearch,
  write: (search: PlannerSearch) => void,
): Planner => {
  const grid = useRef<GridHandle>(null)
  const written = useEffectEvent(write)
  const [{ planner, follow }] = useState(() => {
    const desk = createDesk()
    const { views, follow } = createPlannerViews(store, desk)
    const address = createAddress(search, PLACE, (next) => written(next))
    return {
      planner: { store, desk, grid, address, views, actions: createPlannerActions(store, desk, address) },
      follow,
    }
  })
  const { address } = planner
  useEffect(() => follow(), [follow])
  useEffect(() => address.follow(search), [address, search])
  useEffect(() => address.settle, [address])
  return planner
}

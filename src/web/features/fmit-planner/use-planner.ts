import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { type LoadedPlan, usePlanStore } from '../../plan/use-plan-store.ts'
import { usePlanParts } from '../../plan/use-plan-parts.ts'
import { EMPTY_DESK } from './desk.ts'
import { createPlannerActions } from './planner-actions.ts'
import { planServer, readPlan } from './planner-api.ts'
import type { Planner } from './planner-context.ts'
import { PLACE, type PlannerSearch } from './planner-search.ts'
import { type PlannerStore, createPlannerStore } from './planner-store.ts'
import { createPlannerViews } from './planner-views.ts'

/** Reads a year's plan and keeps it as the server has it, for as long as the page is there. */
export const usePlannerStore = (year: AcademicYear, me: string | null): LoadedPlan<PlannerStore> =>
  usePlanStore(
    `${year}/${me}`,
    () => readPlan(year, me),
    (plan) => createPlannerStore(plan, planServer(year, me)),
  )

const PLANNER = { desk: EMPTY_DESK, place: PLACE, views: createPlannerViews, actions: createPlannerActions }

/** Everything the parts of a planner share, over the one store they start with. */
export const usePlannerParts = (
  store: PlannerStore,
  search: PlannerSearch,
  write: (search: PlannerSearch) => void,
): Planner => usePlanParts(PLANNER, store, search, write)

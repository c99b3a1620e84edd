import { dayKey } from '#domain/schedule/facts.ts'
import type { PlanServer } from '../../plan/plan.ts'
import { type PlanKind, type PlanState, type PlanStore, createPlanStore } from '../../plan/plan-store.ts'
import { type Edit, decideEdit, weeksOfEdit } from './edit.ts'
import type { YearPlan } from './plan.ts'
import { type PlannerYear, plannerYear } from './planner-year.ts'

export type PlannerState = PlanState<YearPlan, Edit, PlannerYear>
/** One year's plan under edit. */
export type PlannerStore = PlanStore<YearPlan, Edit, PlannerYear>

const FMIT_YEAR: PlanKind<YearPlan, Edit, PlannerYear> = {
  decide: decideEdit,
  view: (judged, { year }) => plannerYear(judged, year),
  facts: 'fmitWeek',
  about: (edit) => weeksOfEdit(edit).map(dayKey),
}

export const createPlannerStore = (first: YearPlan, server: PlanServer<YearPlan, Edit>): PlannerStore =>
  createPlanStore(first, server, FMIT_YEAR)

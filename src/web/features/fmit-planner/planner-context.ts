import { type PlanParts, createPlanContext } from '../../plan/plan-context.ts'
import type { DeskState } from './desk.ts'
import type { Edit } from './edit.ts'
import type { YearPlan } from './plan.ts'
import type { PlannerActions } from './planner-actions.ts'
import type { PlannerSearch } from './planner-search.ts'
import type { MarkedCell } from './planner-views.ts'
import type { PlannerYear } from './planner-year.ts'

/** What the parts of one planner share. */
export type Planner = PlanParts<YearPlan, Edit, PlannerYear, DeskState, PlannerSearch, PlannerActions, MarkedCell>

export const {
  Context: PlannerContext,
  useParts: usePlanner,
  usePlan,
  useView: usePlannerYear,
  useDesk,
  useAddress,
} = createPlanContext<YearPlan, Edit, PlannerYear, DeskState, PlannerSearch, PlannerActions, MarkedCell>('the planner')

import { type PlanParts, createPlanContext } from '../../plan/plan-context.ts'
import type { DeskState } from './desk.ts'
import type { YearActions } from './year-actions.ts'
import type { YearEdit, YearPlan } from './year-plan.ts'
import type { YearSearch } from './year-search.ts'
import type { YearView } from './year-view.ts'
import type { MarkedCell } from './year-views.ts'

/** What the parts of one year of rotations share. */
export type YearParts = PlanParts<YearPlan, YearEdit, YearView, DeskState, YearSearch, YearActions, MarkedCell>

export const {
  Context: YearContext,
  useParts: useYear,
  usePlan: useYearPlan,
  useView: useYearView,
  useDesk,
  useAddress,
} = createPlanContext<YearPlan, YearEdit, YearView, DeskState, YearSearch, YearActions, MarkedCell>(
  'the year of rotations',
)

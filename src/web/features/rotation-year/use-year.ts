import { type LoadedPlan, usePlanStore } from '../../plan/use-plan-store.ts'
import { usePlanParts } from '../../plan/use-plan-parts.ts'
import { EMPTY_DESK } from './desk.ts'
import { createYearActions } from './year-actions.ts'
import { readYear, yearServer } from './year-api.ts'
import type { YearParts } from './year-context.ts'
import { type YearStore, createYearStore } from './year-plan.ts'
import { PLACE, type YearSearch } from './year-search.ts'
import { createYearViews } from './year-views.ts'

/** Reads a year of rotations and keeps it as the server has it, for as long as the page is there. */
export const useYearStore = (ay: number): LoadedPlan<YearStore> =>
  usePlanStore(
    String(ay),
    () => readYear(ay),
    (plan) => createYearStore(plan, yearServer(ay)),
  )

const YEAR = { desk: EMPTY_DESK, place: PLACE, views: createYearViews, actions: createYearActions }

/** Everything the parts of a year share, over the one store they start with. */
export const useYearParts = (store: YearStore, search: YearSearch, write: (search: YearSearch) => void): YearParts =>
  usePlanParts(YEAR, store, search, write)

import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { type PlanRotation, changeRotationYear } from '#domain/decisions/change-rotation-year.ts'
import type { ActivityFamily } from '#domain/rotations/activity.ts'
import { findingsOfRotationYear } from '#rules/findings-of-rotation-year.ts'
import type { Plan, PlanServer } from '../../plan/plan.ts'
import { type PlanKind, type PlanState, type PlanStore, createPlanStore } from '../../plan/plan-store.ts'
import type { Decide } from '../../plan/rebase.ts'
import type { Own } from '../../plan/what-follows.ts'
import { type YearView, yearView } from './year-view.ts'

/** A year of rotations as the server has it. */
export interface YearPlan extends Plan {
  readonly year: AcademicYear
  /** What most half-days of a rotation are about, by its name: its colour. */
  readonly families: ReadonlyMap<string, ActivityFamily | null>
}

/** Residents put on rotations, or taken off: all of it, or nothing. */
export interface YearEdit {
  readonly changes: readonly PlanRotation[]
}

export type YearState = PlanState<YearPlan, YearEdit, YearView>
export type YearStore = PlanStore<YearPlan, YearEdit, YearView>

/** A block of a resident, as facts are named by. */
export const plannedKey = (year: AcademicYear, { resident, block }: Pick<PlanRotation, 'resident' | 'block'>): string =>
  `${year}/${block}/${resident}`

/** Decides an edit: with the same function as the server. */
export const decideYear =
  (year: AcademicYear): Decide<YearEdit> =>
  (schedule, { changes }) =>
    changeRotationYear(schedule, { year, changes })

/** Those of some findings that are of a year of rotations. */
export const ownFindings =
  (year: AcademicYear): Own =>
  (findings) =>
    findingsOfRotationYear(findings, year)

const kindOf = (year: AcademicYear): PlanKind<YearPlan, YearEdit, YearView> => ({
  decide: decideYear(year),
  view: (judged, { families }) => yearView(judged, year, families),
  facts: 'plannedRotation',
  about: ({ changes }) => changes.map((change) => plannedKey(year, change)),
})

export const createYearStore = (first: YearPlan, server: PlanServer<YearPlan, YearEdit>): YearStore =>
  createPlanStore(first, server, kindOf(first.year))

import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { type Day, isoOf } from '#domain/calendar/day.ts'
import type { Plan } from '../../plan/plan.ts'

/** A year's plan as the server has it. */
export interface YearPlan extends Plan {
  readonly year: AcademicYear
  /** Of each assigned week, by the ISO date of its Friday. */
  readonly versions: ReadonlyMap<string, number>
  /** The person of the program who reads it, when they are one. */
  readonly me: string | null
}

/** The version of a week that an edit is made from; 0 for an open one. */
export const versionOf = ({ versions }: Pick<YearPlan, 'versions'>, weekStart: Day): number =>
  versions.get(isoOf(weekStart)) ?? 0

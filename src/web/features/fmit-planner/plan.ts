import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { Plan } from '../../plan/plan.ts'

/** A year's plan as the server has it. */
export interface YearPlan extends Plan {
  readonly year: AcademicYear
  /** The person of the program who reads it, when they are one. */
  readonly me: string | null
}

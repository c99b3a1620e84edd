import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { type Day, isoOf } from '#domain/calendar/day.ts'
import type { Refusal } from '#domain/result.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import type { Edit } from './edit.ts'

/** A change that can be taken back or brought again: what the history says of it. */
export interface Step {
  readonly summary: string
}

/** A year's plan as the server has it. */
export interface Plan {
  readonly year: AcademicYear
  readonly schedule: Schedule
  /** Of the program's last change that is in it. */
  readonly revision: number
  /** Of each assigned week, by the ISO date of its Friday. */
  readonly versions: ReadonlyMap<string, number>
  readonly mayEdit: boolean
  /** The person of the program who reads it, when they are one. */
  readonly me: string | null
  readonly undo: Step | null
  readonly redo: Step | null
}

/** The version of a week that an edit is made from; 0 for an open one. */
export const versionOf = ({ versions }: Plan, weekStart: Day): number => versions.get(isoOf(weekStart)) ?? 0

/** What the server says to a write: where the program is now, or why not. */
export type Written =
  | { readonly kind: 'written'; readonly revision: number }
  /** It cannot be reached; the same write may be tried again. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly isClash: boolean }

/** The server, as the planner needs it. */
export interface PlanServer {
  readonly read: () => Promise<
    | { readonly ok: true; readonly plan: Plan }
    | { readonly ok: false; readonly refusal: Refusal; readonly unreachable: boolean }
  >
  readonly write: (edit: Edit, plan: Plan) => Promise<Written>
  readonly undo: (plan: Plan) => Promise<Written>
  readonly redo: (plan: Plan) => Promise<Written>
}

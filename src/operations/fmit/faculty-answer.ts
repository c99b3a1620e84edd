import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { ABSENCE_STATUSES, ABSENCE_TYPES, UNDISCLOSED } from '#domain/leave/absence.ts'
import { facultyRole } from '#domain/people/person-year.ts'
import type { FmitYearFaculty } from '#domain/schedule/fmit-year.ts'
import { type Schedule, personYearOf } from '#domain/schedule/schedule.ts'

export const targetStatusAnswer = z.enum(['under', 'low', 'on-track', 'high', 'over'])

/** A row of the year: what is expected of a faculty member, and what is planned. */
export const facultyAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  initials: z.string(),
  role: facultyRole.nullable(),
  active: z.boolean(),
  autoEligible: z.boolean().describe('A draft may put them on FMIT'),
  min: z.number(),
  target: z.number(),
  max: z.number(),
  count: z.int(),
  done: z.int(),
  upcoming: z.int(),
  delta: z.number(),
  status: targetStatusAnswer,
  holidayCount: z.int(),
  longestGapWeeks: z.int(),
  absences: z.array(
    z.strictObject({
      from: isoDay,
      to: isoDay,
      type: z.enum([...ABSENCE_TYPES, UNDISCLOSED]),
      status: z.enum(ABSENCE_STATUSES),
    }),
  ),
  prefs: z.strictObject({
    preferred: z.array(isoDay),
    blocked: z.array(isoDay),
    minGapWeeks: z.int().nullable(),
    maxPerMonth: z.int().nullable(),
  }),
})
export type FacultyAnswer = z.output<typeof facultyAnswer>

const wishedWeeks = ({ wishes }: FmitYearFaculty, kind: 'would-like' | 'rather-not') =>
  wishes.filter(({ wish }) => wish === kind).map(({ weekStart }) => weekStart)

export const facultyAnswerOf = (schedule: Schedule, year: number, row: FmitYearFaculty): FacultyAnswer => {
  const personYear = personYearOf(schedule, row.id, year)
  const { id, name, initials, role, active, min, target, max, count, done, upcoming, delta, status } = row
  return {
    ...{ id, name, initials, role, active, min, target, max, count, done, upcoming, delta, status },
    autoEligible: row.draftFmit,
    holidayCount: row.holidays,
    longestGapWeeks: row.longestWithout,
    absences: row.absences.map(({ first, last, type, status }) => ({ from: first, to: last, type, status })),
    prefs: {
      preferred: wishedWeeks(row, 'would-like'),
      blocked: wishedWeeks(row, 'rather-not'),
      minGapWeeks: personYear?.minGapWeeks ?? null,
      maxPerMonth: personYear?.maxWeeksPerMonth ?? null,
    },
  }
}

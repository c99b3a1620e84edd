import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { half } from '#domain/calendar/half-day.ts'
import { expandFmitWeek } from '#domain/schedule/expand.ts'
import type { FmitAssignment } from '#domain/schedule/facts.ts'
import { type Schedule, onCall } from '#domain/schedule/schedule.ts'

const cell = z.strictObject({ date: isoDay, half, activity: z.enum(['FMIT', 'PC']) })

/** What an FMIT week brings along for its attending, all of it derived. */
export const affected = z.strictObject({
  cells: z.array(cell).describe('The 14 half-days on service'),
  calls: z.array(isoDay).describe('Friday and Saturday, unless somebody else takes one'),
  recovery: z.array(cell).describe('Both halves of the Friday after'),
  noCall: z.array(isoDay).describe('Nights they take no call'),
})
export type Affected = z.output<typeof affected>

export const NOTHING_AFFECTED: Affected = { cells: [], calls: [], recovery: [], noCall: [] }

export const affectedBy = (schedule: Schedule, assignment: FmitAssignment): Affected => {
  const { service, recovery, calls, noCall } = expandFmitWeek(assignment)
  const cells = (list: typeof service) => list.map(({ day, half, activity }) => ({ date: day, half, activity }))
  return {
    cells: cells(service),
    calls: calls.filter((night) => onCall(schedule, night)?.person === assignment.person),
    recovery: cells(recovery),
    noCall: [...noCall],
  }
}

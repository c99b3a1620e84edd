import type { Day } from '#domain/calendar/day.ts'
import { halfDayIndex } from '#domain/calendar/half-day.ts'
import { spokenWeekday } from '#domain/calendar/spoken-day.ts'
import { type Absence, isPending } from '#domain/leave/absence.ts'

/** Half-days of a week. */
export const WEEK = 14

/** The part of a week that somebody is away, in half-days from its Friday morning: `from` included, `to` not. */
export interface LeaveBand {
  readonly from: number
  readonly to: number
  /** Asked for or expected, not approved. */
  readonly pending: boolean
}

/** Where absences lie in the week that starts on a Friday. */
export const leaveBands = (absences: readonly Absence[], weekStart: Day): readonly LeaveBand[] => {
  const start = halfDayIndex(weekStart, 'am')
  return absences.flatMap((absence) => {
    const from = Math.max(0, halfDayIndex(absence.first, absence.firstHalf) - start)
    const to = Math.min(WEEK, halfDayIndex(absence.last, absence.lastHalf) - start + 1)
    return from < to ? [{ from, to, pending: isPending(absence) }] : []
  })
}

/** "on leave from Thursday", "leave asked for Sunday to Tuesday". */
export const leaveInWords = ({ from, to, pending }: LeaveBand, weekStart: Day): string =>
  `${pending ? 'leave asked for' : 'on leave'} ${whenInWords(from, to, weekStart)}`

const dayAt = (weekStart: Day, halfDay: number): string => spokenWeekday((weekStart + (halfDay >> 1)) as Day)

const whenInWords = (from: number, to: number, weekStart: Day): string => {
  const first = dayAt(weekStart, from) + (from % 2 === 1 ? ' noon' : '')
  const last = dayAt(weekStart, to - 1) + (to % 2 === 1 ? ' noon' : '')
  if (from === 0 && to === WEEK) return 'all week'
  if (from === 0) return `until ${last}`
  if (to === WEEK) return `from ${first}`
  return from >> 1 === (to - 1) >> 1 ? `on ${dayAt(weekStart, from)}` : `${first} to ${last}`
}

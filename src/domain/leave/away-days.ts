import { type AcademicYear, yearEnd, yearStart } from '../calendar/academic-year.ts'
import type { Day } from '../calendar/day.ts'
import { type Absence, isApproved, isPending } from './absence.ts'

/** The most days of an academic year that a resident may be away from the program. */
export const MOST_AWAY_DAYS = 28
/** From so many days on it is worth knowing. */
export const MANY_AWAY_DAYS = 21

/** `critical`: nothing is left; `over`: more than there are. */
export const AWAY_STATUSES = ['ok', 'warning', 'critical', 'over'] as const
export type AwayStatus = (typeof AWAY_STATUSES)[number]

export interface AwayDays {
  /** Days of approved absences. */
  readonly days: number
  /** Days more, if all that is asked for or expected came about. */
  readonly pending: number
}

type Span = Pick<Absence, 'first' | 'last'>

/** How many days from `from` to `to` lie in one of the spans, in however many. */
const daysCovered = (spans: readonly Span[], from: Day, to: Day): number => {
  let count = 0
  let next: number = from
  for (const { first, last } of spans.toSorted((a, b) => a.first - b.first)) {
    const [start, end] = [Math.max(first, next), Math.min(last, to)]
    if (end < start) continue
    count += end - start + 1
    next = end + 1
  }
  return count
}

/**
 * How many calendar days of an academic year somebody with these absences is away: each day once, weekends too, and a
 * half-day as the whole day. An absence over the turn of a year counts in each with its own days. What was refused or
 * cancelled counts nowhere. Only residents have a most; whether to ask is the caller's.
 */
export const awayDays = (absences: readonly Absence[], year: AcademicYear): AwayDays => {
  const [from, to] = [yearStart(year), yearEnd(year)]
  const days = daysCovered(absences.filter(isApproved), from, to)
  const both = daysCovered(
    absences.filter((absence) => isApproved(absence) || isPending(absence)),
    from,
    to,
  )
  return { days, pending: both - days }
}

/** What so many days away in a year are. */
export const awayStatus = (days: number): AwayStatus => {
  if (days > MOST_AWAY_DAYS) return 'over'
  if (days === MOST_AWAY_DAYS) return 'critical'
  return days >= MANY_AWAY_DAYS ? 'warning' : 'ok'
}

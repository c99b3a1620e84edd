import { type AcademicYear, yearEnd, yearStart } from '../calendar/academic-year.ts'
import type { Person } from '../people/person.ts'
import { type Schedule, absencesOf, personYearOf } from '../schedule/schedule.ts'
import { ABSENCE_TYPES, type AbsenceType, isApproved, isPending, touches } from './absence.ts'
import { type AwayStatus, MOST_AWAY_DAYS, awayDays, awayStatus } from './away-days.ts'

/** How long somebody is away in an academic year, in calendar days, each once. */
export interface LeaveBalance {
  readonly person: Person
  /** Approved, of each type that there is any of. */
  readonly byType: readonly { readonly type: AbsenceType; readonly days: number }[]
  readonly approvedDays: number
  /** Days more, if all that is asked for or expected came about. */
  readonly pendingDays: number
  /** Against the most that a resident may be away; null for faculty, who have none. */
  readonly away: { readonly days: number; readonly status: AwayStatus; readonly remaining: number } | null
}

/** What somebody has of an academic year. */
export const leaveBalance = (schedule: Pick<Schedule, 'facts'>, person: Person, year: AcademicYear): LeaveBalance => {
  const absences = absencesOf(schedule, person.id)
  const { days, pending } = awayDays(absences, year)
  const byType = ABSENCE_TYPES.map((type) => ({
    type,
    days: awayDays(
      absences.filter((absence) => absence.type === type),
      year,
    ).days,
  }))
  return {
    person,
    byType: byType.filter((one) => one.days > 0),
    approvedDays: days,
    pendingDays: pending,
    away:
      person.kind === 'resident'
        ? { days, status: awayStatus(days), remaining: Math.max(0, MOST_AWAY_DAYS - days) }
        : null,
  }
}

/** Everybody of a year, or with time away in it: residents first, by name. */
export const leaveBalances = (schedule: Schedule, year: AcademicYear): readonly LeaveBalance[] => {
  const isAway = (id: string): boolean =>
    absencesOf(schedule, id).some(
      (one) => (isApproved(one) || isPending(one)) && touches(one, yearStart(year), yearEnd(year)),
    )
  return [...schedule.facts.person.values()]
    .filter(({ id }) => personYearOf(schedule, id, year) !== null || isAway(id))
    .sort((a, b) => b.kind.localeCompare(a.kind) || a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id))
    .map((person) => leaveBalance(schedule, person, year))
}

import { type AcademicYear, yearEnd, yearStart } from '../calendar/academic-year.ts'
import { addDays } from '../calendar/day.ts'
import { isApproved, isPending, touches, type Absence } from '../leave/absence.ts'
import { type Person, type PersonId, initialsOf } from '../people/person.ts'
import { type FacultyRole, type PersonYear, isActiveOn } from '../people/person-year.ts'
import type { WeekWish } from '../people/week-wish.ts'
import type { FmitYearWeek } from './fmit-column.ts'
import { type Schedule, absencesOf, personYearOf, wishesOf } from './schedule.ts'
import { type TargetStatus, type WeekTarget, targetStatus, targetsOf } from './targets.ts'

/** One row of the year: a faculty member, what is expected and what is planned. */
export interface FmitYearFaculty {
  readonly id: PersonId
  readonly name: string
  readonly initials: string
  /** Null for somebody who holds a week without being faculty that year. */
  readonly role: FacultyRole | null
  readonly active: boolean
  /** A draft may put them on FMIT; otherwise by hand only. */
  readonly draftFmit: boolean
  readonly min: number
  readonly target: number
  readonly max: number
  readonly count: number
  /** Weeks that are over, and weeks still to come (the current one among them). */
  readonly done: number
  readonly upcoming: number
  /** count − target. */
  readonly delta: number
  readonly status: TargetStatus
  /** Holidays in their weeks. */
  readonly holidays: number
  /** The longest run of weeks without one, in weeks, while with the program within the year. */
  readonly longestWithout: number
  /** Approved, asked for or expected, and touching the year or the ten days around it. */
  readonly absences: readonly Absence[]
  readonly wishes: readonly WeekWish[]
}

const NOT_FACULTY: WeekTarget = { min: 0, target: 0, max: 0 }
/** A recovery Friday, and the leave right after it, reach this far out of a year's last week. */
const AROUND = 10

/** The row of a person in a year of which the columns are known. */
export const facultyRow = (
  schedule: Schedule,
  year: AcademicYear,
  person: Person,
  weeks: readonly FmitYearWeek[],
): FmitYearFaculty => {
  const personYear = personYearOf(schedule, person.id, year)
  const own = weeks.filter((week) => week.attending === person.id)
  const expected = targetsOf(schedule, year).get(person.id) ?? NOT_FACULTY
  const done = own.filter((week) => week.state === 'past').length
  const [first, last] = [addDays(yearStart(year), -AROUND), addDays(yearEnd(year), AROUND)]
  return {
    id: person.id,
    name: person.name,
    initials: initialsOf(person),
    role: personYear?.role ?? null,
    active: person.active,
    draftFmit: personYear?.draftFmit ?? false,
    ...expected,
    count: own.length,
    done,
    upcoming: own.length - done,
    delta: own.length - expected.target,
    status: targetStatus(own.length, expected),
    holidays: own.reduce((sum, week) => sum + week.holidays.length, 0),
    longestWithout: longestWithout(person.id, personYear, weeks),
    absences: absencesOf(schedule, person.id).filter(
      (absence) => (isApproved(absence) || isPending(absence)) && touches(absence, first, last),
    ),
    wishes: wishesOf(schedule, person.id, year),
  }
}

const longestWithout = (id: PersonId, personYear: PersonYear | null, weeks: readonly FmitYearWeek[]): number => {
  let [longest, run] = [0, 0]
  for (const week of weeks) {
    if (week.attending === id) run = 0
    else if (personYear === null || isActiveOn(personYear, week.start)) run += 1
    longest = Math.max(longest, run)
  }
  return longest
}

import { type AcademicYear, yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, daysFrom, weekdayOf } from '#domain/calendar/day.ts'
import { type Absence, UNREMARKED, touches } from '#domain/leave/absence.ts'
import type { PersonId } from '#domain/people/person.ts'
import { pick } from './random.ts'
import { type Roster, weeksOf } from './roster.ts'

type NewAbsence = Omit<Absence, 'id'>

/** Days around an FMIT week in which its attending does not go away: the days before it, and up to its second Sunday. */
const BEFORE = 4
const AFTER = 10
/** Between two absences of one person, and people away at once. */
const APART = 21
const MOST_AWAY = 2
const TRIES = 60

/** One absence a person: from a Monday on, for so many days. */
const TURNS: readonly { readonly days: number; readonly type: NewAbsence['type'] }[] = [
  { days: 5, type: 'vacation' },
  { days: 12, type: 'vacation' },
  { days: 5, type: 'vacation' },
  { days: 3, type: 'conference' },
]

/**
 * Leave over the year for some people, never over their own FMIT weeks, and never many of them at once. The last of
 * it is only asked for.
 */
export const leaveOf = (
  people: readonly PersonId[],
  turns: number,
  year: AcademicYear,
  roster: Roster,
  known: readonly NewAbsence[],
  random: () => number,
): readonly NewAbsence[] => {
  const mondays = daysFrom(addDays(yearStart(year), 7), addDays(yearEnd(year), -14)).filter(
    (day) => weekdayOf(day) === 'mon',
  )
  const all: NewAbsence[] = [...known]
  const isFree = (absence: NewAbsence): boolean => {
    const { person, first, last } = absence
    const onService = weeksOf(roster, person).some(
      (week) => first <= addDays(week, AFTER) && last >= addDays(week, -BEFORE),
    )
    const mine = all.filter((other) => other.person === person)
    const others = all.filter((other) => people.includes(other.person) && overlaps(other, first, last))
    return (
      !onService &&
      others.length < MOST_AWAY &&
      !mine.some((own) => overlaps(own, addDays(first, -APART), addDays(last, APART)))
    )
  }
  for (const { days, type } of TURNS.slice(0, turns))
    for (const person of people) {
      const tried = Array.from({ length: TRIES }, () => pick(random, mondays)).map((first): NewAbsence => {
        const last = addDays(first, days - 1)
        return { person, first, last, firstHalf: 'am', lastHalf: 'pm', type, status: 'approved', ...UNREMARKED }
      })
      const found = tried.find(isFree)
      if (found) all.push(found)
    }
  return all.slice(known.length)
}

const overlaps = (absence: NewAbsence, first: Day, last: Day): boolean => touches({ ...absence, id: '' }, first, last)

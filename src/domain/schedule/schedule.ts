import { type AcademicYear, yearOf } from '../calendar/academic-year.ts'
import { type Day, type Weekday, addDays } from '../calendar/day.ts'
import { fmitWeekStart } from '../calendar/fmit-week.ts'
import { nightBucket } from '../calendar/night.ts'
import { USUAL_WEEKEND } from '../calendar/weekend.ts'
import type { Absence } from '../leave/absence.ts'
import type { Person, PersonId } from '../people/person.ts'
import type { PersonYear } from '../people/person-year.ts'
import type { WeekWish } from '../people/week-wish.ts'
import { derived } from './derived.ts'
import { type Facts, type FmitAssignment, type Program, dayKey, personYearKey } from './facts.ts'

/** The facts as seen on a day. What rules and views read; everything else is derived from it on the way. */
export interface Schedule {
  readonly facts: Facts
  /** The day it is in the program's timezone. */
  readonly today: Day
}

const groupBy = <T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
  order: (a: T, b: T) => number,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  for (const group of groups.values()) group.sort(order)
  return groups
}

const weeksByPerson = derived((weeks: Facts['fmitWeek']) =>
  groupBy(
    weeks.values(),
    (week) => week.person,
    (a, b) => a.weekStart - b.weekStart,
  ),
)
const absencesByPerson = derived((absences: Facts['absence']) =>
  groupBy(
    absences.values(),
    (absence) => absence.person,
    (a, b) => a.first - b.first || a.last - b.last,
  ),
)

const wishesByPerson = derived((wishes: Facts['weekWish']) =>
  groupBy(
    wishes.values(),
    (wish) => wish.person,
    (a, b) => a.weekStart - b.weekStart,
  ),
)

/** What the program as a whole has decided; null before it has. */
export const programOf = ({ facts }: Schedule): Program | null => facts.program.get('program') ?? null

/** The weekdays that are the program's weekend; Saturday and Sunday until it says otherwise. */
export const weekendOf = ({ facts }: Pick<Schedule, 'facts'>): readonly Weekday[] =>
  facts.program.get('program')?.weekend ?? USUAL_WEEKEND

export const personOf = ({ facts }: Schedule, id: PersonId): Person | null => facts.person.get(id) ?? null

/** The name to put in a sentence; the id when the person is unknown. */
export const nameOf = (schedule: Schedule, id: PersonId): string => personOf(schedule, id)?.name ?? id

export const personYearOf = ({ facts }: Schedule, person: PersonId, year: AcademicYear): PersonYear | null =>
  facts.personYear.get(personYearKey(person, year)) ?? null

/** The assignment of the FMIT week that starts on a Friday; null when the week is open. */
export const fmitWeekAt = ({ facts }: Schedule, weekStart: Day): FmitAssignment | null =>
  facts.fmitWeek.get(dayKey(weekStart)) ?? null

/** The attending of the week that holds a day. */
export const attendingOn = (schedule: Schedule, day: Day): PersonId | null =>
  fmitWeekAt(schedule, fmitWeekStart(day))?.person ?? null

/** A person's FMIT weeks, earliest first; of one academic year when it is given. */
export const fmitWeeksOfPerson = (
  { facts }: Schedule,
  person: PersonId,
  year?: AcademicYear,
): readonly FmitAssignment[] => {
  const weeks = weeksByPerson(facts.fmitWeek).get(person) ?? []
  return year === undefined ? weeks : weeks.filter((week) => yearOf(week.weekStart) === year)
}

/** A person's absences of every status, earliest first. */
export const absencesOf = ({ facts }: Pick<Schedule, 'facts'>, person: PersonId): readonly Absence[] =>
  absencesByPerson(facts.absence).get(person) ?? []

/** A person's wishes for the weeks of a year, earliest first. */
export const wishesOf = ({ facts }: Schedule, person: PersonId, year: AcademicYear): readonly WeekWish[] =>
  (wishesByPerson(facts.weekWish).get(person) ?? []).filter((wish) => yearOf(wish.weekStart) === year)

/**
 * Who takes call on a night: whoever is stored; on Friday and Saturday, when nobody is, the week's attending.
 * Null when nobody is.
 */
export const onCall = (
  schedule: Schedule,
  night: Day,
): { readonly person: PersonId; readonly derived: boolean } | null => {
  const stored = schedule.facts.callNight.get(dayKey(night))
  if (stored) return { person: stored.person, derived: false }
  if (nightBucket(night) !== 'fmit') return null
  const attending = attendingOn(schedule, night)
  return attending === null ? null : { person: attending, derived: true }
}

/** Every night somebody is on call, stored or following from an FMIT week, earliest first. */
export const callNights = (schedule: Schedule): readonly { readonly night: Day; readonly person: PersonId }[] => {
  const nights = new Map<Day, PersonId>()
  for (const week of schedule.facts.fmitWeek.values())
    for (const night of [week.weekStart, addDays(week.weekStart, 1)]) nights.set(night, week.person)
  for (const stored of schedule.facts.callNight.values()) nights.set(stored.night, stored.person)
  return [...nights].map(([night, person]) => ({ night, person })).sort((a, b) => a.night - b.night)
}

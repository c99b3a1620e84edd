import { type AcademicYear, yearEnd, yearOf, yearStart } from '#domain/calendar/academic-year.ts'
import { blocksOf } from '#domain/calendar/block.ts'
import { type Day, addDays, daysFrom } from '#domain/calendar/day.ts'
import { HALVES } from '#domain/calendar/half-day.ts'
import type { PersonId } from '#domain/people/person.ts'
import { takesClinic } from '#domain/schedule/clinic-footer.ts'
import { derived } from '#domain/schedule/derived.ts'
import { type Fact, type Facts, personYearKey } from '#domain/schedule/facts.ts'
import { programBlocks } from '#domain/schedule/program-blocks.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { mondayOf } from './clinic-week.ts'
import type { ScopeKeys } from './kit.ts'

type Planned = Fact<'plannedRotation'>
type WeekKey = ScopeKeys['person-week']
type HalfDayKey = ScopeKeys['half-day']

const plannedByPerson = derived((planned: Facts['plannedRotation']) => {
  const people = new Map<PersonId, Planned[]>()
  for (const fact of planned.values()) {
    const known = people.get(fact.resident)
    if (known) known.push(fact)
    else people.set(fact.resident, [fact])
  }
  return people
})

/** What a resident is planned on, in every year: a program's own days may put a block into another. */
export const plannedFor = ({ facts }: Schedule, person: PersonId): readonly Planned[] =>
  plannedByPerson(facts.plannedRotation).get(person) ?? []

/** The rotations that a planned one may come to on some day: itself, its second, and those that either is made of. */
export const rotationsMeant = ({ facts }: Pick<Schedule, 'facts'>, { rotation, second }: Planned): readonly string[] =>
  [rotation, ...(second === null ? [] : [second])].flatMap((name) => {
    const halves = facts.rotation.get(name)?.halves ?? null
    return halves === null ? [name] : [name, halves.first, halves.second]
  })

/** How far a block of the program's own may reach beyond the calendar's: the days of both. */
const spansOf = (schedule: Schedule, { year, block }: Planned): readonly (readonly [Day, Day])[] =>
  [...programBlocks(schedule, year), ...blocksOf(year)]
    .filter(({ number }) => number === block)
    .map(({ start, end }) => [start, end])

/** The half-days from a first to a last day, whether anybody is in clinic then or not. */
export const halfDaysFrom = (first: Day, last: Day): readonly HalfDayKey[] =>
  daysFrom(first, last).flatMap((day) => HALVES.map((half) => ({ day, half })))

/** The half-days that planned rotations bear on: their own, and the day after, on which somebody may recover. */
export const halfDaysOf = (schedule: Schedule, planned: readonly Planned[]): readonly HalfDayKey[] => {
  const days = new Set(
    planned.flatMap((one) => spansOf(schedule, one).flatMap(([start, end]) => daysFrom(start, addDays(end, 1)))),
  )
  return [...days].flatMap((day) => HALVES.map((half) => ({ day, half })))
}

const mondaysFrom = (first: Day, last: Day): readonly Day[] => {
  const mondays: Day[] = []
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) mondays.push(monday)
  return mondays
}

/** The weeks that planned rotations may be of, with rotations that a requirement is known for. */
export const weeksPlanned = (schedule: Schedule, planned: readonly Planned[]): readonly WeekKey[] =>
  planned.flatMap((one) => {
    const rotations = rotationsMeant(schedule, one)
    const mondays = new Set(spansOf(schedule, one).flatMap(([start, end]) => mondaysFrom(start, addDays(end, 1))))
    return [...mondays].flatMap((monday) => rotations.map((rotation) => ({ person: one.resident, monday, rotation })))
  })

/** The weeks of somebody that hold a day from a first to a last, whichever rotation they are on. */
export const weeksBetween = ({ facts }: Schedule, person: PersonId, first: Day, last: Day): readonly WeekKey[] => {
  const rotations = [...facts.weeklyRequirement.keys()]
  return mondaysFrom(first, last).flatMap((monday) => rotations.map((rotation) => ({ person, monday, rotation })))
}

/**
 * The weeks that planned rotations bear on: their own, and that of the day after, on which somebody may recover whatever
 * they are on by then.
 */
export const weeksReached = (schedule: Schedule, planned: readonly Planned[]): readonly WeekKey[] => [
  ...weeksPlanned(schedule, planned),
  ...planned.flatMap((one) =>
    spansOf(schedule, one).flatMap(([, end]) => weeksBetween(schedule, one.resident, addDays(end, 1), addDays(end, 1))),
  ),
]

/** Years in which something may bring a resident into clinic: a rotation, a decision by hand, what the program does. */
const clinicYears = derived((facts: Facts): ReadonlySet<AcademicYear> => {
  const residents = [...facts.personYear.values()].filter(({ pgy }) => pgy !== null)
  const all = new Set(residents.map(({ year }) => year))
  // What the whole program does, settings aside, it does with those too of whom nothing is planned.
  if ([...facts.overlay.values()].some(({ activity, settings }) => settings.length === 0 && takesClinic(facts.activity.get(activity) ?? null))) return all // prettier-ignore
  const years = new Set([...facts.plannedRotation.values()].map(({ year }) => year))
  for (const { day } of facts.pin.values()) years.add(yearOf(day))
  for (const { person, year } of residents) if (facts.facultyWeek.has(personYearKey(person, year))) years.add(year)
  return new Set([...all].filter((year) => years.has(year)))
})

/** Every half-day on which a resident could be in clinic. */
export const everyHalfDay = ({ facts }: Schedule): readonly HalfDayKey[] =>
  facts.activity.size === 0
    ? []
    : [...clinicYears(facts)].flatMap((year) => halfDaysFrom(yearStart(year), yearEnd(year)))

/** Every week that somebody could be on a rotation with a requirement. */
export const everyWeek = (schedule: Schedule): readonly WeekKey[] => {
  const { plannedRotation, weeklyRequirement } = schedule.facts
  if (weeklyRequirement.size === 0) return []
  return weeksPlanned(
    schedule,
    [...plannedRotation.values()].filter((one) =>
      rotationsMeant(schedule, one).some((rotation) => weeklyRequirement.has(rotation)),
    ),
  ).filter(({ rotation }) => weeklyRequirement.has(rotation))
}

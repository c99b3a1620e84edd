import { yearOf } from '../calendar/academic-year.ts'
import { type Day, addDays } from '../calendar/day.ts'
import { HALVES, type Half, halfDayIndex } from '../calendar/half-day.ts'
import { isSameWeekend } from '../calendar/weekend.ts'
import { isApproved, touches } from '../leave/absence.ts'
import type { PersonId } from '../people/person.ts'
import { type DayContext, type DayDuty, type PlainDay, dutyOn, plainDays } from './day-context.ts'
import { derived } from './derived.ts'
import { type Facts, personYearKey } from './facts.ts'
import { type Layer, strongestOf } from './half-day-layers.ts'
import { personDays, pinsOf } from './person-days.ts'
import { programBlockOf } from './program-blocks.ts'
import { type Schedule, absencesOf, weekendOf } from './schedule.ts'

/** One half-day of a person. */
export interface HalfDay {
  readonly person: PersonId
  readonly day: Day
  readonly half: Half
  /** What it is; null while nothing says so. */
  readonly cell: Layer | null
}

/** Two for every day from Monday to Sunday; null on days on which somebody is not with the program. */
export type PersonWeek = readonly (HalfDay | null)[]

export const DAYS_IN_WEEK = 7

/** A week as it was derived, and all of somebody's own that it was derived from. */
interface Known {
  readonly from: readonly unknown[]
  readonly week: PersonWeek
}

/** A week whoever is on duty: its days, what is planned in which of its blocks, and the weeks of people derived of it. */
interface PlainWeek {
  readonly days: readonly PlainDay[]
  readonly plannedKeys: readonly string[]
  readonly people: Map<PersonId, readonly Known[]>
}

/** Families of facts that bear on the half-days of everybody. What is somebody's own is looked at person by person. */
const GROUND = [
  'rotation',
  'rotationPattern',
  'weeklyRequirement',
  'overlay',
  'holiday',
  'blockDates',
  'blockPolicy',
] as const

interface Ground {
  readonly facts: Facts
  readonly weeks: Map<Day, PlainWeek>
}

/** So many versions of what bears on everybody, and of somebody's week, are kept: before a change, after it, undone. */
const VERSIONS = 3

const grounds = derived((_: Facts['rotation']): Ground[] => [])

const isSameGround = (a: Facts, b: Facts): boolean =>
  // Of the program as a whole nothing but its weekend bears on a half-day.
  isSameWeekend(weekendOf({ facts: a }), weekendOf({ facts: b })) && GROUND.every((kind) => a[kind] === b[kind])

/** The ground of facts: the same for facts that differ only in what is somebody's own. */
const groundOf = derived((facts: Facts): Ground => {
  const known = grounds(facts.rotation)
  const same = known.find((ground) => isSameGround(ground.facts, facts))
  if (same) return same
  const ground: Ground = { facts, weeks: new Map() }
  known.unshift(ground)
  known.splice(VERSIONS)
  return ground
})

const plainWeekOf = (schedule: Schedule, monday: Day): PlainWeek => {
  const { weeks } = groundOf(schedule.facts)
  const known = weeks.get(monday)
  if (known) return known
  const days = plainDays(schedule, monday, addDays(monday, DAYS_IN_WEEK - 1))
  // The day before decides whether nights have ended.
  const blocks = new Set(
    [addDays(monday, -1), ...days.map(({ day }) => day)].map((day) => programBlockOf(schedule, day)),
  )
  const plannedKeys = [...new Set([...blocks].map(({ year, number }) => `${year}/${number}/`))]
  const week: PlainWeek = { days, plannedKeys, people: new Map() }
  weeks.set(monday, week)
  return week
}

const contextsByWeek = derived((_: Facts) => new Map<Day, readonly DayContext[]>())

/** The days of a week, with who is on duty. */
const daysOfWeek = (schedule: Schedule, monday: Day, { days }: PlainWeek): readonly DayContext[] => {
  const weeks = contextsByWeek(schedule.facts)
  const known = weeks.get(monday)
  if (known) return known
  const contexts = days.map((plain) => ({ ...plain, ...dutyOn(schedule, plain.day) }))
  weeks.set(monday, contexts)
  return contexts
}

/** Which of the days of a week somebody is on duty, or comes from it: a bit for each. */
const dutyBits = (duties: readonly DayDuty[], person: PersonId): number => {
  let bits = 0
  for (const [at, { attending, recovering, postCall }] of duties.entries()) {
    if (attending === person) bits |= 1 << at
    if (recovering === person) bits |= 1 << (at + DAYS_IN_WEEK)
    if (postCall === person) bits |= 1 << (at + 2 * DAYS_IN_WEEK)
  }
  return bits
}

/** All of somebody's own that a week is derived from. Two weeks derived from the same are the same. */
const sourcesOf = (schedule: Schedule, person: PersonId, monday: Day, week: PlainWeek): readonly unknown[] => {
  const { facts } = schedule
  const sunday = addDays(monday, DAYS_IN_WEEK - 1)
  const years = [personYearKey(person, yearOf(monday)), personYearKey(person, yearOf(sunday))]
  const sources: unknown[] = [dutyBits(daysOfWeek(schedule, monday, week), person)]
  for (const key of years) sources.push(facts.personYear.get(key), facts.facultyWeek.get(key))
  for (const key of week.plannedKeys) sources.push(facts.plannedRotation.get(key + person))
  for (const absence of absencesOf(schedule, person))
    if (isApproved(absence) && touches(absence, monday, sunday)) sources.push(absence)
  const pins = pinsOf(schedule, person)
  if (pins === null) return sources
  for (let at = halfDayIndex(monday, 'am'); at <= halfDayIndex(sunday, 'pm'); at += 1) {
    const pin = pins.get(at)
    if (pin) sources.push(pin)
  }
  return sources
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at])

const derivedWeek = (schedule: Schedule, person: PersonId, monday: Day, plain: PlainWeek): PersonWeek => {
  const own = personDays(schedule, person, monday, addDays(monday, DAYS_IN_WEEK - 1))
  const week: (HalfDay | null)[] = []
  for (const [at, context] of daysOfWeek(schedule, monday, plain).entries()) {
    const one = own[at] ?? null
    for (const half of HALVES)
      week.push(one && { person, day: context.day, half, cell: strongestOf(one, context, half) })
  }
  return week
}

/**
 * The half-days of somebody in the week that starts on a Monday. As long as nothing changes that bears on them they stay
 * the same value, whatever else of the facts changes: that is how a year stays derived while people edit it.
 */
export const personWeek = (schedule: Schedule, person: PersonId, monday: Day): PersonWeek => {
  const plain = plainWeekOf(schedule, monday)
  const from = sourcesOf(schedule, person, monday, plain)
  const versions = plain.people.get(person) ?? []
  const known = versions.find((version) => isSame(version.from, from))
  if (known) return known.week
  const week = derivedWeek(schedule, person, monday, plain)
  plain.people.set(person, [{ from, week }, ...versions.slice(0, VERSIONS - 1)])
  return week
}

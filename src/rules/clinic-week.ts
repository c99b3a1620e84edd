import { yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, onOrBefore } from '#domain/calendar/day.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Rotation } from '#domain/rotations/rotation.ts'
import { WORKING_DAYS, type WeeklyRequirement, type WorkingDay } from '#domain/rotations/weekly-requirement.ts'
import { type ClinicFooter, clinicFooters, takesClinic } from '#domain/schedule/clinic-footer.ts'
import { derived } from '#domain/schedule/derived.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { DAYS_IN_WEEK, type HalfDay, type PersonWeek, personWeek } from '#domain/schedule/person-week.ts'
import { holidaysKept } from '#domain/schedule/holidays.ts'
import { rotationsBetween } from '#domain/schedule/rotation-on.ts'
import { type Schedule, personYearOf } from '#domain/schedule/schedule.ts'
import type { ScopeKeys } from './kit.ts'

/** One half-day of what a resident spends of a week on a rotation. */
export interface ClinicHalfDay extends HalfDay {
  readonly weekday: WorkingDay
  /** Neither in an absence nor on a holiday, unless somebody decided what it is all the same. */
  readonly counts: boolean
}

/** What a resident spends of a week from Monday to Friday on a rotation that has a weekly requirement. */
export interface ClinicWeek {
  readonly key: ScopeKeys['person-week']
  readonly rotation: Rotation
  readonly requirement: WeeklyRequirement
  /** The first day of the week on the rotation. */
  readonly first: Day
  readonly halfDays: readonly ClinicHalfDay[]
}

type Cells = ReadonlyMap<PersonId, PersonWeek>

export const mondayOf = (day: Day): Day => onOrBefore(day, 'mon')

const peopleByYear = derived((personYears: Facts['personYear']) => {
  const years = new Map<number, PersonId[]>()
  for (const { person, year } of personYears.values()) {
    const people = years.get(year)
    if (people) people.push(person)
    else years.set(year, [person])
  }
  return years
})

/** What was derived of a week; every rule that looks at it reads it here. */
interface Week {
  readonly cells: Cells
  footers: readonly ClinicFooter[] | null
}
const weeksOf = derived((_: Facts) => new Map<Day, Week>())

const weekAt = (schedule: Schedule, monday: Day): Week => {
  const weeks = weeksOf(schedule.facts)
  const known = weeks.get(monday)
  if (known) return known
  const sunday = addDays(monday, DAYS_IN_WEEK - 1)
  const byYear = peopleByYear(schedule.facts.personYear)
  const people = new Set([monday, sunday].flatMap((day) => byYear.get(yearOf(day)) ?? []))
  const cells = new Map([...people].map((person) => [person, personWeek(schedule, person, monday)]))
  const week: Week = { cells, footers: null }
  weeks.set(monday, week)
  return week
}

/** What a half-day of somebody is; null on a day on which they are not with the program. */
export const halfDayAt = (
  schedule: Schedule,
  person: PersonId,
  { day, half }: ScopeKeys['half-day'],
): HalfDay | null => {
  const monday = mondayOf(day)
  return weekAt(schedule, monday).cells.get(person)?.[2 * (day - monday) + (half === 'pm' ? 1 : 0)] ?? null
}

const holidaysOfWeek = derived((_: Facts['holiday']) => new Map<Day, ReadonlySet<Day>>())

const holidaysIn = (schedule: Schedule, monday: Day): ReadonlySet<Day> => {
  const weeks = holidaysOfWeek(schedule.facts.holiday)
  const known = weeks.get(monday)
  if (known) return known
  const days = new Set(holidaysKept(schedule, monday, addDays(monday, DAYS_IN_WEEK - 1)).map(({ day }) => day))
  weeks.set(monday, days)
  return days
}

const clinicWeeksIn = (schedule: Schedule, person: PersonId, monday: Day, cells: PersonWeek): readonly ClinicWeek[] => {
  const isResident = (day: Day): boolean => (personYearOf(schedule, person, yearOf(day))?.pgy ?? null) !== null
  const friday = addDays(monday, WORKING_DAYS.length - 1)
  const residing = [monday, friday].map(isResident)
  if (!residing.includes(true)) return []
  const holidays = holidaysIn(schedule, monday)
  const rotations = rotationsBetween(schedule, person, monday, friday)
  const weeks: (ClinicWeek & { readonly halfDays: ClinicHalfDay[] })[] = []
  for (const [at, weekday] of WORKING_DAYS.entries()) {
    const day = addDays(monday, at)
    const rotation = rotations[at] ?? null
    const requirement = rotation && schedule.facts.weeklyRequirement.get(rotation.name)
    if (!rotation || !requirement || (residing.includes(false) && !isResident(day))) continue
    for (const one of cells.slice(2 * at, 2 * at + 2)) {
      if (one === null) continue
      let week = weeks.find((known) => known.rotation.name === rotation.name)
      if (week === undefined) {
        week = { key: { person, monday, rotation: rotation.name }, rotation, requirement, first: day, halfDays: [] }
        weeks.push(week)
      }
      const { half, cell } = one
      const because = cell?.because.kind
      const isKept = holidays.has(day) && !rotation.weekendWork && because !== 'pin'
      week.halfDays.push({ person, day, half, cell, weekday, counts: because !== 'absence' && !isKept })
    }
  }
  return weeks
}

// A person's week is another value as soon as anything is that these are made of.
const clinicWeeks = new WeakMap<PersonWeek, readonly ClinicWeek[]>()

/** Everything that somebody spends of a week on rotations with a requirement. */
const clinicWeeksOf = (schedule: Schedule, person: PersonId, monday: Day): readonly ClinicWeek[] => {
  const cells = weekAt(schedule, monday).cells.get(person)
  if (cells === undefined) return []
  const known = clinicWeeks.get(cells)
  if (known) return known
  const weeks = clinicWeeksIn(schedule, person, monday, cells)
  clinicWeeks.set(cells, weeks)
  return weeks
}

/** What a resident spends of a week on a rotation; null when they are not on it. */
export const clinicWeekAt = (
  schedule: Schedule,
  { person, monday, rotation }: ScopeKeys['person-week'],
): ClinicWeek | null =>
  schedule.facts.weeklyRequirement.has(rotation)
    ? (clinicWeeksOf(schedule, person, monday).find(({ key }) => key.rotation === rotation) ?? null)
    : null

const anyClinic = derived((activities: Facts['activity']) => [...activities.values()].some(takesClinic))

const footersIn = (schedule: Schedule, monday: Day): readonly ClinicFooter[] =>
  clinicFooters(schedule, weekAt(schedule, monday).cells, monday, addDays(monday, DAYS_IN_WEEK - 1))

/** A half-day of the clinic; null when no resident is in it. */
export const clinicMomentAt = (schedule: Schedule, { day, half }: ScopeKeys['half-day']): ClinicFooter | null => {
  if (!anyClinic(schedule.facts.activity)) return null
  const monday = mondayOf(day)
  const week = weekAt(schedule, monday)
  week.footers ??= footersIn(schedule, monday)
  const moment = week.footers[2 * (day - monday) + (half === 'pm' ? 1 : 0)]
  return moment !== undefined && moment.residents > 0 ? moment : null
}

/** What is left of a least or a most of half-days in a week of which so many count. Source: templates-rules-engine 2.5. */
export const prorated = (least: number, most: number, counted: number) => ({
  least: Math.floor((least * counted) / 10),
  most: Math.min(most, Math.ceil((most * counted) / 10)),
})

import { yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, onOrBefore, weekdayOf } from '#domain/calendar/day.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Activity } from '#domain/rotations/activity.ts'
import { isWorkingDay } from '#domain/rotations/requirement-ground.ts'
import type { Rotation } from '#domain/rotations/rotation.ts'
import type { WeeklyRequirement, WorkingDay } from '#domain/rotations/weekly-requirement.ts'
import { type ClinicFooter, activityOf, clinicFooters } from '#domain/schedule/clinic-footer.ts'
import { derived } from '#domain/schedule/derived.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { type HalfDay, halfDays } from '#domain/schedule/half-days.ts'
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

/** A half-day of the clinic, with whether a resident is in it. */
export interface ClinicMoment extends ClinicFooter {
  /** Residents who need an attending or take a room. */
  readonly residents: number
}

type Cells = ReadonlyMap<PersonId, readonly (HalfDay | null)[]>

const DAYS_IN_WEEK = 7

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

/** What was derived of weeks, by their Mondays; every rule that looks at a week reads it here. */
interface Week {
  readonly cells: Cells
  readonly clinicWeeks: Map<PersonId, readonly ClinicWeek[]>
  readonly holidays: ReadonlySet<Day>
  moments: readonly ClinicMoment[] | null
}
const weeksOf = derived((_: Facts) => new Map<Day, Week>())

const weekAt = (schedule: Schedule, monday: Day): Week => {
  const weeks = weeksOf(schedule.facts)
  const known = weeks.get(monday)
  if (known) return known
  const sunday = addDays(monday, DAYS_IN_WEEK - 1)
  const byYear = peopleByYear(schedule.facts.personYear)
  const people = [...new Set([monday, sunday].flatMap((day) => byYear.get(yearOf(day)) ?? []))]
  const cells = halfDays(schedule, people, monday, sunday)
  const holidays = new Set(holidaysKept(schedule, monday, sunday).map(({ day }) => day))
  const week: Week = { cells, holidays, clinicWeeks: new Map(), moments: null }
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

const clinicWeeksIn = (schedule: Schedule, person: PersonId, monday: Day): readonly ClinicWeek[] => {
  const { weeklyRequirement } = schedule.facts
  const { cells: all, holidays } = weekAt(schedule, monday)
  const cells = all.get(person)
  if (cells === undefined) return []
  const sunday = addDays(monday, DAYS_IN_WEEK - 1)
  const weeks = new Map<string, ClinicWeek & { readonly halfDays: ClinicHalfDay[] }>()
  // From the day before, as the half-days were derived.
  const rotations = rotationsBetween(schedule, person, addDays(monday, -1), sunday).slice(1)
  for (const [at, one] of cells.entries()) {
    const rotation = rotations[Math.floor(at / 2)] ?? null
    const requirement = rotation && weeklyRequirement.get(rotation.name)
    if (!one || !rotation || !requirement) continue
    const weekday = weekdayOf(one.day)
    if (!isWorkingDay(weekday) || personYearOf(schedule, person, yearOf(one.day))?.pgy === null) continue
    const key = { person, monday, rotation: rotation.name }
    const week = weeks.get(rotation.name) ?? { key, rotation, requirement, first: one.day, halfDays: [] }
    weeks.set(rotation.name, week)
    const because = one.cell?.because.kind
    const isKept = holidays.has(one.day) && !rotation.weekendWork && because !== 'pin'
    week.halfDays.push({ ...one, weekday, counts: because !== 'absence' && !isKept })
  }
  return [...weeks.values()]
}

/** Everything that somebody spends of a week on rotations with a requirement. */
const clinicWeeksOf = (schedule: Schedule, person: PersonId, monday: Day): readonly ClinicWeek[] => {
  const { clinicWeeks } = weekAt(schedule, monday)
  const known = clinicWeeks.get(person)
  if (known) return known
  const weeks = clinicWeeksIn(schedule, person, monday)
  clinicWeeks.set(person, weeks)
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

export const takesClinic = (activity: Activity | null): boolean =>
  activity !== null && (activity.needsSupervision || activity.ownAttendings > 0 || activity.rooms > 0)

const anyClinic = derived((activities: Facts['activity']) => [...activities.values()].some(takesClinic))

const momentsIn = (schedule: Schedule, monday: Day): readonly ClinicMoment[] => {
  const { cells } = weekAt(schedule, monday)
  return clinicFooters(schedule, cells, monday, addDays(monday, DAYS_IN_WEEK - 1)).map((footer, at) => {
    const year = yearOf(footer.day)
    let residents = 0
    for (const [person, own] of cells) {
      const code = own[at]?.cell?.activity
      if (code === undefined || !takesClinic(activityOf(schedule, code))) continue
      if ((personYearOf(schedule, person, year)?.pgy ?? null) !== null) residents += 1
    }
    return { ...footer, residents }
  })
}

/** A half-day of the clinic; null when no resident is in it. */
export const clinicMomentAt = (schedule: Schedule, { day, half }: ScopeKeys['half-day']): ClinicMoment | null => {
  if (!anyClinic(schedule.facts.activity)) return null
  const monday = mondayOf(day)
  const week = weekAt(schedule, monday)
  week.moments ??= momentsIn(schedule, monday)
  const moment = week.moments[2 * (day - monday) + (half === 'pm' ? 1 : 0)]
  return moment !== undefined && moment.residents > 0 ? moment : null
}

/** What is left of a least or a most of half-days in a week of which so many count. Source: templates-rules-engine 2.5. */
export const prorated = (least: number, most: number, counted: number) => ({
  least: Math.floor((least * counted) / 10),
  most: Math.min(most, Math.ceil((most * counted) / 10)),
})

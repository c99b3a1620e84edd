import { type AcademicYear, yearEnd, yearStart } from '../calendar/academic-year.ts'
import { type Block, blocksOf } from '../calendar/block.ts'
import { type Day, addDays } from '../calendar/day.ts'
import { type FmitWeek, fmitWeekOf, fmitWeeksOf } from '../calendar/fmit-week.ts'
import type { Person, PersonId } from '../people/person.ts'
import type { FacultyRole } from '../people/person-year.ts'
import { fairnessOf } from './fairness.ts'
import { type FmitYearFaculty, facultyRow } from './faculty-row.ts'
import { type FmitYearWeek, fmitColumn } from './fmit-column.ts'
import { type Schedule, personYearOf, programOf } from './schedule.ts'

export type { FmitYearFaculty } from './faculty-row.ts'
export type { FmitYearWeek } from './fmit-column.ts'
export { type TargetStatus, type WeekTarget, targetsOf } from './targets.ts'

/** The year of inpatient weeks, as every view counts it: planner, timeline, health, exports. */
export interface FmitYear {
  readonly year: AcademicYear
  readonly start: Day
  readonly end: Day
  readonly lockDate: Day | null
  readonly blocks: readonly (Block & { readonly weeks: readonly number[] })[]
  readonly weeks: readonly FmitYearWeek[]
  /** The last week of the year before and the first of the year after, for the edges. */
  readonly before: FmitYearWeek
  readonly after: FmitYearWeek
  /** By role (PD, APD, OIC, chief, SM, core, adjunct, away, not faculty), then name. */
  readonly faculty: readonly FmitYearFaculty[]
  readonly summary: {
    readonly weeks: number
    readonly assigned: number
    readonly open: number
    /** Jain's index over count ÷ target of those with a target, 0 to 1; null when nobody has one. */
    readonly fairness: number | null
    readonly withinOneOfTarget: number
    readonly withTarget: number
    /** Among those with a target; null when nobody has one. */
    readonly longestWithout: { readonly person: PersonId; readonly weeks: number } | null
  }
}

const ROLE_ORDER: Readonly<Record<FacultyRole, number>> = {
  pd: 0,
  apd: 1,
  oic: 2,
  chief: 3,
  sm: 4,
  core: 5,
  adjunct: 6,
  deployed: 7,
  tdy: 7,
}
const NOT_FACULTY = 8

const byRoleAndName = (a: FmitYearFaculty, b: FmitYearFaculty): number =>
  placeOf(a) - placeOf(b) || a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)

const placeOf = ({ role }: FmitYearFaculty): number => (role === null ? NOT_FACULTY : ROLE_ORDER[role])

/** Everybody active with a faculty role that year, and whoever holds one of its weeks. */
const isInYear = (schedule: Schedule, year: AcademicYear, attendings: ReadonlySet<PersonId | null>, person: Person) =>
  attendings.has(person.id) || (person.active && (personYearOf(schedule, person.id, year)?.role ?? null) !== null)

const summaryOf = (weeks: readonly FmitYearWeek[], faculty: readonly FmitYearFaculty[]): FmitYear['summary'] => {
  const assigned = weeks.filter((week) => week.attending !== null).length
  const expected = faculty.filter(({ target }) => target > 0)
  const longest = [...expected].sort((a, b) => b.longestWithout - a.longestWithout)[0]
  return {
    weeks: weeks.length,
    assigned,
    open: weeks.length - assigned,
    fairness: fairnessOf(faculty),
    withinOneOfTarget: expected.filter(({ delta }) => Math.abs(delta) <= 1).length,
    withTarget: expected.length,
    longestWithout: longest ? { person: longest.id, weeks: longest.longestWithout } : null,
  }
}

/** The year's inpatient weeks with who is on when, what is expected of whom, and how evenly it is shared. */
export const fmitYear = (schedule: Schedule, year: AcademicYear): FmitYear => {
  const calendar = fmitWeeksOf(year)
  const [first, last] = [calendar[0] as FmitWeek, calendar.at(-1) as FmitWeek]
  const weeks = calendar.map((week) => fmitColumn(schedule, week))
  const attendings = new Set(weeks.map((week) => week.attending))
  const faculty = [...schedule.facts.person.values()]
    .filter((person) => isInYear(schedule, year, attendings, person))
    .map((person) => facultyRow(schedule, year, person, weeks))
    .sort(byRoleAndName)
  return {
    year,
    start: yearStart(year),
    end: yearEnd(year),
    lockDate: programOf(schedule)?.lockDate ?? null,
    blocks: blocksOf(year).map((block) => ({
      ...block,
      weeks: weeks.filter((week) => week.block === block.number).map(({ number }) => number),
    })),
    weeks,
    before: fmitColumn(schedule, fmitWeekOf(addDays(first.start, -7))),
    after: fmitColumn(schedule, fmitWeekOf(addDays(last.end, 1))),
    faculty,
    summary: summaryOf(weeks, faculty),
  }
}

import { isoOf } from '#domain/calendar/day.ts'
import { FACULTY_ROLES, type FacultyRole } from '#domain/people/person-year.ts'
import type { FmitYear, FmitYearFaculty, FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import type { CellSpans } from '../../components/grid/grid-row.tsx'
import type { GridRowTrack } from '../../components/grid/grid-rows.tsx'
import type { Track } from '../../components/grid/tracks.ts'
import { monthName, surnameFirst } from './words.ts'

export const ZOOMS = ['compact', 'year', 'quarter', 'block'] as const
/** How wide a week is. */
export type Zoom = (typeof ZOOMS)[number]

const WEEK_WIDTH: Readonly<Record<Zoom, number>> = { compact: 16, year: 24, quarter: 56, block: 112 }
const PAST_WIDTH = 12
const GHOST_WIDTH = 8

/** The column that names rows, and the edges of the neighbouring years. */
export const NAME_COLUMN = 'name'
export const GHOST_BEFORE = 'before'
export const GHOST_AFTER = 'after'
const NAME_WIDTH = 236

/** What a row shows, out of its key. */
export type RowKind = 'month' | 'block' | 'date' | 'coverage' | 'group' | 'person' | 'holiday'

export const personRow = (id: string): string => `person:${id}`
/** The kind of a row and what follows it in the key: a person, a group, a number of years back. */
export const rowOf = (key: string): { readonly kind: RowKind; readonly of: string } => {
  const [kind = '', ...of] = key.split(':')
  // Keys are made in this file.
  return { kind: kind as RowKind, of: of.join(':') }
}
export const COVERAGE_ROW = 'coverage'

/** Rows that stay: months, blocks, dates, coverage. */
export const FROZEN_ROWS = 4
export const FROZEN_COLUMNS = 1
/** Years of holidays shown, this one included. */
export const HOLIDAY_YEARS = 3

/**
 * Whether past weeks are drawn narrow. They are while the year is under way and seen whole: a plan for a coming year has
 * none, and in a year that is over there is nothing else to look at.
 */
export const narrowsPast = ({ weeks }: FmitYear, zoom: Zoom): boolean =>
  (zoom === 'year' || zoom === 'compact') && weeks.some(({ state }) => state !== 'past')

/** Whether a week is drawn narrow, without text. */
export const isNarrow = (year: FmitYear, week: FmitYearWeek, zoom: Zoom): boolean =>
  week.state === 'past' && narrowsPast(year, zoom)

export const plannerColumns = (year: FmitYear, zoom: Zoom): readonly Track[] => [
  { key: NAME_COLUMN, size: NAME_WIDTH },
  { key: GHOST_BEFORE, size: GHOST_WIDTH, skip: true },
  ...year.weeks.map((week) => ({
    key: isoOf(week.start),
    size: isNarrow(year, week, zoom) ? PAST_WIDTH : WEEK_WIDTH[zoom],
  })),
  { key: GHOST_AFTER, size: GHOST_WIDTH, skip: true },
]

/** The first week of each block. */
export const blockPages = ({ weeks }: FmitYear): readonly string[] =>
  weeks.filter((week, i) => week.block !== weeks[i - 1]?.block).map((week) => isoOf(week.start))

// Weeks start behind the name and the ghost of the year before.
const FIRST_WEEK = 2

/** One span for each run of weeks that are the same in something, and one each for the name and the ghosts. */
const bands = ({ weeks }: FmitYear, of: (week: FmitYearWeek) => string | number): CellSpans => {
  const runs: { first: number; last: number }[] = []
  weeks.forEach((week, i) => {
    const before = weeks[i - 1]
    const run = runs.at(-1)
    if (run && before && of(before) === of(week)) run.last = FIRST_WEEK + i
    else runs.push({ first: FIRST_WEEK + i, last: FIRST_WEEK + i })
  })
  const single = (at: number) => ({ first: at, last: at })
  return [single(0), single(1), ...runs, single(FIRST_WEEK + weeks.length)]
}

/** Rows of faculty under one heading. */
interface Group {
  readonly key: string
  readonly heading: (count: number) => string
  readonly has: (role: FacultyRole | null) => boolean
}

const GROUPS: readonly Group[] = [
  {
    key: 'core',
    heading: (count) => `Core faculty · ${count}`,
    has: (role) => role !== null && !['adjunct', 'deployed', 'tdy'].includes(role),
  },
  { key: 'adjunct', heading: () => 'Adjunct · by hand only', has: (role) => role === 'adjunct' },
  { key: 'away', heading: () => 'Deployed or on temporary duty', has: (role) => role === 'deployed' || role === 'tdy' },
  { key: 'others', heading: () => 'Not faculty this year', has: (role) => role === null },
]

export const groupHeading = (key: string, count: number): string =>
  GROUPS.find((group) => group.key === key)?.heading(count) ?? ''

/** Whether a name, a role or initials hold what was typed. */
export const matches = (person: FmitYearFaculty, filter: string): boolean =>
  [person.name, person.initials, person.role ?? ''].some((text) => text.toLowerCase().includes(filter.toLowerCase()))

const byRoleAndSurname = (a: FmitYearFaculty, b: FmitYearFaculty): number =>
  (a.role === null ? 0 : FACULTY_ROLES.indexOf(a.role)) - (b.role === null ? 0 : FACULTY_ROLES.indexOf(b.role)) ||
  surnameFirst(a.name).localeCompare(surnameFirst(b.name), 'en')

/** The faculty in the order of their rows, by group: by role, then by the surname that their row begins with. */
export const groupsOf = (
  year: FmitYear,
  filter: string,
): readonly { readonly key: string; readonly people: readonly FmitYearFaculty[] }[] =>
  GROUPS.map(({ key, has }) => ({
    key,
    people: year.faculty.filter((person) => has(person.role) && matches(person, filter)).sort(byRoleAndSurname),
  })).filter(({ people }) => people.length > 0)

const HEIGHTS: Readonly<Record<RowKind, number>> = {
  month: 20,
  block: 20,
  date: 41,
  coverage: 36,
  group: 22,
  person: 33,
  holiday: 23,
}

export const plannerRows = (year: FmitYear, filter: string): readonly GridRowTrack[] => {
  const width = year.weeks.length + FIRST_WEEK + 1
  const heading: CellSpans = [
    { first: 0, last: 0 },
    { first: 1, last: width - 1 },
  ]
  return [
    { key: 'month', size: HEIGHTS.month, skip: true, spans: bands(year, (week) => monthName(week.start)) },
    { key: 'block', size: HEIGHTS.block, skip: true, spans: bands(year, (week) => week.block) },
    { key: 'date', size: HEIGHTS.date, skip: true },
    { key: COVERAGE_ROW, size: HEIGHTS.coverage },
    ...groupsOf(year, filter).flatMap(({ key, people }) => [
      { key: `group:${key}`, size: HEIGHTS.group, skip: true, spans: heading },
      ...people.map(({ id }) => ({ key: personRow(id), size: HEIGHTS.person })),
    ]),
    ...Array.from({ length: HOLIDAY_YEARS }, (_, back) => ({ key: `holiday:${back}`, size: HEIGHTS.holiday })),
  ]
}

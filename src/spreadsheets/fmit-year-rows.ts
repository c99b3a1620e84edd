import { yearLabel } from '#domain/calendar/academic-year.ts'
import type { Day } from '#domain/calendar/day.ts'
import { ROLE_LABELS } from '#domain/people/person-year.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { FmitYear, FmitYearWeek } from '#domain/schedule/fmit-year.ts'

/** What the tables of a year say besides the year itself. */
export interface YearWords {
  readonly nameOf: (person: PersonId) => string
  /** What is found in the week that starts on a Friday, a sentence each. */
  readonly findingsOf: (weekStart: Day) => readonly string[]
}

export const WEEK_COLUMNS = [
  'AY',
  'Week',
  'Friday',
  'Thursday',
  'Block',
  'WeekOfBlock',
  'Faculty',
  'Role',
  'Fri call',
  'Sat call',
  'Recovery',
  'Holidays',
  'Conflicts',
  'Note',
] as const

/** A cell before a format gives it a shape: days and numbers stay what they are. */
export type WeekCell = string | number | { readonly day: Day } | null

const rowOf = (year: FmitYear, week: FmitYearWeek, { nameOf, findingsOf }: YearWords): readonly WeekCell[] => {
  const attending = year.faculty.find(({ id }) => id === week.attending)
  const [friday, saturday] = week.calls.map(({ person }) => (person === null ? null : nameOf(person)))
  return [
    yearLabel(year.year),
    week.number,
    { day: week.start },
    { day: week.end },
    week.block,
    week.weekOfBlock,
    attending?.name ?? null,
    attending?.role ? ROLE_LABELS[attending.role].short : null,
    friday ?? null,
    saturday ?? null,
    // An open week gives nobody a day to recover.
    attending ? { day: week.recoveryDay } : null,
    week.holidays.map(({ name }) => name).join('; '),
    findingsOf(week.start).join(' '),
    week.note,
  ]
}

/** A row a week, in the order of `WEEK_COLUMNS`. */
export const fmitYearRows = (year: FmitYear, words: YearWords): readonly (readonly WeekCell[])[] =>
  year.weeks.map((week) => rowOf(year, week, words))

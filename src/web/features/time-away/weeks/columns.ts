import { type AcademicYear, yearEnd, yearLabel, yearStart } from '#domain/calendar/academic-year.ts'
import { blockNumberOf } from '#domain/calendar/block.ts'
import { type Day, addDays, daysFrom, isoOf, weekdayOf } from '#domain/calendar/day.ts'
import { fmitBlockOf, fmitWeekOf, fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import type { HolidayNames } from '../../../holidays.ts'
import { spokenRange } from '../../../words.ts'

/** One column: an FMIT week, or a day where days are shown. */
export interface Column {
  readonly key: string
  readonly start: Day
  readonly days: 1 | 7
  /** Of the FMIT week; null for a day. */
  readonly number: number | null
  readonly block: number
  readonly state: 'past' | 'current' | 'future'
  /** It begins a block, or a week where days are shown. */
  readonly opens: boolean
  readonly restDay: boolean
  readonly holidays: readonly string[]
  /** "week 47, Fri 21 – Thu 27 May". */
  readonly label: string
}

const WEEK = 7

const endOf = ({ start, days }: Pick<Column, 'start' | 'days'>): Day => addDays(start, days - 1)

const stateOf = (start: Day, days: number, today: Day): Column['state'] =>
  start + days <= today ? 'past' : start > today ? 'future' : 'current'

const namesOn = (days: readonly Day[], names: HolidayNames): readonly string[] =>
  days.flatMap((day) => names.get(day) ?? [])

const weekColumn = (ay: AcademicYear, start: Day, today: Day, names: HolidayNames): Column => {
  const week = fmitWeekOf(start)
  const block = fmitBlockOf(start).number
  const holidays = namesOn(daysFrom(start, week.end), names)
  return {
    key: isoOf(start),
    start,
    days: WEEK,
    number: week.number,
    block,
    state: stateOf(start, WEEK, today),
    opens: block !== fmitBlockOf(addDays(start, -WEEK)).number,
    restDay: false,
    holidays,
    label: [
      `week ${week.number}${week.year === ay ? '' : ` of ${yearLabel(week.year)}`}, ${spokenRange(start, week.end)}`,
      ...holidays,
    ].join(', '),
  }
}

const dayColumn = (start: Day, today: Day, names: HolidayNames): Column => {
  const weekday = weekdayOf(start)
  const holidays = namesOn([start], names)
  return {
    key: isoOf(start),
    start,
    days: 1,
    number: null,
    block: blockNumberOf(start),
    state: stateOf(start, 1, today),
    opens: weekday === 'fri',
    restDay: weekday === 'sat' || weekday === 'sun',
    holidays,
    label: [spokenDay(start), ...holidays].join(', '),
  }
}

/** Every FMIT week with a day in the academic year: the first and the last may reach over its edges. */
export const weekColumns = (ay: AcademicYear, today: Day, names: HolidayNames): readonly Column[] => {
  const [first, last] = [fmitWeekStart(yearStart(ay)), fmitWeekStart(yearEnd(ay))]
  return Array.from({ length: (last - first) / WEEK + 1 }, (_, i) =>
    weekColumn(ay, addDays(first, i * WEEK), today, names),
  )
}

/** Every day of the academic year. */
export const dayColumns = (ay: AcademicYear, today: Day, names: HolidayNames): readonly Column[] =>
  daysFrom(yearStart(ay), yearEnd(ay)).map((day) => dayColumn(day, today, names))

/** The days of columns that follow one another. */
export const daysOfColumns = (columns: readonly Column[]): { readonly first: Day; readonly last: Day } | null => {
  const [from, to] = [columns[0], columns.at(-1)]
  return from && to ? { first: from.start, last: endOf(to) } : null
}

/** The days all views of a year show: with those of its first and last week that lie in the neighbouring years. */
export const daysAround = (ay: AcademicYear): { readonly first: Day; readonly last: Day } => ({
  first: fmitWeekStart(yearStart(ay)),
  last: addDays(fmitWeekStart(yearEnd(ay)), WEEK - 1),
})

import { type Day, addDays, dayOf, onOrAfter, onOrBefore, partsOf, weekdayOf } from './day.ts'

/** A federal holiday as observed: on the Friday before when it falls on a Saturday, the Monday after a Sunday. */
export interface Holiday {
  /** The same in every year, so that years can be compared: `thanksgiving`. */
  readonly id: string
  readonly name: string
  /** The day it is kept. */
  readonly day: Day
  /** True when it is kept on another day than its own. */
  readonly observed: boolean
  /** Thanksgiving, Christmas and New Year: held by one person at most once a year. */
  readonly major: boolean
}

type Rule = { readonly id: string; readonly name: string; readonly major?: true; readonly on: (year: number) => Day }

const nth = (month: number, weekday: 'mon' | 'thu', count: number) => (year: number) =>
  addDays(onOrAfter(dayOf(year, month, 1), weekday), (count - 1) * 7)

/** 5 U.S.C. 6103(a), in the order of the calendar year. */
const FEDERAL: readonly Rule[] = [
  { id: 'new-year', name: "New Year's Day", major: true, on: (y) => dayOf(y, 1, 1) },
  { id: 'mlk-day', name: 'Martin Luther King Jr. Day', on: nth(1, 'mon', 3) },
  { id: 'presidents-day', name: "Presidents' Day", on: nth(2, 'mon', 3) },
  { id: 'memorial-day', name: 'Memorial Day', on: (y) => onOrBefore(dayOf(y, 5, 31), 'mon') },
  { id: 'juneteenth', name: 'Juneteenth', on: (y) => dayOf(y, 6, 19) },
  { id: 'independence-day', name: 'Independence Day', on: (y) => dayOf(y, 7, 4) },
  { id: 'labor-day', name: 'Labor Day', on: nth(9, 'mon', 1) },
  { id: 'columbus-day', name: 'Columbus Day', on: nth(10, 'mon', 2) },
  { id: 'veterans-day', name: 'Veterans Day', on: (y) => dayOf(y, 11, 11) },
  { id: 'thanksgiving', name: 'Thanksgiving', major: true, on: nth(11, 'thu', 4) },
  { id: 'christmas', name: 'Christmas', major: true, on: (y) => dayOf(y, 12, 25) },
]

const asObserved = (actual: Day): Day => {
  const weekday = weekdayOf(actual)
  return weekday === 'sat' ? addDays(actual, -1) : weekday === 'sun' ? addDays(actual, 1) : actual
}

const holidaysOfCalendarYear = (year: number): readonly Holiday[] =>
  FEDERAL.map(({ id, name, major = false, on }) => {
    const actual = on(year)
    const day = asObserved(actual)
    return { id, name, day, observed: day !== actual, major }
  })

// They never change, and every week and night asks for them.
const known = new Map<number, readonly Holiday[]>()

const remembered = (year: number): readonly Holiday[] => {
  const holidays = known.get(year) ?? holidaysOfCalendarYear(year)
  known.set(year, holidays)
  return holidays
}

/** The holidays kept on a day of `first` to `last`, in order. New Year may be kept on 31 December of the year before. */
export const holidaysBetween = (first: Day, last: Day): readonly Holiday[] => {
  const [from, to] = [partsOf(first).year, partsOf(last).year + 1]
  return Array.from({ length: to - from + 1 }, (_, i) => remembered(from + i))
    .flat()
    .filter(({ day }) => day >= first && day <= last)
    .sort((a, b) => a.day - b.day)
}

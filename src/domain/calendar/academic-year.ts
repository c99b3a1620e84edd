import { type Day, addDays, dayOf, isoOf, onOrAfter } from './day.ts'

/** An academic year by the calendar year it starts in: 2025 is 1 July 2025 to 30 June 2026. */
export type AcademicYear = number

export const FIRST_YEAR: AcademicYear = 2020
export const LAST_YEAR: AcademicYear = 2100

// Every half-day of everybody asks for its year.
const starts = new Map<AcademicYear, Day>()

export const yearStart = (year: AcademicYear): Day => {
  const known = starts.get(year)
  if (known !== undefined) return known
  const start = dayOf(year, 7, 1)
  starts.set(year, start)
  return start
}

const DAYS_IN_YEAR = 365.2425

export const yearOf = (day: Day): AcademicYear => {
  const near = 1970 + Math.floor((day - yearStart(1970)) / DAYS_IN_YEAR)
  if (day < yearStart(near)) return near - 1
  return day < yearStart(near + 1) ? near : near + 1
}

export const yearEnd = (year: AcademicYear): Day => addDays(yearStart(year + 1), -1)

/** The first Thursday of the year, on which Block 1 starts; 1 July itself counts. */
export const firstThursday = (year: AcademicYear): Day => onOrAfter(yearStart(year), 'thu')

/** "2025–26". */
export const yearLabel = (year: AcademicYear): string => `${year}–${String((year + 1) % 100).padStart(2, '0')}`

/** Whether a year plan may be kept for it (2020 to 2100). */
export const isPlannableYear = (year: number): year is AcademicYear =>
  Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR

/** "1 July 2025 to 30 June 2026", in ISO. */
export const yearRange = (year: AcademicYear): string => `${isoOf(yearStart(year))} to ${isoOf(yearEnd(year))}`

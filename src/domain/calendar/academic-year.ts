import { type Day, dayOf, isoOf, partsOf, onOrAfter } from './day.ts'

/** An academic year by the calendar year it starts in: 2025 is 1 July 2025 to 30 June 2026. */
export type AcademicYear = number

export const FIRST_YEAR: AcademicYear = 2020
export const LAST_YEAR: AcademicYear = 2100

export const yearOf = (day: Day): AcademicYear => {
  const { year, month } = partsOf(day)
  return month >= 7 ? year : year - 1
}

export const yearStart = (year: AcademicYear): Day => dayOf(year, 7, 1)
export const yearEnd = (year: AcademicYear): Day => dayOf(year + 1, 6, 30)

/** The first Thursday of the year, on which Block 1 starts; 1 July itself counts. */
export const firstThursday = (year: AcademicYear): Day => onOrAfter(yearStart(year), 'thu')

/** "2025–26". */
export const yearLabel = (year: AcademicYear): string => `${year}–${String((year + 1) % 100).padStart(2, '0')}`

/** Whether a year plan may be kept for it (2020 to 2100). */
export const isPlannableYear = (year: number): year is AcademicYear =>
  Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR

/** "1 July 2025 to 30 June 2026", in ISO. */
export const yearRange = (year: AcademicYear): string => `${isoOf(yearStart(year))} to ${isoOf(yearEnd(year))}`

import { type AcademicYear, yearEnd, yearOf, yearStart } from './academic-year.ts'
import { type Block, blockOf } from './block.ts'
import { type Day, addDays, onOrAfter, onOrBefore, weekdayOf } from './day.ts'

/** A week of inpatient service, Friday to Thursday. It belongs to the year and the block that hold its Friday. */
export interface FmitWeek {
  readonly year: AcademicYear
  /** From 1 in the year; 52 or 53 is the last. */
  readonly number: number
  readonly start: Day
  readonly end: Day
}

const DAYS_IN_WEEK = 7

/** The Friday of the FMIT week that holds a day. */
export const fmitWeekStart = (day: Day): Day => onOrBefore(day, 'fri')

export const isFmitWeekStart = (day: Day): boolean => weekdayOf(day) === 'fri'

export const fmitWeekEnd = (start: Day): Day => addDays(start, DAYS_IN_WEEK - 1)

const firstFriday = (year: AcademicYear): Day => onOrAfter(yearStart(year), 'fri')

const weekAt = (year: AcademicYear, number: number): FmitWeek => {
  const start = addDays(firstFriday(year), (number - 1) * DAYS_IN_WEEK)
  return { year, number, start, end: fmitWeekEnd(start) }
}

/** The 52 or 53 weeks whose Friday lies in the year. */
export const fmitWeeksOf = (year: AcademicYear): readonly FmitWeek[] => {
  const { number: last } = fmitWeekOf(yearEnd(year))
  return Array.from({ length: last }, (_, i) => weekAt(year, i + 1))
}

/** The week that holds a day. */
export const fmitWeekOf = (day: Day): FmitWeek => {
  const year = yearOf(fmitWeekStart(day))
  return weekAt(year, Math.floor((day - firstFriday(year)) / DAYS_IN_WEEK) + 1)
}

/** The block that holds the week's Friday. */
export const fmitBlockOf = (start: Day): Block => blockOf(start)

/** The ordinal of the week's Friday among the Fridays of its block, from 1. */
export const fmitWeekOfBlock = (start: Day): number =>
  Math.floor((start - onOrAfter(blockOf(start).start, 'fri')) / DAYS_IN_WEEK) + 1

/** The Friday after the week: the recovery day, and the next attending's first day. */
export const recoveryDayOf = (start: Day): Day => addDays(start, DAYS_IN_WEEK)

/** The Sunday after the week, on which its attending takes no call. */
export const sundayAfter = (start: Day): Day => addDays(start, DAYS_IN_WEEK + 2)

/** The two nights the week's attending takes call: Friday and Saturday. */
export const fmitCallNights = (start: Day): readonly [Day, Day] => [start, addDays(start, 1)]

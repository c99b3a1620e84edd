import { type AcademicYear, firstThursday, yearEnd, yearOf, yearStart } from './academic-year.ts'
import { type Day, addDays } from './day.ts'

/** Four Thursday-to-Wednesday weeks; Block 0 is what comes before the first Thursday, Block 13 ends on 30 June. */
export interface Block {
  readonly year: AcademicYear
  readonly number: number
  readonly start: Day
  readonly end: Day
}

const DAYS_IN_BLOCK = 28
const LAST_BLOCK = 13

const blockAt = (year: AcademicYear, number: number): Block => {
  const start = number === 0 ? yearStart(year) : addDays(firstThursday(year), DAYS_IN_BLOCK * (number - 1))
  if (number === 0) return { year, number, start, end: addDays(firstThursday(year), -1) }
  return { year, number, start, end: number === LAST_BLOCK ? yearEnd(year) : addDays(start, DAYS_IN_BLOCK - 1) }
}

// Asked for at every block of every resident, and always the same.
const known = new Map<AcademicYear, readonly Block[]>()

/** The blocks of a year in order; Block 0 is left out when 1 July is a Thursday. */
export const blocksOf = (year: AcademicYear): readonly Block[] => {
  const before = known.get(year)
  if (before) return before
  const first = blockNumberOf(yearStart(year))
  const blocks = Array.from({ length: LAST_BLOCK - first + 1 }, (_, i) => blockAt(year, first + i))
  known.set(year, blocks)
  return blocks
}

/** The number, 0 to 13, of the block a day belongs to. Every day belongs to exactly one. */
export const blockNumberOf = (day: Day): number => {
  const since = day - firstThursday(yearOf(day))
  return since < 0 ? 0 : Math.min(LAST_BLOCK, Math.floor(since / DAYS_IN_BLOCK) + 1)
}

/** The block a day belongs to. */
export const blockOf = (day: Day): Block => blockAt(yearOf(day), blockNumberOf(day))

/** The Thursday-to-Wednesday week of its block, from 1; 5 in the tail of a Block 13 of 29 or 30 days. */
export const weekOfBlock = (day: Day): number => Math.floor((day - blockOf(day).start) / 7) + 1

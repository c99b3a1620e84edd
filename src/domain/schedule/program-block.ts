import type { AcademicYear } from '../calendar/academic-year.ts'
import { blocksOf } from '../calendar/block.ts'
import type { Day } from '../calendar/day.ts'
import type { Schedule } from './schedule.ts'

/** A block with the days the program gives it. */
export interface ProgramBlock {
  readonly number: number
  readonly start: Day
  readonly end: Day
}

/** The blocks of a year in order, on the program's own days where they differ from the calendar's. */
export const programBlocksOf = ({ facts }: Schedule, year: AcademicYear): readonly ProgramBlock[] =>
  blocksOf(year).map(({ number, start, end }) => {
    const own = facts.blockDates.get(`${year}/${number}`)
    return { number, start: own?.start ?? start, end: own?.end ?? end }
  })

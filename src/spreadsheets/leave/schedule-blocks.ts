import { type AcademicYear, firstThursday, yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { type Day, addDays } from '#domain/calendar/day.ts'
import { spokenLeave } from '#domain/leave/spoken-leave.ts'
import { type LeaveSheet, textAt } from './leave-sheet.ts'

const BLOCK = /^block\s*0*(\d{1,2})$/i
const FEWEST_BLOCKS = 6
/** A block of an annual grid, and the columns it takes, counted from 0. */
export interface Block {
  readonly label: string
  readonly year: AcademicYear
  readonly from: number
  readonly to: number
  readonly first: Day
  readonly last: Day
}

/** The row that names the blocks, counted from 0. */
export const blockRow = (sheet: LeaveSheet): number =>
  sheet.rows.slice(0, 20).findIndex((row) => row.filter(({ text }) => BLOCK.test(text.trim())).length >= FEWEST_BLOCKS)

export const isBlockSchedule = (sheet: LeaveSheet): boolean => blockRow(sheet) >= 0

/** The days of a block as the program's calendar has them; the days before the first Thursday go with Block 1. */
const calendarBlock = (number: number, year: AcademicYear): readonly [Day, Day] => {
  const start = addDays(firstThursday(year), 28 * (number - 1))
  return [number <= 1 ? yearStart(year) : start, number >= 13 ? yearEnd(year) : addDays(start, 27)]
}

const stepsYear = (numbers: readonly number[], at: number): number =>
  numbers.slice(1, at + 1).filter((number, i) => number < (numbers[i] ?? 0)).length

/** The blocks and the columns each takes; days from the row below, else from the calendar. */
export const blocksOf = (sheet: LeaveSheet, row: number, academicYear: AcademicYear): Block[] => {
  const starts = (sheet.rows[row] ?? []).flatMap(({ text }, column) => {
    const number = BLOCK.exec(text.trim())?.[1]
    return number === undefined ? [] : [{ number: Number(number), column }]
  })
  const numbers = starts.map(({ number }) => number)
  return starts.map(({ number, column }, at) => {
    const year = academicYear + stepsYear(numbers, at)
    const said = spokenLeave(textAt(sheet, row + 1, column), { academicYear: year }).ranges[0]
    const [first, last] = said ? [said.first, said.last] : calendarBlock(number, year)
    const to = (starts[at + 1]?.column ?? Math.max(column + 2, sheet.rows[row]?.length ?? 0)) - 1
    return { label: `Block ${number}`, year, from: column, to, first, last }
  })
}

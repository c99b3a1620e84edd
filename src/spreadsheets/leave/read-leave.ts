import type { LeaveReading, LeaveReadingOptions } from './leave-note.ts'
import type { LeaveSheet } from './leave-sheet.ts'
import { readBlockSchedule } from './read-block-schedule.ts'
import { readTable } from './read-table.ts'
import { isBlockSchedule } from './schedule-blocks.ts'

/**
 * Reads a sheet as time away: the annual grid of residents and blocks, or a table with headers anywhere. A choice of
 * columns or of a header row makes it a table.
 */
export const readLeave = (sheet: LeaveSheet, options: LeaveReadingOptions): LeaveReading =>
  options.columns === undefined && options.headerRow === undefined && isBlockSchedule(sheet)
    ? readBlockSchedule(sheet, options)
    : readTable(sheet, options)

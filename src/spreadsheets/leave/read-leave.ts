import type { LeaveReading, LeaveReadingOptions } from './leave-note.ts'
import type { LeaveSheet } from './leave-sheet.ts'
import { readBlockSchedule } from './read-block-schedule.ts'
import { tableReading } from './read-table.ts'
import { isBlockSchedule } from './schedule-blocks.ts'

/**
 * Reads a sheet as time away: the annual grid of residents and blocks, or a table with headers anywhere. A choice of
 * columns or of a header row makes it a table. Stops every so many lines: whoever has others to answer does so then.
 */
export function* leaveReading(sheet: LeaveSheet, options: LeaveReadingOptions): Generator<undefined, LeaveReading> {
  const isGrid = options.columns === undefined && options.headerRow === undefined && isBlockSchedule(sheet)
  return isGrid ? readBlockSchedule(sheet, options) : yield* tableReading(sheet, options)
}

/** The same in one go. */
export const readLeave = (sheet: LeaveSheet, options: LeaveReadingOptions): LeaveReading => {
  const reading = leaveReading(sheet, options)
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

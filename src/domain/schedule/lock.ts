import type { Day } from '../calendar/day.ts'
import { type Schedule, programOf } from './schedule.ts'

/** Whether a week that starts then is locked: on or before the program's lock date. */
export const isLocked = (schedule: Schedule, weekStart: Day): boolean => {
  const lockDate = programOf(schedule)?.lockDate ?? null
  return lockDate !== null && weekStart <= lockDate
}

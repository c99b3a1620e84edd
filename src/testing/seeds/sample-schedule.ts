import type { Day } from '#domain/calendar/day.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { sampleProgram } from '#operations/program/sample/sample-program.ts'

/** The sample program as it is set up on a day, for rooms that do not know the operations. */
export const sampleSchedule = (today: Day): Schedule => ({ facts: sampleProgram(today, 'America/New_York'), today })

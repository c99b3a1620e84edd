import { inWeekOrder, isSameWeekend } from '#domain/calendar/weekend.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { weekendOf } from '#domain/schedule/schedule.ts'
import type { ProgramFile } from './program-file.ts'
import { newProgram } from './sample-facts.ts'
import { type Wanted, want } from './wanted.ts'

/** The weekend that a file says, in a program that is else as it is. */
export const wantWeekend = ({ weekend }: ProgramFile, base: Facts): readonly Wanted[] => {
  if (weekend === undefined || isSameWeekend(weekend, weekendOf({ facts: base }))) return []
  // A file that is looked at by itself knows no zone: its days are dates.
  const program = base.program.get('program') ?? newProgram('UTC')
  return [want('program', { ...program, weekend: inWeekOrder(weekend) })]
}

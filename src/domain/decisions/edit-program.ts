import { spokenDay } from '../calendar/spoken-day.ts'
import { type Refusal, type Result, done, refused } from '../result.ts'
import { type ChangeSet, changeTo } from '../schedule/change.ts'
import type { Program } from '../schedule/facts.ts'
import { type Schedule, programOf } from '../schedule/schedule.ts'
import { PROGRAM } from './areas.ts'
import { given } from './given.ts'

/** What is left out stays. */
export type EditProgram = { readonly [K in Exclude<keyof Program, 'weekend'>]?: Program[K] | undefined }

/** Changes the program's name, its timezone, or the day up to which its weeks are locked. */
export const editProgram = (
  schedule: Schedule,
  command: EditProgram,
): Result<ChangeSet, Refusal<'unknown_timezone' | 'unknown_program'>> => {
  const { timezone } = command
  if (timezone !== undefined && !isTimezone(timezone))
    return refused('unknown_timezone', `There is no timezone ${timezone}. Write one as in America/Chicago.`, {
      timezone,
    })
  const present = programOf(schedule)
  if (present === null)
    return refused('unknown_program', 'There is no program yet. Import one, or start with the sample.')
  const to = { ...present, ...given(command) }
  return done({
    changes: changeTo(schedule.facts, 'program', 'program', to),
    summary: summaryOf(present, to),
    source: 'edit',
    reason: null,
    area: PROGRAM,
  })
}

/** Whether it is a name of the IANA timezone database, and not an offset: an offset knows no summer time. */
const isTimezone = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const summaryOf = (from: Program, to: Program): string => {
  const parts = [
    from.name === to.name ? null : `The program is called ${to.name}.`,
    from.timezone === to.timezone ? null : `The program's days are those of ${to.timezone}.`,
    from.lockDate === to.lockDate
      ? null
      : to.lockDate === null
        ? 'No week is locked.'
        : `Weeks up to ${spokenDay(to.lockDate)} are locked.`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? 'Nothing changed.' : parts.join(' ')
}

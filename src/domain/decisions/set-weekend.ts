import type { Weekday } from '../calendar/day.ts'
import { spokenWeekdays } from '../calendar/spoken-day.ts'
import { inWeekOrder } from '../calendar/weekend.ts'
import { type Refusal, type Result, done, refused } from '../result.ts'
import { type ChangeSet, changeTo } from '../schedule/change.ts'
import { type Schedule, programOf } from '../schedule/schedule.ts'
import { ROTATIONS } from './areas.ts'

/** Says which weekdays are the program's weekend; none of a program that works every day. */
export const setWeekend = (
  schedule: Schedule,
  asked: readonly Weekday[],
): Result<ChangeSet, Refusal<'unknown_program'>> => {
  const program = programOf(schedule)
  if (program === null)
    return refused('unknown_program', 'There is no program yet. Import one, or start with the sample.')
  const weekend = inWeekOrder(asked)
  return done({
    changes: changeTo(schedule.facts, 'program', 'program', { ...program, weekend }),
    summary:
      weekend.length === 0 ? 'The program works every day of the week.' : `The weekend is ${spokenWeekdays(weekend)}.`,
    ...{ source: 'edit', reason: null, area: ROTATIONS },
  })
}

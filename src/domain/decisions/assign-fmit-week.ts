import type { Day } from '../calendar/day.ts'
import type { PersonId } from '../people/person.ts'
import { type Refusal, type Result, done } from '../result.ts'
import type { ChangeSet } from '../schedule/change.ts'
import { type Schedule, fmitWeekAt } from '../schedule/schedule.ts'
import { type WeekRemarks, putOn, remarked, weekChangeSet } from './week-changes.ts'
import { lockedWithoutReason, notAWeek, occupiedWeek, unknownPerson } from './week-refusals.ts'

export interface AssignFmitWeek extends WeekRemarks {
  readonly weekStart: Day
  readonly person: PersonId
  /** Take the week from whoever has it. */
  readonly replace?: boolean | undefined
}

type Reason = 'unknown_person' | 'not_week_start' | 'outside_year' | 'locked' | 'occupied'

/**
 * Puts a person on an FMIT week. A note is of an assignment, so replacing somebody drops theirs. Somebody who has the
 * week already keeps it: only remarks that differ are written, and neither lock nor owner stands in the way.
 */
export const assignFmitWeek = (schedule: Schedule, command: AssignFmitWeek): Result<ChangeSet, Refusal<Reason>> => {
  const { weekStart, person, replace, reason } = command
  const wrong = unknownPerson(schedule, person) ?? notAWeek(weekStart)
  if (wrong) return { ok: false, refusal: wrong }
  const present = fmitWeekAt(schedule, weekStart)
  if (present?.person === person) return done(weekChangeSet(schedule, weekStart, remarked(present, command), reason))
  const refusal = lockedWithoutReason(schedule, weekStart, reason) ?? occupiedWeek(schedule, weekStart, replace)
  if (refusal) return { ok: false, refusal }
  return done(weekChangeSet(schedule, weekStart, putOn(schedule, weekStart, person, command), reason))
}

import { type Day, isoOf } from '../calendar/day.ts'
import { spokenDay } from '../calendar/spoken-day.ts'
import type { PersonId } from '../people/person.ts'
import { type Refusal, type Result, done, refused } from '../result.ts'
import type { ChangeSet } from '../schedule/change.ts'
import { type Schedule, fmitWeekAt } from '../schedule/schedule.ts'
import { type WeekRemarks, putOn, remarked, weekChangeSet } from './week-changes.ts'
import { lockedWithoutReason, unknownPerson } from './week-refusals.ts'

export interface EditFmitWeek extends WeekRemarks {
  readonly weekStart: Day
  /** The new attending; left out, the same. */
  readonly person?: PersonId | undefined
}

/** Changes the attending or the remarks of a week that somebody has. The note stays when only the attending changes. */
export const editFmitWeek = (
  schedule: Schedule,
  command: EditFmitWeek,
): Result<ChangeSet, Refusal<'unknown_assignment' | 'unknown_person' | 'locked'>> => {
  const { weekStart, reason } = command
  const present = fmitWeekAt(schedule, weekStart)
  if (present === null)
    return refused('unknown_assignment', `Nobody has the week of ${spokenDay(weekStart)}. Assign it instead.`, {
      weekStart: isoOf(weekStart),
    })
  const person = command.person ?? present.person
  const unknown = unknownPerson(schedule, person)
  if (unknown) return { ok: false, refusal: unknown }
  if (person === present.person) return done(weekChangeSet(schedule, weekStart, remarked(present, command), reason))
  const locked = lockedWithoutReason(schedule, weekStart, reason)
  if (locked) return { ok: false, refusal: locked }
  const to = putOn(schedule, weekStart, person, {
    ...command,
    note: command.note === undefined ? present.note : command.note,
  })
  return done(weekChangeSet(schedule, weekStart, to, reason))
}

import type { Day } from '../calendar/day.ts'
import { type Refusal, type Result, done } from '../result.ts'
import type { ChangeSet } from '../schedule/change.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { weekChangeSet } from './week-changes.ts'
import { lockedWithoutReason, openWeek } from './week-refusals.ts'

export interface ClearFmitWeek {
  readonly weekStart: Day
  readonly reason?: string | null | undefined
}

/** Takes the attending off a week. Calls that somebody else takes in it stay. */
export const clearFmitWeek = (
  schedule: Schedule,
  { weekStart, reason }: ClearFmitWeek,
): Result<ChangeSet, Refusal<'not_assigned' | 'locked'>> => {
  const refusal = openWeek(schedule, weekStart) ?? lockedWithoutReason(schedule, weekStart, reason)
  return refusal ? { ok: false, refusal } : done(weekChangeSet(schedule, weekStart, null, reason))
}

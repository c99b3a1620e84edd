import { type Refusal, type Result, done } from '../result.ts'
import { type ChangeSet, changeTo } from '../schedule/change.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { type LeaveActor, mayNotCancel } from './leave-actor.ts'
import { leaveChangeSet, removeAbsence } from './leave-changes.ts'
import { UNKNOWN_ABSENCE } from './leave-refusals.ts'
import { calledTimeAway } from './time-away.ts'

export interface CancelAbsence {
  readonly id: string
  readonly by: LeaveActor
}

/**
 * Cancels time away. What was asked for or approved stays on record as cancelled; what was only expected, and what has
 * come to nothing already, is taken off it.
 */
export const cancelAbsence = (
  schedule: Schedule,
  { id, by }: CancelAbsence,
): Result<ChangeSet, Refusal<'unknown_absence' | 'not_yours' | 'invalid_state'>> => {
  const { facts, today } = schedule
  const present = facts.absence.get(id)
  if (present === undefined) return { ok: false, refusal: UNKNOWN_ABSENCE }
  const refusal = mayNotCancel(by, present, today)
  if (refusal) return { ok: false, refusal }
  const called = calledTimeAway(schedule, present)
  if (present.status === 'requested' || present.status === 'approved')
    return done(
      leaveChangeSet(changeTo(facts, 'absence', id, { ...present, status: 'cancelled' }), `${called} is cancelled.`),
    )
  return done(leaveChangeSet(removeAbsence(facts, id), `${called} is off the record.`))
}

import type { Absence } from '../leave/absence.ts'
import { type Refusal, type Result, done } from '../result.ts'
import { type ChangeSet, changeTo } from '../schedule/change.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { type LeaveActor, mayNotDecide } from './leave-actor.ts'
import { leaveChangeSet } from './leave-changes.ts'
import { UNKNOWN_ABSENCE, awayTwice } from './leave-refusals.ts'
import { written } from './reason.ts'
import { calledTimeAway } from './time-away.ts'

export interface DecideAbsence {
  readonly id: string
  readonly by: LeaveActor
  readonly verdict: 'approved' | 'rejected'
  readonly comment?: string | null | undefined
}

/** Says yes or no to time away that is asked for, or expected. */
export const decideAbsence = (
  schedule: Schedule,
  { id, by, verdict, comment }: DecideAbsence,
): Result<ChangeSet, Refusal<'unknown_absence' | 'not_yours' | 'own_request' | 'invalid_state' | 'overlapping'>> => {
  const present = schedule.facts.absence.get(id)
  if (present === undefined) return { ok: false, refusal: UNKNOWN_ABSENCE }
  const refusal = mayNotDecide(by, present)
  if (refusal) return { ok: false, refusal }
  const review = { by: by.name, on: schedule.today, comment: written(comment) }
  const decided: Absence = { ...present, status: verdict, review }
  const twice = verdict === 'approved' ? awayTwice(schedule, decided) : null
  if (twice) return { ok: false, refusal: twice }
  const is = verdict === 'approved' ? 'is approved' : 'is not approved'
  return done(
    leaveChangeSet(changeTo(schedule.facts, 'absence', id, decided), `${calledTimeAway(schedule, present)} ${is}.`),
  )
}

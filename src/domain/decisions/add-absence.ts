import type { Absence } from '../leave/absence.ts'
import { type SaidDetail, writtenDetail } from '../leave/written-detail.ts'
import { spokenRange } from '../calendar/spoken-days.ts'
import { type Refusal, type Result, done } from '../result.ts'
import { type Schedule, nameOf } from '../schedule/schedule.ts'
import type { LeaveActor } from './leave-actor.ts'
import { type TimeAwayWritten, leaveChangeSet, putAbsence } from './leave-changes.ts'
import { awayTwice } from './leave-refusals.ts'
import { type NewTimeAway, type TimeAwayReason, newTimeAway } from './time-away.ts'

export interface AddAbsence extends NewTimeAway, SaidDetail {
  readonly by: LeaveActor
}

/** Writes down that somebody is away, is expected to be, or asks to be. */
export const addAbsence = (
  schedule: Schedule,
  { by, ...said }: AddAbsence,
): Result<TimeAwayWritten, Refusal<TimeAwayReason | 'overlapping'>> => {
  const added = newTimeAway(schedule, by, said)
  if (!added.ok) return added
  const absence = added.value
  const twice = awayTwice(schedule, absence)
  if (twice) return { ok: false, refusal: twice }
  const { detail, removed } = writtenDetail({ absence: absence.id, type: absence.type, before: null }, said)
  const changes = putAbsence(schedule.facts, absence, detail)
  return done({ changeSet: leaveChangeSet(changes, summaryOf(schedule, absence)), removed })
}

const summaryOf = (schedule: Schedule, { person, status, first, last }: Absence): string => {
  const [name, days] = [nameOf(schedule, person), spokenRange(first, last)]
  if (status === 'approved') return `${name} is away ${days}.`
  return status === 'requested' ? `${name} asks to be away ${days}.` : `${name} is expected to be away ${days}.`
}

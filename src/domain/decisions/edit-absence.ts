import type { Absence } from '../leave/absence.ts'
import { type SaidDetail, writtenDetail } from '../leave/written-detail.ts'
import { spokenRange } from '../calendar/spoken-days.ts'
import { type Refusal, type Result, done } from '../result.ts'
import { type Schedule, nameOf } from '../schedule/schedule.ts'
import { type LeaveActor, mayNotEdit } from './leave-actor.ts'
import { type TimeAwayWritten, leaveChangeSet, putAbsence } from './leave-changes.ts'
import { UNKNOWN_ABSENCE, awayTwice } from './leave-refusals.ts'
import { type SaidTimeAway, type TimeAwayReason, calledTimeAway, changedTimeAway } from './time-away.ts'

export interface EditAbsence extends SaidTimeAway, SaidDetail {
  readonly id: string
  readonly by: LeaveActor
}

/** Changes time away: its days, its type, what is known of it. What is left out stays. */
export const editAbsence = (
  schedule: Schedule,
  { id, by, ...said }: EditAbsence,
): Result<TimeAwayWritten, Refusal<TimeAwayReason | 'unknown_absence' | 'invalid_state' | 'overlapping'>> => {
  const { facts } = schedule
  const present = facts.absence.get(id)
  if (present === undefined) return { ok: false, refusal: UNKNOWN_ABSENCE }
  const refusal = mayNotEdit(by, present)
  if (refusal) return { ok: false, refusal }
  const changed = changedTimeAway(schedule, by, present, said)
  if (!changed.ok) return changed
  const absence = changed.value
  const twice = awayTwice(schedule, absence)
  if (twice) return { ok: false, refusal: twice }
  const before = { type: present.type, detail: facts.absenceDetail.get(id) ?? null }
  const { detail, removed } = writtenDetail({ absence: id, type: absence.type, before }, said)
  const changes = putAbsence(facts, absence, detail)
  return done({ changeSet: leaveChangeSet(changes, summaryOf(schedule, present, absence)), removed })
}

const summaryOf = (schedule: Schedule, from: Absence, to: Absence): string => {
  if (from.person !== to.person)
    return `${calledTimeAway(schedule, from)} is ${nameOf(schedule, to.person)}'s, ${spokenRange(to.first, to.last)}.`
  if (from.status !== to.status && to.status === 'approved') return `${calledTimeAway(schedule, to)} is approved.`
  if (from.first !== to.first || from.last !== to.last)
    return `${nameOf(schedule, to.person)}'s time away is ${spokenRange(to.first, to.last)} now, not ${spokenRange(from.first, from.last)}.`
  return `${calledTimeAway(schedule, to)} has changed.`
}

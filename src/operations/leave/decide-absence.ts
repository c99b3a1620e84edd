import * as z from 'zod'
import { decideAbsence } from '#domain/decisions/decide-absence.ts'
import { done } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { leaveActorOf } from './leave-actor.ts'
import { absenceId, comment, expectedVersion } from './leave-fields.ts'
import {
  ABSENCE_VERSION,
  INVALID_STATE,
  LEAVE_WRITE_REFUSALS,
  NOT_YOURS,
  OWN_REQUEST,
  UNKNOWN_ABSENCE,
} from './leave-refusals.ts'
import { leaveWritten, leaveWrittenOf, writeLeave } from './write-leave.ts'

const operationFor = <const R extends `POST /api/v1/${string}`>(
  name: string,
  route: R,
  verdict: 'approved' | 'rejected',
  summary: string,
) =>
  defineOperation({
    name,
    summary,
    route,
    access: 'leave:decide',
    sensitive: true,
    input: z.strictObject({ id: absenceId, comment, expectedVersion }),
    output: leaveWritten,
    refusals: [UNKNOWN_ABSENCE, NOT_YOURS, ABSENCE_VERSION, OWN_REQUEST, INVALID_STATE, ...LEAVE_WRITE_REFUSALS],
    async run(context, { id, comment, expectedVersion }) {
      const by = leaveActorOf(context.actor)
      const written = await writeLeave(context, { id, expectedVersion }, (schedule) => {
        const decided = decideAbsence(schedule, { id, by, verdict, comment })
        return decided.ok ? done({ changeSet: decided.value, extra: null }) : decided
      })
      return written.ok ? done(leaveWrittenOf(context, written.value, id)) : written
    },
  })

export const approveAbsence = operationFor(
  'approve-absence',
  'POST /api/v1/absences/:id/approve',
  'approved',
  'Say yes to time away that is asked for or expected; never to one’s own.',
)
export const rejectAbsence = operationFor(
  'reject-absence',
  'POST /api/v1/absences/:id/reject',
  'rejected',
  'Say no to time away that is asked for or expected; never to one’s own.',
)

import * as z from 'zod'
import { cancelAbsence } from '#domain/decisions/cancel-absence.ts'
import { done } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import { leaveActorOf } from './leave-actor.ts'
import { absenceId, expectedVersion } from './leave-fields.ts'
import { ABSENCE_VERSION, INVALID_STATE, NOT_YOURS, UNKNOWN_ABSENCE } from './leave-refusals.ts'
import { leaveWritten, leaveWrittenOf, writeLeave } from './write-leave.ts'

export const cancelAbsenceOperation = defineOperation({
  name: 'cancel-absence',
  summary:
    'Cancel time away. What was asked for or approved stays on record as cancelled; anything else is taken off it, by planners.',
  route: 'DELETE /api/v1/absences/:id',
  access: 'leave:ask',
  sensitive: true,
  input: z.strictObject({ id: absenceId, expectedVersion }),
  output: leaveWritten,
  refusals: [UNKNOWN_ABSENCE, NOT_YOURS, ABSENCE_VERSION, INVALID_STATE, ...WRITE_REFUSALS],
  async run(context, { id, expectedVersion }) {
    const by = leaveActorOf(context.actor)
    const written = await writeLeave(context, { id, expectedVersion }, (schedule) => {
      const decided = cancelAbsence(schedule, { id, by })
      return decided.ok ? done({ changeSet: decided.value, extra: null }) : decided
    })
    return written.ok ? done(leaveWrittenOf(context, written.value, id)) : written
  },
})

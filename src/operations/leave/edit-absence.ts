import * as z from 'zod'
import { editAbsence } from '#domain/decisions/edit-absence.ts'
import { done } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { leaveActorOf } from './leave-actor.ts'
import { absenceId, expectedVersion, SAID, saidOf } from './leave-fields.ts'
import {
  ABSENCE_VERSION,
  INVALID_STATE,
  LEAVE_WRITE_REFUSALS,
  TIME_AWAY_REFUSALS,
  UNKNOWN_ABSENCE,
} from './leave-refusals.ts'
import { leaveWritten, leaveWrittenOf, writeLeave } from './write-leave.ts'

export const editAbsenceOperation = defineOperation({
  name: 'edit-absence',
  summary: 'Change time away; whoever asked for it while it is only asked for. What is left out stays.',
  route: 'PUT /api/v1/absences/:id',
  access: 'leave:ask',
  sensitive: true,
  input: z.strictObject({ id: absenceId, ...SAID, expectedVersion }),
  output: leaveWritten,
  refusals: [UNKNOWN_ABSENCE, ABSENCE_VERSION, INVALID_STATE, ...TIME_AWAY_REFUSALS, ...LEAVE_WRITE_REFUSALS],
  async run(context, { id, expectedVersion, ...input }) {
    const by = leaveActorOf(context.actor)
    const written = await writeLeave(context, { id, expectedVersion }, (schedule) => {
      const decided = editAbsence(schedule, { ...saidOf(input), id, by })
      return decided.ok ? done({ changeSet: decided.value.changeSet, extra: decided.value.removed }) : decided
    })
    return written.ok ? done(leaveWrittenOf(context, written.value, id, written.value.answer.extra)) : written
  },
})

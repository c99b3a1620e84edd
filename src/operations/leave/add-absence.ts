import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { addAbsence } from '#domain/decisions/add-absence.ts'
import { done } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { leaveActorOf } from './leave-actor.ts'
import { SAID, saidOf } from './leave-fields.ts'
import { LEAVE_WRITE_REFUSALS, TIME_AWAY_REFUSALS } from './leave-refusals.ts'
import { leaveWritten, leaveWrittenOf, writeLeave } from './write-leave.ts'

export const addAbsenceOperation = defineOperation({
  name: 'add-absence',
  summary: 'Ask to be away; planners write down that somebody is, or is expected to be.',
  route: 'POST /api/v1/absences',
  access: 'leave:ask',
  sensitive: true,
  input: z.strictObject({ ...SAID, first: SAID.first.unwrap(), type: SAID.type.unwrap() }),
  output: leaveWritten,
  status: 201,
  refusals: [...TIME_AWAY_REFUSALS, ...LEAVE_WRITE_REFUSALS],
  async run(context, input) {
    // Says nothing of what it is: the ids of others stand in addresses and logs.
    const id = randomUUID()
    const by = leaveActorOf(context.actor)
    const written = await writeLeave(context, null, (schedule) => {
      const decided = addAbsence(schedule, { ...saidOf(input), id, by })
      return decided.ok ? done({ changeSet: decided.value.changeSet, extra: decided.value.removed }) : decided
    })
    return written.ok ? done(leaveWrittenOf(context, written.value, id, written.value.answer.extra)) : written
  },
})

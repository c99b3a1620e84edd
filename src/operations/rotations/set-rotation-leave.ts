import * as z from 'zod'
import { setRotationLeave } from '#domain/decisions/set-rotation-leave.ts'
import { done } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { LEAVE_WRITTEN, leaveWrittenOf, writeLeave } from '../leave/write-leave.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import { rotationAnswer } from './rotation-answer.ts'

const { absence: _, removed: __, ...written } = LEAVE_WRITTEN

export const setRotationLeaveOperation = defineOperation({
  name: 'set-rotation-leave',
  summary: 'Say whether residents may take leave on a rotation. Leave that is on it all the same stays, and is found.',
  route: 'PUT /api/v1/rotations/:name',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ name: z.string().min(1).max(160), leaveAllowed: z.boolean().nullable() }),
  output: z.strictObject({ rotation: rotationAnswer, ...written }),
  refusals: [{ reason: 'unknown_rotation', status: 404, when: 'No such rotation.' }, ...WRITE_REFUSALS],
  async run(context, { name, leaveAllowed }) {
    const saved = await writeLeave(context, null, (schedule) => {
      const decided = setRotationLeave(schedule, { rotation: name, leaveAllowed })
      return decided.ok ? done({ changeSet: decided.value, extra: null }) : decided
    })
    if (!saved.ok) return saved
    const { absence: _, removed: __, ...rest } = leaveWrittenOf(context, saved.value, null)
    return done({ rotation: { name, leaveAllowed }, ...rest })
  },
})

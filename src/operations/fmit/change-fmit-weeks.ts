import { done } from '#domain/result.ts'
import { consequences } from '#rules/consequences.ts'
import { groundOf } from '../ground.ts'
import { judgedFor } from '../judging.ts'
import { type Context, defineOperation } from '../kit.ts'
import { batchAnswer, batchAnswerOf } from './batch-answer.ts'
import { type BatchInput, batchInput } from './batch-input.ts'
import { settleBatch } from './settle-batch.ts'
import { WEEK_REFUSALS } from './week-refusals.ts'
import { writePlan } from './write-plan.ts'

const tryOut = async (context: Context, input: BatchInput) => {
  const { snapshot, today } = context
  const before = judgedFor(context, { facts: snapshot.facts, today })
  const ground = groundOf(context)
  const decided = await settleBatch(before, ground, input)
  if (!decided.ok) return decided
  const { changeSet, extra } = decided.value
  const answer = { before, brought: consequences(before, changeSet.changes), extra }
  return done({ before: snapshot, after: snapshot, entry: null, answer })
}

export const changeFmitWeeksOperation = defineOperation({
  name: 'change-fmit-weeks',
  summary: 'Assign, clear, move and swap many weeks at once, or see what that would bring.',
  route: 'POST /api/v1/fmit/assignments/bulk',
  access: 'plan:edit',
  sensitive: true,
  input: batchInput,
  output: batchAnswer,
  refusals: [
    { reason: 'ops_count', status: 422, when: 'There are no steps, or more than 106.' },
    {
      reason: 'ops_refused',
      status: 409,
      when: 'In atomic mode: steps cannot be carried out, so none was; `ops` says which and why.',
    },
    ...WEEK_REFUSALS,
  ],
  async run(context, input) {
    const written = input.dryRun
      ? await tryOut(context, input)
      : await writePlan(context, input.reason, (judged, ground) => settleBatch(judged, ground, input))
    return written.ok ? done(batchAnswerOf(written.value, input)) : written
  },
})

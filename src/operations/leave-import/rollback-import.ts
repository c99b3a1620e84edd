import * as z from 'zod'
import { done } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { ROLLBACK_REFUSALS, rollbackProposal } from '../proposals/index.ts'
import { whyClosed } from '../proposals/fields.ts'
import { batchHead } from './batch.ts'
import { batchItem } from './batch-answer.ts'
import { batchItemOf } from './batch-answer-of.ts'
import { batchId, expectedVersion } from './batch-fields.ts'

export const rollbackImport = defineOperation({
  name: 'rollback-import',
  summary: 'Take back all that came in with a sheet, within 24 hours: every absence is as it was before.',
  route: 'POST /api/v1/absences/import/batches/:id/rollback',
  access: 'leave:import',
  sensitive: true,
  input: z.strictObject({
    id: batchId,
    reason: whyClosed.min(1, 'Write why.'),
    expectedVersion: expectedVersion.optional(),
  }),
  output: z.strictObject({ batch: batchItem, message: z.string(), revision: z.int() }),
  refusals: ROLLBACK_REFUSALS,
  async run(context, input) {
    const batch = await batchHead(context, input.id)
    if (!batch.ok) return batch
    const back = await rollbackProposal(context, input)
    if (!back.ok) return back
    const { proposal, saved } = back.value
    return done({
      batch: batchItemOf(proposal),
      message: saved.entry?.summary ?? 'The batch is rolled back; the plan was so already.',
      revision: saved.after.seq,
    })
  },
})

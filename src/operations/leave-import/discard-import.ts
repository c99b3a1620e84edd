import * as z from 'zod'
import { done } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { PROPOSAL_REFUSALS, discardProposal } from '../proposals/index.ts'
import { batchHead } from './batch.ts'
import { batchItem } from './batch-answer.ts'
import { batchItemOf } from './batch-answer-of.ts'
import { batchId } from './batch-fields.ts'
import { dropView } from './batch-view.ts'
import { withoutCells } from './let-go.ts'

export const discardImport = defineOperation({
  name: 'discard-import',
  summary: 'Discard a sheet that was brought in. It stays in the list, without its cells.',
  route: 'DELETE /api/v1/absences/import/batches/:id',
  access: 'leave:import',
  sensitive: true,
  input: z.strictObject({
    id: batchId,
    expectedVersion: z
      .union(
        [
          z.int().min(1),
          z
            .string()
            .regex(/^[1-9]\d{0,8}$/)
            .transform(Number),
        ],
        { error: 'Write the version.' },
      )
      .optional()
      .describe('The version of the batch you were looking at'),
  }),
  output: z.strictObject({ batch: batchItem }),
  refusals: PROPOSAL_REFUSALS,
  async run(context, { id, expectedVersion }) {
    const batch = await batchHead(context, id)
    if (!batch.ok) return batch
    const discarded = await discardProposal(context, { id, expectedVersion, next: withoutCells })
    if (!discarded.ok) return discarded
    dropView(context, id)
    return done({ batch: batchItemOf(discarded.value) })
  },
})

import * as z from 'zod'
import { type Result, done, refused } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { editBatch } from './batch.ts'
import { editedRows } from './batch-answer.ts'
import { editedRowsOf } from './batch-answer-of.ts'
import { batchId, expectedVersion } from './batch-fields.ts'
import { type Said, withRowChoices } from './choices.ts'
import { doubtKey } from './read-row.ts'
import { BATCH_REFUSALS } from './refusals.ts'
import { leaveField } from './row-answer.ts'
import type { StagedRow } from './staged-row.ts'
import type { Staging } from './staging.ts'

/** What was looked at of a row, and this. */
const withAccepted = ({ id, doubts }: StagedRow, key: string): readonly [string, Said] => [
  id,
  { accepted: [...doubts.filter(({ accepted }) => accepted).map(doubtKey), key] },
]

export const acceptImportDoubt = defineOperation({
  name: 'accept-import-doubt',
  summary: 'Say of a doubt that the sheet was read rightly, in every row that has it.',
  route: 'POST /api/v1/absences/import/batches/:id/doubts',
  access: 'leave:import',
  sensitive: true,
  input: z.strictObject({
    id: batchId,
    expectedVersion,
    field: leaveField,
    message: z.string().min(1).max(1000).describe('The doubt, as the rows have it'),
  }),
  output: editedRows,
  refusals: [...BATCH_REFUSALS, { reason: 'unknown_doubt', status: 422, when: 'No row has that doubt.' }],
  async run(context, { field, message, ...batch }) {
    const key = doubtKey({ field, message })
    const edited = await editBatch(context, batch, ({ staged, staging }): Result<Staging> => {
      const rows = staged.rows.filter(({ doubts }) =>
        doubts.some((doubt) => !doubt.accepted && doubtKey(doubt) === key),
      )
      if (rows.length === 0) return refused('unknown_doubt', 'No row has that doubt any more. Read the batch anew.')
      const said = new Map(rows.map((row) => withAccepted(row, key)))
      return done({ ...staging, rows: withRowChoices(staging.rows, said) })
    })
    if (!edited.ok) return edited
    const { proposal, before, view } = edited.value
    return done(editedRowsOf(proposal, before, view, context.snapshot.seq))
  },
})

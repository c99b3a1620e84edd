import * as z from 'zod'
import { done } from '#domain/result.ts'
import { conflict } from '../fmit/conflict.ts'
import { defineOperation } from '../kit.ts'
import { INVALID_STATE, PROPOSAL_VERSION, UNKNOWN_PROPOSAL, UNKNOWN_ROW } from '../proposals/index.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import { applyBatch } from './apply-batch.ts'
import { applyCounts } from './batch-answer.ts'
import { batchId, expectedVersion } from './batch-fields.ts'
import { leaveAction } from './row-answer.ts'

const MOST_ROWS_NAMED = 20_000

export const applyImport = defineOperation({
  name: 'apply-import',
  summary: 'Take a sheet of time away into the plan, all of it or some rows, in one step that can be taken back.',
  route: 'POST /api/v1/absences/import/batches/:id/apply',
  access: 'leave:import',
  sensitive: true,
  input: z.strictObject({
    id: batchId,
    expectedVersion,
    rows: z.array(z.string().max(64)).max(MOST_ROWS_NAMED).optional().describe('Rows to take; left out, all'),
    resolutions: z
      .record(z.string().max(64), leaveAction)
      .optional()
      .describe('What to do, by row; beside what was said of them already'),
    skipUnsettled: z.boolean().optional().describe('Leave rows with a question out, instead of refusing'),
    expectedRevision: z.int().min(0).optional().describe('The revision of the plan that the preview was held against'),
  }),
  output: z.strictObject({
    ...applyCounts.shape,
    message: z.string().describe('What happened, in one sentence'),
    undoToken: z.string().nullable().describe('Takes it back; null when nothing changed'),
    revision: z.int(),
    rollbackUntil: z.iso.datetime().nullable(),
    conflicts: z.array(conflict).describe('What it brought'),
  }),
  refusals: [
    UNKNOWN_PROPOSAL,
    INVALID_STATE,
    PROPOSAL_VERSION,
    { reason: 'cells_gone', status: 409, when: 'Its cells were let go of; bring the file in again.' },
    {
      reason: 'stale_preview',
      status: 409,
      when: 'Somebody changed the plan, and `rows` would do something else now; `version` is the batch as it stands then.',
    },
    UNKNOWN_ROW,
    { reason: 'wrong_action', status: 422, when: 'A row does not offer what was said; `choices` says what it offers.' },
    { reason: 'unsettled', status: 422, when: '`rows` have a question: who it is, what it says, or what to do.' },
    { reason: 'overlap', status: 409, when: 'Somebody changed the same in the very moment. Try again.' },
    ...WRITE_REFUSALS,
  ],
  async run(context, input) {
    const applied = await applyBatch(context, input)
    if (!applied.ok) return applied
    const { counts, message, undoToken, revision, rollbackUntil, conflicts } = applied.value
    return done({ ...counts, message, undoToken, revision, rollbackUntil, conflicts })
  },
})

import * as z from 'zod'
import type { Proposal } from '#domain/proposals/proposal.ts'
import { isOpen } from '#domain/proposals/proposal-state.ts'
import { done } from '#domain/result.ts'
import { page } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { UNKNOWN_PROPOSAL } from '../proposals/index.ts'
import { batchHead, wholeBatch } from './batch.ts'
import { batchPreview } from './batch-answer.ts'
import { awayOf, batchHeadOf, namesOf } from './batch-answer-of.ts'
import { batchId } from './batch-fields.ts'
import { makeView, viewOf } from './batch-view.ts'
import { countRows } from './count-rows.ts'
import { type ImportRow, ROW_KINDS } from './row-answer.ts'
import { aboutOf, stagingOf, takenRows } from './staging.ts'

const MOST_ON_PAGE = 2000
const pageSize = z
  .union(
    [
      z.int().min(1).max(MOST_ON_PAGE),
      z
        .string()
        .regex(/^\d{1,4}$/)
        .transform(Number)
        .pipe(z.int().min(1).max(MOST_ON_PAGE)),
    ],
    { error: `Ask for 1 to ${MOST_ON_PAGE} on a page.` },
  )
  .default(200)

const filter = z
  .enum(['all', 'unsettled', ...ROW_KINDS])
  .default('all')
  .describe('By what becomes of a row; `unsettled`: those with a question')
type Filter = z.output<typeof filter>

const letsThrough = (filter: Filter, { result, settled }: ImportRow): boolean => {
  if (filter === 'all') return true
  return filter === 'unsettled' ? !settled : result.kind === filter
}

export const previewImport = defineOperation({
  name: 'preview-import',
  summary: 'A sheet that was brought in: every row as it was read, what it meets, and what applying would do.',
  route: 'GET /api/v1/absences/import/batches/:id/preview',
  access: 'leave:import',
  sensitive: true,
  input: z.strictObject({ id: batchId, page, pageSize, filter }),
  output: batchPreview,
  refusals: [UNKNOWN_PROPOSAL],
  async run(context, { id, page, pageSize, filter }) {
    const { facts, seq } = context.snapshot
    const batch = await batchHead(context, id)
    if (!batch.ok) return batch
    const head = batch.value
    const whole = (): Promise<Proposal> => wholeBatch(context, id)
    const ended = isOpen(head.state) ? null : stagingOf(await whole())
    const taken = ended && takenRows(ended)
    const live =
      ended === null
        ? await viewOf(context, head, whole, facts)
        : taken === null && aboutOf(head).kept
          ? await makeView(context, ended, facts)
          : null
    // What was applied is shown as it was then: held against the plan, all of it would be there already.
    const all = live?.rows ?? taken ?? []
    const staging = live?.staging ?? ended
    if (staging === null) throw new Error(`the batch ${id} has no staging`)
    const rows = all.filter((row) => letsThrough(filter, row))
    return done({
      ...batchHeadOf(head, staging, live?.reading ?? null, seq),
      ...(live === null ? {} : { counts: countRows(live.rows) }),
      rows: rows.slice((page - 1) * pageSize, page * pageSize),
      ...{ total: rows.length, page, pageSize },
      names: live === null ? [] : namesOf(live),
      away: live === null ? [] : awayOf(live),
    })
  },
})

import * as z from 'zod'
import { LEAVE } from '#domain/decisions/areas.ts'
import { PROPOSAL_STATES, isOpen } from '#domain/proposals/proposal-state.ts'
import { done } from '#domain/result.ts'
import { page, pageSize } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { batchList } from './batch-answer.ts'
import { batchItemOf } from './batch-answer-of.ts'
import { letOldGo } from './let-go.ts'
import { isBatch } from './staging.ts'

export const readImportBatches = defineOperation({
  name: 'read-import-batches',
  summary: 'Sheets of time away that were brought in, newest first.',
  route: 'GET /api/v1/absences/import/batches',
  access: 'leave:import',
  sensitive: true,
  input: z.strictObject({
    state: z
      .enum([...PROPOSAL_STATES, 'open', 'ended'])
      .optional()
      .describe('`open`: can still be applied; `ended`: the others'),
    page,
    pageSize,
  }),
  output: batchList,
  refusals: [],
  async run(context, { state, page, pageSize }) {
    const { store, programId } = context
    await letOldGo(context)
    const states =
      state === undefined || state === 'open' || state === 'ended'
        ? PROPOSAL_STATES.filter((each) => state === undefined || isOpen(each) === (state === 'open'))
        : [state]
    const { items, total } = await store.proposals.list(programId, {
      ...{ states, area: LEAVE, source: 'import', limit: pageSize, offset: (page - 1) * pageSize },
    })
    return done({ items: items.filter(isBatch).map(batchItemOf), total, page, pageSize })
  },
})

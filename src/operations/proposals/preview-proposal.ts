import * as z from 'zod'
import { done, refused } from '#domain/result.ts'
import { type Context, defineOperation } from '../kit.ts'
import { rowsNamed } from './accept.ts'
import { proposalId, rowIds } from './fields.ts'
import { previewAnswer } from './preview-answer.ts'
import { previewOf } from './preview.ts'
import { UNKNOWN_PROPOSAL, UNKNOWN_ROW } from './refusals.ts'

const preview = async (context: Context, id: string, rows?: readonly string[]) => {
  const proposal = await context.store.proposals.read(context.programId, id)
  if (proposal === null)
    return refused('unknown_proposal', 'There is no such proposal. Choose one from the list of proposals.')
  const named = rowsNamed(proposal, rows)
  return named.ok ? done(previewOf(context, proposal, rows)) : named
}

export const readProposal = defineOperation({
  name: 'read-proposal',
  summary: 'A proposal, and what accepting all of it would come to.',
  route: 'GET /api/v1/proposals/:id',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ id: proposalId }),
  output: previewAnswer,
  refusals: [UNKNOWN_PROPOSAL],
  run: (context, { id }) => preview(context, id),
})

export const previewProposal = defineOperation({
  name: 'preview-proposal',
  summary: 'What accepting some rows of a proposal would come to.',
  route: 'POST /api/v1/proposals/:id/preview',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ id: proposalId, rows: rowIds }),
  output: previewAnswer,
  refusals: [UNKNOWN_PROPOSAL, UNKNOWN_ROW],
  run: (context, { id, rows }) => preview(context, id, rows),
})

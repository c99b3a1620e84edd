import * as z from 'zod'
import { done } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { proposalId, version, whyClosed } from './fields.ts'
import { proposalHead, proposalHeadOf } from './proposal-head.ts'
import { ROLLBACK_REFUSALS } from './refusals.ts'
import { rollbackProposal } from './rollback.ts'

export const rollbackProposalOperation = defineOperation({
  name: 'rollback-proposal',
  summary: 'Take back all that was accepted of a proposal, within 24 hours.',
  route: 'POST /api/v1/proposals/:id/rollback',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({
    id: proposalId,
    reason: whyClosed.min(1, 'Write why.'),
    expectedVersion: version.optional(),
  }),
  output: z.strictObject({ proposal: proposalHead, message: z.string(), revision: z.int() }),
  refusals: ROLLBACK_REFUSALS,
  async run(context, input) {
    const back = await rollbackProposal(context, input)
    if (!back.ok) return back
    const { proposal, saved } = back.value
    return done({
      proposal: proposalHeadOf({ snapshot: saved.after }, proposal),
      message: saved.entry?.summary ?? `“${proposal.title}” is rolled back; the plan was so already.`,
      revision: saved.after.seq,
    })
  },
})

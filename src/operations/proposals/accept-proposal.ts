import * as z from 'zod'
import { done } from '#domain/result.ts'
import { reason } from '../fields.ts'
import { conflict, conflictOf } from '../fmit/conflict.ts'
import { undoTokenOf } from '../fmit/undo-token.ts'
import { defineOperation } from '../kit.ts'
import { acceptProposal } from './accept.ts'
import { proposalId, rowIds, version } from './fields.ts'
import { proposalHead, proposalHeadOf } from './proposal-head.ts'
import { ACCEPT_REFUSALS } from './refusals.ts'

export const acceptProposalOperation = defineOperation({
  name: 'accept-proposal',
  summary: 'Take a proposal, all of it or some rows, into the plan.',
  route: 'POST /api/v1/proposals/:id/accept',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ id: proposalId, rows: rowIds, expectedVersion: version, reason }),
  output: z.strictObject({
    proposal: proposalHead,
    message: z.string().describe('What happened, in one sentence'),
    revision: z.int(),
    undoToken: z.string().nullable().describe('Takes the change back; null when nothing changed'),
    conflicts: z.array(conflict).describe('What it brought'),
    mended: z.array(conflict),
    counts: z.strictObject({ rows: z.int(), changes: z.int(), people: z.int() }),
  }),
  refusals: ACCEPT_REFUSALS,
  async run(context, input) {
    const accepted = await acceptProposal(context, input)
    if (!accepted.ok) return accepted
    const { proposal, saved } = accepted.value
    const { entry, after, answer } = saved
    return done({
      proposal: proposalHeadOf({ snapshot: after }, proposal),
      message: entry?.summary ?? 'All of it was so already.',
      revision: after.seq,
      undoToken: entry && undoTokenOf(entry.seq),
      conflicts: answer.brought.broken.map(conflictOf),
      mended: answer.brought.mended.map(conflictOf),
      counts: {
        rows: answer.extra.length,
        changes: entry?.changes.length ?? 0,
        people: new Set(answer.extra.flatMap(({ people }) => people)).size,
      },
    })
  },
})

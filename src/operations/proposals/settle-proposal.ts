import * as z from 'zod'
import { rebaseRows } from '#domain/proposals/proposal-rows.ts'
import type { ProposalAction } from '#domain/proposals/proposal-state.ts'
import type { Proposal, ProposalNext } from '#domain/proposals/proposal.ts'
import { type Result, done } from '#domain/result.ts'
import { type Context, defineOperation } from '../kit.ts'
import { actedOn, rowsNamed } from './accept.ts'
import { discardProposal } from './discard.ts'
import { proposalId, version, whyClosed } from './fields.ts'
import { proposalHead, proposalHeadOf } from './proposal-head.ts'
import { PROPOSAL_REFUSALS, UNKNOWN_ROW } from './refusals.ts'

const output = z.strictObject({ proposal: proposalHead })

interface Asked {
  readonly id: string
  readonly expectedVersion?: number | undefined
}

/** Does something to the proposal itself; the plan stays as it is. */
const settle = async (
  context: Context,
  { id, expectedVersion }: Asked,
  action: ProposalAction,
  next: (proposal: Proposal) => Result<ProposalNext>,
): Promise<Result<z.output<typeof output>>> => {
  const { proposals } = context.store
  const by = { id: context.actor.id, name: context.actor.name }
  const acted = actedOn(await proposals.read(context.programId, id), action, expectedVersion)
  if (!acted.ok) return acted
  const { proposal, state } = acted.value
  const changed = next(proposal)
  if (!changed.ok) return changed
  const settled = await proposals.update(context.programId, id, proposal.version, { ...changed.value, state }, by)
  return settled.ok ? done({ proposal: proposalHeadOf(context, settled.value) }) : settled
}

export const approveProposal = defineOperation({
  name: 'approve-proposal',
  summary: 'Mark a proposal as reviewed. It is not applied yet.',
  route: 'POST /api/v1/proposals/:id/approve',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ id: proposalId, expectedVersion: version.optional() }),
  output,
  refusals: PROPOSAL_REFUSALS,
  run: (context, input) => settle(context, input, 'approve', () => done({})),
})

export const rejectProposal = defineOperation({
  name: 'reject-proposal',
  summary: 'Discard a proposal. It stays in the list of those that ended.',
  route: 'POST /api/v1/proposals/:id/reject',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({
    id: proposalId,
    reason: whyClosed.nullable().optional(),
    expectedVersion: version.optional(),
  }),
  output,
  refusals: PROPOSAL_REFUSALS,
  async run(context, input) {
    const discarded = await discardProposal(context, input)
    return discarded.ok ? done({ proposal: proposalHeadOf(context, discarded.value) }) : discarded
  },
})

export const rebaseProposal = defineOperation({
  name: 'rebase-proposal',
  summary: 'Make a proposal from the plan as it is now, with a choice for each row that overlaps.',
  route: 'POST /api/v1/proposals/:id/rebase',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({
    id: proposalId,
    expectedVersion: version,
    keep: z
      .record(z.string().max(200), z.enum(['now', 'proposed']))
      .optional()
      .describe('By row: leave what is there now, or put what is proposed over it; left out, the overlap stays open'),
  }),
  output,
  refusals: [...PROPOSAL_REFUSALS, UNKNOWN_ROW],
  run: (context, { keep = {}, ...asked }) =>
    settle(context, asked, 'rebase', (proposal) => {
      const { facts, seq } = context.snapshot
      const named = rowsNamed(proposal, Object.keys(keep))
      if (!named.ok) return named
      return done({ rows: rebaseRows(facts, proposal.rows, new Map(Object.entries(keep))), base: seq })
    }),
})

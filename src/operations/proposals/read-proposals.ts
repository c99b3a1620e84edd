import * as z from 'zod'
import { PROPOSAL_STATES, type ProposalState, isOpen } from '#domain/proposals/proposal-state.ts'
import { done } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { page, pageSize } from '../fields.ts'
import { proposalHead, proposalHeadOf } from './proposal-head.ts'

const statesOf = (state: ProposalState | 'open' | 'ended'): readonly ProposalState[] =>
  state === 'open' || state === 'ended'
    ? PROPOSAL_STATES.filter((each) => isOpen(each) === (state === 'open'))
    : [state]

export const readProposals = defineOperation({
  name: 'read-proposals',
  summary: 'Changes that wait to be decided, and those that were, newest first.',
  route: 'GET /api/v1/proposals',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({
    state: z
      .enum([...PROPOSAL_STATES, 'open', 'ended'])
      .optional()
      .describe('`open`: can still be accepted; `ended`: the others'),
    area: z.string().max(64).optional().describe('`fmit/2026`, `leave`'),
    page,
    pageSize,
  }),
  output: z.strictObject({
    items: z.array(proposalHead),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
  }),
  refusals: [],
  async run(context, { state, area, page, pageSize }) {
    const { items, total } = await context.store.proposals.list(context.programId, {
      ...(state === undefined ? {} : { states: statesOf(state) }),
      ...(area === undefined ? {} : { area }),
      limit: pageSize,
      offset: (page - 1) * pageSize,
    })
    return done({ items: items.map((item) => proposalHeadOf(context, item)), total, page, pageSize })
  },
})

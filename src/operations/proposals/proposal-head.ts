import * as z from 'zod'
import { PROPOSAL_STATES } from '#domain/proposals/proposal-state.ts'
import { type Proposal, type ProposalHead, rollbackUntil } from '#domain/proposals/proposal.ts'
import { SOURCES } from '#domain/schedule/change.ts'
import type { Context } from '../kit.ts'

const by = z.strictObject({ id: z.string(), name: z.string() })

/** A proposal without its rows. */
export const proposalHead = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.enum(SOURCES),
  area: z.string(),
  state: z.enum(PROPOSAL_STATES),
  version: z.int(),
  base: z.int().describe('The revision of the plan it was made from'),
  behind: z.int().describe('Change sets of the plan since'),
  author: by,
  createdAt: z.iso.datetime(),
  rowCount: z.int(),
  takenCount: z.int().nullable().describe('Rows that were taken, when it was accepted'),
  appliedAt: z.iso.datetime().nullable(),
  appliedBy: by.nullable(),
  rollbackUntil: z.iso.datetime().nullable(),
  closed: z.strictObject({ at: z.iso.datetime(), by, reason: z.string().nullable() }).nullable(),
})

export const proposalHeadOf = (
  { snapshot }: Pick<Context, 'snapshot'>,
  proposal: Proposal | ProposalHead,
): z.output<typeof proposalHead> => {
  const { id, title, source, area, state, version, base, author, createdAt, applied, closed } = proposal
  return {
    ...{ id, title, source, area, state, version, base, author, createdAt, closed },
    behind: Math.max(0, snapshot.seq - base),
    rowCount: 'rowCount' in proposal ? proposal.rowCount : proposal.rows.length,
    takenCount: applied?.rows.length ?? null,
    appliedAt: applied?.at ?? null,
    appliedBy: applied?.by ?? null,
    rollbackUntil: rollbackUntil(proposal),
  }
}

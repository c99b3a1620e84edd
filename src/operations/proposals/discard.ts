import { written } from '#domain/decisions/reason.ts'
import type { Proposal, ProposalNext } from '#domain/proposals/proposal.ts'
import { type Result, done } from '#domain/result.ts'
import type { Context } from '../kit.ts'
import { actedOn } from './accept.ts'
import { importAudit } from './import-audit.ts'

export interface Discard {
  readonly id: string
  readonly reason?: string | null | undefined
  readonly expectedVersion?: number | undefined
  /** What the source lets go of with it. */
  readonly next?: (proposal: Proposal) => Pick<ProposalNext, 'rows' | 'staging' | 'about'>
}

/** Discards a proposal. It stays on record; discarding it twice is discarding it once. */
export const discardProposal = async (context: Context, discard: Discard): Promise<Result<Proposal>> => {
  const { store, programId, actor, now } = context
  const by = { id: actor.id, name: actor.name }
  const saved = await store.change<null>(programId, by, now, async (ground) => {
    const acted = actedOn(await ground.proposal(discard.id), 'reject', discard.expectedVersion)
    if (!acted.ok) return acted
    const { proposal, state } = acted.value
    const summary = `“${proposal.title}” is discarded.`
    const changeSet = { changes: [], summary, source: 'edit', reason: null, area: proposal.area } as const
    if (proposal.state === state) return done({ changeSet, answer: null })
    const closed = { at: now.toISOString(), by, reason: written(discard.reason) }
    return done({
      changeSet,
      answer: null,
      audit: importAudit(context, proposal, 'import-rejected', { rows: proposal.rows.length }),
      settles: {
        proposal: proposal.id,
        expectedVersion: proposal.version,
        next: { ...discard.next?.(proposal), state, closed },
      },
    })
  })
  if (!saved.ok) return saved
  const proposal = await store.proposals.read(programId, discard.id)
  if (proposal === null) throw new Error(`the proposal ${discard.id} is gone as soon as it was discarded`)
  return done(proposal)
}

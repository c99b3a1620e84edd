import type { ProposalDraft, ProposalHead } from '#domain/proposals/proposal.ts'
import type { Result } from '#domain/result.ts'
import type { Context } from '../kit.ts'

/** What a source gives to make a proposal; who, when and from which plan come from the call. */
export type NewProposal = Pick<ProposalDraft, 'source' | 'title' | 'area' | 'rows' | 'staging' | 'about'>

const MOST_LETTERS = 200

/** A title that can be stored: sources make them of file names, which may be longer. */
const titled = (title: string): string => {
  const letters = [...title]
  return letters.length <= MOST_LETTERS ? title : `${letters.slice(0, MOST_LETTERS - 1).join('')}…`
}

/** Makes a proposal of rows that were made from the facts the call came in on. */
export const createProposal = (
  { store, programId, actor, now, snapshot }: Context,
  proposal: NewProposal,
): Promise<Result<ProposalHead>> =>
  store.proposals.insert(programId, {
    ...proposal,
    title: titled(proposal.title),
    base: snapshot.seq,
    author: { id: actor.id, name: actor.name },
    createdAt: now.toISOString(),
  })

import type { Proposal, ProposalHead, ProposalNext } from '#domain/proposals/proposal.ts'
import type { ProposalAction, ProposalState } from '#domain/proposals/proposal-state.ts'
import { type Result, done, refused } from '#domain/result.ts'
import type { Context } from '../kit.ts'
import { actedOn } from '../proposals/index.ts'
import { batchRows } from './batch-rows.ts'
import { type BatchView, keepView, makeView, viewOf } from './batch-view.ts'
import { type About, type Staging, aboutOf, isBatch, keptStaging } from './staging.ts'

type Reading = Pick<Context, 'store' | 'programId'>

/** A batch without its rows and cells; refused when there is none, or when it is a proposal of another kind. */
export const batchHead = async ({ store, programId }: Reading, id: string): Promise<Result<ProposalHead>> => {
  const head = await store.proposals.head(programId, id)
  return head !== null && isBatch(head)
    ? done(head)
    : refused('unknown_proposal', 'There is no such batch. Choose one from the list.')
}

/** All of a batch that is known to be there: none is ever deleted. */
export const wholeBatch = async ({ store, programId }: Reading, id: string): Promise<Proposal> => {
  const proposal = await store.proposals.read(programId, id)
  if (proposal === null) throw new Error(`the batch ${id} is gone`)
  return proposal
}

/** A batch in hand to be changed, and the state that leads it to. */
export const batchInHand = async (
  context: Context,
  id: string,
  action: ProposalAction,
  expectedVersion: number | undefined,
): Promise<Result<{ readonly proposal: ProposalHead; readonly state: ProposalState }>> => {
  const head = await batchHead(context, id)
  return head.ok ? actedOn(head.value, action, expectedVersion) : head
}

/** What of a view is written beside the batch. */
export const keptOfView = (
  { facts, staged, staging, counts }: BatchView,
  before: About,
): Required<Pick<ProposalNext, 'rows' | 'staging' | 'about'>> => ({
  rows: batchRows(facts, staged.clusters, staging.names),
  staging: keptStaging(staging),
  about: { ...before, sheet: staging.reading.sheet, counts } satisfies About,
})

export interface EditedBatch {
  readonly proposal: ProposalHead
  readonly before: BatchView
  readonly view: BatchView
}

/**
 * Changes what was said of a batch, judges it anew against the plan as it is, and keeps both together. Refused when
 * somebody changed it since the caller looked.
 */
export const editBatch = async (
  context: Context,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
  change: (view: BatchView) => Result<Staging> | Promise<Result<Staging>>,
): Promise<Result<EditedBatch>> => {
  const { store, programId, snapshot, actor } = context
  const acted = await batchInHand(context, id, 'edit', expectedVersion)
  if (!acted.ok) return acted
  const { proposal, state } = acted.value
  const about = aboutOf(proposal)
  if (!about.kept) return refused('cells_gone', 'The cells of this batch are gone. Bring the file in again.')
  const before = await viewOf(context, proposal, () => wholeBatch(context, id), snapshot.facts)
  const changed = await change(before)
  if (!changed.ok) return changed
  const view = await makeView(context, changed.value, snapshot.facts, before)
  const next = { ...keptOfView(view, about), base: snapshot.seq, state, closed: null }
  const by = { id: actor.id, name: actor.name }
  const saved = await store.proposals.write(programId, id, proposal.version, next, by)
  if (!saved.ok) return saved
  keepView(context, id, saved.value.version, view)
  return done({ proposal: saved.value, before, view })
}

import type { Proposal, ProposalNext } from '#domain/proposals/proposal.ts'
import type { ProposalAction } from '#domain/proposals/proposal-state.ts'
import { type Result, done, refused } from '#domain/result.ts'
import { type Context } from '../kit.ts'
import { actedOn } from '../proposals/index.ts'
import { batchRows } from './batch-rows.ts'
import { type BatchView, keepView, makeView, viewOf } from './batch-view.ts'
import { type About, type Staging, aboutOf, isBatch, keptStaging, stagingOf } from './staging.ts'

const UNKNOWN = refused('unknown_proposal', 'There is no such batch. Choose one from the list.')

/** A batch by its name; refused when there is none, or when it is a proposal of another kind. */
export const readBatch = async (
  { store, programId }: Pick<Context, 'store' | 'programId'>,
  id: string,
): Promise<Result<Proposal>> => {
  const proposal = await store.proposals.read(programId, id)
  return proposal !== null && isBatch(proposal) ? done(proposal) : UNKNOWN
}

/** A batch in hand to be changed, and the state that leads it to. */
export const batchInHand = async (
  context: Context,
  id: string,
  action: ProposalAction,
  expectedVersion: number | undefined,
): Promise<Result<{ readonly proposal: Proposal; readonly state: Proposal['state'] }>> => {
  const batch = await readBatch(context, id)
  return batch.ok ? actedOn(batch.value, action, expectedVersion) : batch
}

/** What of a view is written beside the batch. */
export const keptOfView = (
  { facts, staged, staging, counts, reading: _ }: BatchView,
  before: About,
): Required<Pick<ProposalNext, 'rows' | 'staging' | 'about'>> => ({
  rows: batchRows(facts, staged.clusters, staging.names),
  staging: keptStaging(staging),
  about: { ...before, sheet: staging.reading.sheet, counts } satisfies About,
})

export interface EditedBatch {
  readonly proposal: Proposal
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
  change: (view: BatchView, proposal: Proposal) => Result<Staging>,
): Promise<Result<EditedBatch>> => {
  const { store, programId, snapshot } = context
  const acted = await batchInHand(context, id, 'edit', expectedVersion)
  if (!acted.ok) return acted
  const { proposal, state } = acted.value
  const about = aboutOf(proposal)
  if (!about.kept) return refused('cells_gone', 'The cells of this batch are gone. Bring the file in again.')
  const before = viewOf(context, proposal, () => stagingOf(proposal), snapshot.facts)
  const changed = change(before, proposal)
  if (!changed.ok) return changed
  const view = makeView(context, changed.value, snapshot.facts, before)
  const next = { ...keptOfView(view, about), base: snapshot.seq, state, closed: null }
  const saved = await store.proposals.update(programId, id, proposal.version, next)
  if (!saved.ok) return saved
  keepView(context, id, saved.value.version, view)
  return done({ proposal: saved.value, before, view })
}

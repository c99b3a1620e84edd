import { type Proposal, type ProposalRow, rollbackUntil } from '#domain/proposals/proposal.ts'
import { stateAfter } from '#domain/proposals/proposal-state.ts'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import { sameFact } from '#domain/schedule/change.ts'
import type { LeaveAction } from '#domain/leave/overlap.ts'
import { besideClinic } from '#rules/finding.ts'
import { type Ground } from '#store/store.ts'
import { audited } from '../audited.ts'
import { conflictOf, type Conflict } from '../fmit/conflict.ts'
import { undoTokenOf } from '../fmit/undo-token.ts'
import type { Context } from '../kit.ts'
import { type Remade, acceptProposal } from '../proposals/index.ts'
import { batchInHand, keptOfView } from './batch.ts'
import type { ApplyCounts } from './batch-answer.ts'
import { aliasRowsFor } from './batch-answer-of.ts'
import { batchRows } from './batch-rows.ts'
import { type BatchView, dropView, keepView, makeView, viewOf } from './batch-view.ts'
import { withRowChoices } from './choices.ts'
import type { ImportRow } from './row-answer.ts'
import type { StagedCluster } from './staged-row.ts'
import { type About, type Staging, aboutOf, keptStaging, withTaken } from './staging.ts'

export interface ApplyBatch {
  readonly id: string
  readonly expectedVersion: number
  /** Rows to take; left out, all. */
  readonly rows?: readonly string[] | undefined
  /** What to do with rows, beside what was said of them already. */
  readonly resolutions?: Readonly<Record<string, LeaveAction>> | undefined
  /** Leave rows with a question where they are, instead of refusing. */
  readonly skipUnsettled?: boolean | undefined
  /** The revision of the plan that the caller looked at. */
  readonly expectedRevision?: number | undefined
}

export interface AppliedBatch {
  readonly proposal: Proposal
  readonly counts: ApplyCounts
  readonly message: string
  readonly undoToken: string | null
  readonly revision: number
  readonly rollbackUntil: string | null
  readonly conflicts: Conflict[]
}

/** A row as a refusal names it. */
const named = ({ id, row, result }: ImportRow) => ({ id, row, result: result.text })

const listed = (rows: readonly ImportRow[]): string => {
  const [first] = rows
  if (first === undefined) return 'Some rows'
  return rows.length === 1 ? `Row ${first.row}` : `Row ${first.row} and ${rows.length - 1} more`
}

const sameChanges = (a: ProposalRow, b: ProposalRow): boolean => sameFact(a.changes, b.changes)

/** The rows of the sheet of which taking them would do something else than what was kept of the batch. */
const staleRows = (kept: readonly ProposalRow[], { facts, staged, rows, staging }: BatchView): readonly ImportRow[] => {
  const was = new Map(kept.map((row) => [row.id, row]))
  const is = new Map(batchRows(facts, staged.clusters, staging.names).map((row) => [row.id, row]))
  const ids = new Set(
    [...was.keys(), ...is.keys()].filter((id) => {
      const [before, now] = [was.get(id), is.get(id)]
      return before === undefined || now === undefined || !sameChanges(before, now)
    }),
  )
  const concerned = new Set(
    staged.clusters.filter(({ id }) => ids.has(id)).flatMap((cluster) => cluster.rows.map((row) => row.id)),
  )
  return rows.filter(({ id }) => ids.has(id) || concerned.has(id))
}

const leaving = (staging: Staging, ids: readonly string[]): Staging => ({
  ...staging,
  rows: withRowChoices(staging.rows, new Map(ids.map((id) => [id, { action: 'skip' }]))),
})

const isAsked = ({ settled, result }: ImportRow): boolean => !settled && result.kind !== 'left-out'

/** The batch with only what is taken in it, and the rows that are left where they are. */
interface Taking {
  readonly view: BatchView
  readonly left: ReadonlySet<string>
}

/**
 * What is taken of a batch: all of it, or the rows that were asked for. Rows with a question are left where they are, or
 * stop the whole; leaving one out may raise a question about another, so it is looked at until nothing changes.
 */
const takingOf = async (
  context: Context,
  view: BatchView,
  { rows, skipUnsettled = false }: ApplyBatch,
): Promise<Result<Taking, Refusal<'unsettled' | 'unknown_row'>>> => {
  const known = new Set(view.rows.map(({ id }) => id))
  const unknown = rows?.find((id) => !known.has(id))
  if (unknown !== undefined) return refused('unknown_row', 'The batch has no such row. Read it anew.', { row: unknown })
  const asked = rows && new Set(rows)
  const left = new Set(asked === undefined ? [] : [...known].filter((id) => !asked.has(id)))
  let taking = view
  for (;;) {
    if (left.size > 0) taking = await makeView(context, leaving(view.staging, [...left]), view.facts, view)
    const open = taking.rows.filter((row) => isAsked(row) && !left.has(row.id))
    if (open.length === 0) return done({ view: taking, left })
    if (!skipUnsettled)
      return refused(
        'unsettled',
        `${listed(open)} ${open.length === 1 ? 'has' : 'have'} a question. Settle it, or leave those rows out.`,
        { rows: open.map(named) },
      )
    for (const { id } of open) left.add(id)
  }
}

const countsOf = ({ view, left }: Taking): ApplyCounts => {
  const settled = view.staged.clusters.filter((cluster) => cluster.settled)
  const of = (action: StagedCluster['action']): readonly StagedCluster[] =>
    settled.filter((cluster) => cluster.action === action)
  const made = of('create').flatMap(({ changes }) => changes.filter(({ kind }) => kind === 'absence'))
  return {
    created: made.length,
    merged: of('merge').length,
    extended: of('extend').length,
    replaced: of('replace').length,
    skipped: view.rows.filter(({ id, action }) => action === 'skip' && !left.has(id)).length,
    left: left.size,
  }
}

const parts = ({ created, merged, extended, replaced }: ApplyCounts): string =>
  [
    created > 0 ? `${created} new` : null,
    merged > 0 ? `${merged} joined` : null,
    extended > 0 ? `${extended} extended` : null,
    replaced > 0 ? `${replaced} replaced` : null,
  ]
    .filter((part) => part !== null)
    .join(', ')

/** Everybody who listens hears it, so it names nobody and not the file. */
const summaryOf = (counts: ApplyCounts): string => {
  const { created, merged, extended, replaced } = counts
  const all = created + merged + extended + replaced
  if (all === 0) return 'Nothing new came in from a file of time away.'
  return `${all} ${all === 1 ? 'absence comes' : 'absences come'} in from a file: ${parts(counts)}.`
}

const remadeOf = (context: Context, proposal: Proposal, taking: Taking, isPart: boolean): Remade => {
  const { view } = taking
  const about = aboutOf(proposal)
  const counts = countsOf(taking)
  const { rows } = keptOfView(view, about)
  const clusters = new Set(view.staged.clusters.map(({ id }) => id))
  // A name is remembered with the rows it was said of.
  const said = new Set(aliasRowsFor(view.staged.rows.filter(({ id }) => !taking.left.has(id))))
  const take = rows.filter(({ id }) => clusters.has(id) || !isPart || said.has(id)).map(({ id }) => id)
  return {
    rows,
    take,
    near: view.after,
    summary: summaryOf(counts),
    audit: [
      audited(context, {
        action: 'import-applied',
        target: { kind: 'proposal', id: proposal.id },
        details: { hash: about.hash, ...counts },
      }),
    ],
    next: {
      staging: keptStaging(withTaken(view.staging, view.rows)),
      about: { ...about, counts: view.counts, outcome: counts } satisfies About,
    },
  }
}

const withResolutions = (
  view: BatchView,
  resolutions: ApplyBatch['resolutions'],
): Result<Staging, Refusal<'unknown_row' | 'wrong_action'>> => {
  const staged = new Map(view.staged.rows.map((row) => [row.id, row]))
  const actions = new Map<string, { readonly action: LeaveAction }>()
  for (const [id, action] of Object.entries(resolutions ?? {})) {
    const row = staged.get(id)
    if (row === undefined) return refused('unknown_row', 'The batch has no such row. Read it anew.', { row: id })
    if (action !== 'skip' && !row.choices.includes(action))
      return refused('wrong_action', `Row ${row.note.row} does not offer this. Choose one of what it offers.`, {
        ...{ row: id, choices: row.choices },
      })
    const concerned = action === 'skip' || row.group.length === 0 ? [row] : row.group
    for (const one of concerned) actions.set(one.id, { action })
  }
  return done({ ...view.staging, rows: withRowChoices(view.staging.rows, actions) })
}

const STALE =
  'Somebody changed the plan since this was shown, and some rows would do something else now. Look at them again.'

/**
 * Applies a batch: all that is settled, or some rows. Held against the plan as it is in that moment, in the transaction
 * that writes it; when a row would do something else than what was shown, nothing is written and the batch is shown anew.
 */
export const applyBatch = async (context: Context, asked: ApplyBatch): Promise<Result<AppliedBatch>> => {
  const acted = await batchInHand(context, asked.id, 'apply', asked.expectedVersion)
  if (!acted.ok) return acted
  if (!aboutOf(acted.value.proposal).kept)
    return refused('cells_gone', 'The cells of this batch are gone. Bring the file in again.')
  const remake = async (ground: Ground, proposal: Proposal): Promise<Result<Remade>> => {
    const shown = await viewOf(context, proposal, async () => proposal, ground.facts)
    const wanted = asked.rows && new Set(asked.rows)
    const stale =
      asked.expectedRevision === ground.seq
        ? []
        : staleRows(proposal.rows, shown).filter(({ id }) => wanted?.has(id) ?? true)
    if (stale.length > 0) return refused('stale_preview', STALE, { rows: stale.map(named) })
    const resolved = withResolutions(shown, asked.resolutions)
    if (!resolved.ok) return resolved
    const view = asked.resolutions === undefined ? shown : await makeView(context, resolved.value, ground.facts, shown)
    const taking = await takingOf(context, view, asked)
    if (!taking.ok) return taking
    return done(remadeOf(context, proposal, taking.value, asked.rows !== undefined))
  }
  const accepted = await acceptProposal(context, { id: asked.id, expectedVersion: asked.expectedVersion, remake })
  if (!accepted.ok) {
    if (accepted.refusal.reason !== 'stale_preview') return accepted
    return { ok: false, refusal: await showAnew(context, asked.id, accepted.refusal) }
  }
  dropView(context, asked.id)
  const { proposal, saved } = accepted.value
  const { outcome: counts } = aboutOf(proposal)
  if (counts === null) throw new Error('a batch was applied and nothing counted')
  return done({
    proposal,
    counts,
    message: saved.entry?.summary ?? summaryOf(counts),
    undoToken: saved.entry && undoTokenOf(saved.entry.seq),
    revision: saved.after.seq,
    rollbackUntil: rollbackUntil(proposal),
    conflicts: besideClinic(saved.answer.brought.broken).map(conflictOf),
  })
}

/** Keeps a batch as it stands against the present plan, so that the next look and the next apply agree. */
const showAnew = async (context: Context, id: string, refusal: Refusal): Promise<Refusal> => {
  const { store, programId } = context
  const [proposal, { facts, seq }] = [await store.proposals.read(programId, id), await store.read(programId)]
  // What was approved is to be approved anew when it would do something else.
  const state = proposal && stateAfter(proposal.state, 'edit')
  if (proposal === null || state?.ok !== true) return refusal
  const view = await viewOf(context, proposal, async () => proposal, facts)
  const saved = await store.proposals.update(programId, id, proposal.version, {
    ...keptOfView(view, aboutOf(proposal)),
    ...{ base: seq, state: state.value },
  })
  if (!saved.ok) return refusal
  keepView(context, id, saved.value.version, view)
  return { ...refusal, data: { ...(refusal.data as object), version: saved.value.version, revision: seq } }
}

import type { Proposal } from '#domain/proposals/proposal.ts'
import { isOpen } from '#domain/proposals/proposal-state.ts'
import { applyChanges, changesBetween } from '#domain/schedule/change.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { difference, type Judged, rejudge } from '#rules/judge.ts'
import type { LeaveReading } from '#spreadsheets/leave/leave-note.ts'
import { judgedFor } from '../judging.ts'
import type { Context } from '../kit.ts'
import type { RowCounts } from './batch-answer.ts'
import { choicesOf } from './choices.ts'
import { countRows } from './count-rows.ts'
import { readKept } from './read-kept.ts'
import type { ImportRow } from './row-answer.ts'
import { rowAnswerOf } from './row-answer-of.ts'
import { readRows, stageRows } from './stage-rows.ts'
import type { StagedRows, StagingGround } from './staged-row.ts'
import type { Staging } from './staging.ts'
import { touchesOf } from './touches.ts'

/** A batch that can still be taken, held against the facts: everything that is shown of it comes from here. */
export interface BatchView {
  readonly facts: Facts
  readonly ground: StagingGround
  readonly staging: Staging
  readonly reading: LeaveReading
  readonly staged: StagedRows
  /** What the plan would be with all of it. */
  readonly after: Judged
  readonly rows: readonly ImportRow[]
  readonly counts: RowCounts
}

export type ViewContext = Pick<Context, 'store' | 'programId' | 'actor' | 'today'>

const judgedAfter = (
  context: ViewContext,
  facts: Facts,
  { clusters }: StagedRows,
  last: BatchView | undefined,
): { readonly before: Judged; readonly after: Judged } => {
  const { today } = context
  const before = judgedFor(context, { facts, today })
  const changes = clusters.flatMap((cluster) => cluster.changes)
  const applied = applyChanges(facts, changes)
  if (!applied.ok) throw new Error(applied.refusal.message)
  const schedule = { facts: applied.value, today }
  // Little differs from what was judged last; from the plan itself, all of the batch does.
  const after =
    last?.after.schedule.today === today
      ? rejudge(last.after, schedule, changesBetween(last.after.schedule.facts, schedule.facts))
      : rejudge(before, schedule, changes)
  return { before, after }
}

/** Makes the view of a batch; of the last one it takes what is the same. */
export const makeView = (context: ViewContext, staging: Staging, facts: Facts, last?: BatchView): BatchView => {
  const { academicYear } = staging.reading
  const ground: StagingGround = {
    ...{ facts, academicYear, seed: staging.seed },
    looking: { person: context.actor.person },
  }
  const isReadTheSame = last !== undefined && JSON.stringify(last.staging.reading) === JSON.stringify(staging.reading)
  const reading = isReadTheSame ? last.reading : readKept(staging, context.today)
  const staged = stageRows(ground, readRows(ground, reading.notes, choicesOf(staging)))
  const { before, after } = judgedAfter(context, facts, staged, last)
  const touches = touchesOf(staged.clusters, difference(before, after).broken)
  const rows = staged.rows.map((row) => rowAnswerOf(ground, row, touches.get(row.id) ?? []))
  return { facts, ground, staging, reading, staged, after, rows, counts: countRows(rows) }
}

const MOST_KEPT = 6

/** By store: the views that were made last, so that an edit of one row costs about one row. */
const kept = new WeakMap<Context['store'], Map<string, { readonly version: number; readonly view: BatchView }>>()

const keptOf = (store: Context['store']): NonNullable<ReturnType<typeof kept.get>> => {
  const views = kept.get(store) ?? new Map<string, { readonly version: number; readonly view: BatchView }>()
  kept.set(store, views)
  return views
}

const keyOf = ({ programId, actor }: ViewContext, id: string): string => JSON.stringify([programId, id, actor.person])

/** Keeps a view for whoever asks next, and lets go of the oldest. */
export const keepView = (context: ViewContext, id: string, version: number, view: BatchView): void => {
  const views = keptOf(context.store)
  const key = keyOf(context, id)
  views.delete(key)
  views.set(key, { version, view })
  for (const oldest of views.keys()) {
    if (views.size <= MOST_KEPT) break
    views.delete(oldest)
  }
}

/** The view that was made last of a batch, of whichever version; undefined when it is not kept any more. */
export const lastView = (
  context: ViewContext,
  id: string,
): { readonly version: number; readonly view: BatchView } | undefined => keptOf(context.store).get(keyOf(context, id))

/** Lets go of a batch: it is settled, and nobody will edit it. */
export const dropView = (context: ViewContext, id: string): void => {
  keptOf(context.store).delete(keyOf(context, id))
}

/** The view of an open batch as it stands, against the facts given. */
export const viewOf = (
  context: ViewContext,
  { id, version, state }: Pick<Proposal, 'id' | 'version' | 'state'>,
  staging: () => Staging,
  facts: Facts,
): BatchView => {
  if (!isOpen(state)) throw new Error(`the batch ${id} has ended and is not held against the plan any more`)
  const last = lastView(context, id)
  if (last?.version === version && last.view.facts === facts && last.view.after.schedule.today === context.today)
    return last.view
  const view = makeView(context, last?.version === version ? last.view.staging : staging(), facts, last?.view)
  keepView(context, id, version, view)
  return view
}

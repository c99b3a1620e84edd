import type { Proposal, ProposalHead } from '#domain/proposals/proposal.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { besideClinic } from '#rules/finding.ts'
import { type Judged, difference } from '#rules/judge.ts'
import type { LeaveReading } from '#spreadsheets/leave/leave-note.ts'
import { judgedFor, judgedWith } from '../judging.ts'
import type { Context } from '../kit.ts'
import type { RowCounts } from './batch-answer.ts'
import { choicesOf } from './choices.ts'
import { countRows } from './count-rows.ts'
import { inPieces } from './in-pieces.ts'
import { readKept } from './read-kept.ts'
import type { ImportRow } from './row-answer.ts'
import { rowAnswerOf } from './row-answer-of.ts'
import { stageRows } from './stage-rows.ts'
import type { StagedRow, StagedRows, StagingGround } from './staged-row.ts'
import { type Staging, stagingOf } from './staging.ts'
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

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index])

const answers = new WeakMap<StagedRow, { readonly touches: readonly string[]; readonly answer: ImportRow }>()

/** The answer of a row; the very same as before when nothing of it differs. */
const answerOf = (ground: StagingGround, row: StagedRow, touches: readonly string[]): ImportRow => {
  const known = answers.get(row)
  if (known !== undefined && sameTexts(known.touches, touches)) return known.answer
  const answer = rowAnswerOf(ground, row, touches)
  answers.set(row, { touches, answer })
  return answer
}

/** Makes the view of a batch; of the last one it takes what is the same. Others are answered in between. */
export const makeView = async (
  context: ViewContext,
  staging: Staging,
  facts: Facts,
  last?: BatchView,
): Promise<BatchView> => {
  const { today } = context
  const { academicYear } = staging.reading
  const ground: StagingGround = {
    ...{ facts, academicYear, seed: staging.seed },
    looking: { person: context.actor.person },
  }
  const reading = await readKept(staging, today)
  const staged = await stageRows(ground, reading.notes, choicesOf(staging), last?.staged)
  const before = judgedFor(context, { facts, today })
  const changes = staged.clusters.flatMap((cluster) => cluster.changes)
  // Little differs from what was judged last; from the plan itself, all of the batch does.
  const after = await judgedWith(before, changes, last?.after.schedule.today === today ? last.after : before)
  const touches = touchesOf(staged.clusters, besideClinic(difference(before, after).broken))
  const rows = await inPieces(staged.rows, (row) => answerOf(ground, row, touches.get(row.id) ?? []))
  return { facts, ground, staging, reading, staged, after, rows, counts: countRows(rows) }
}

const MOST_KEPT = 6

interface KeptView {
  readonly version: number
  readonly view: BatchView
}

/** By store: the views that were made last, so that an edit of one row costs about one row. */
const kept = new WeakMap<Context['store'], Map<string, KeptView>>()

const keptOf = (store: Context['store']): Map<string, KeptView> => {
  const views = kept.get(store) ?? new Map<string, KeptView>()
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

/** Lets go of a batch: it is settled, and nobody will edit it. */
export const dropView = (context: ViewContext, id: string): void => {
  keptOf(context.store).delete(keyOf(context, id))
}

/** The view of a batch as it stands, against the facts given. Its cells are read only when they are not in hand. */
export const viewOf = async (
  context: ViewContext,
  { id, version }: Pick<Proposal | ProposalHead, 'id' | 'version'>,
  read: () => Promise<Proposal>,
  facts: Facts,
): Promise<BatchView> => {
  const last = keptOf(context.store).get(keyOf(context, id))
  const isCurrent = last?.version === version
  if (isCurrent && last.view.facts === facts && last.view.after.schedule.today === context.today) return last.view
  const proposal = isCurrent ? null : await read()
  const staging = proposal === null ? last?.view.staging : stagingOf(proposal)
  if (staging === undefined) throw new Error(`the batch ${id} has no staging`)
  const view = await makeView(context, staging, facts, last?.view)
  keepView(context, id, proposal?.version ?? version, view)
  return view
}

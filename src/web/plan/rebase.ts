import type { Refusal, Result } from '#domain/result.ts'
import { type ChangeSet, applyChanges, changesBetween } from '#domain/schedule/change.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { type Judged, rejudge } from '#rules/judge.ts'

/** Decides an edit on a schedule: with the same functions as the server. */
export type Decide<Edit> = (schedule: Schedule, edit: Edit) => Result<ChangeSet>

/** An edit that the server has not confirmed. */
export interface Pending<Edit> {
  readonly id: number
  readonly edit: Edit
  /** What the history will say of it. */
  readonly summary: string
}

/** An edit that could not be made, and why. */
export interface Dropped<Edit> {
  readonly edit: Edit
  readonly refusal: Refusal
}

/** A schedule with an edit made in it, judged, and what the history says of it. */
export interface Made {
  readonly judged: Judged
  readonly summary: string
}

/** A schedule with one more edit made in it, judged; or why it cannot be made there. */
export const withEdit = <Edit>(
  decide: Decide<Edit>,
  judged: Judged,
  edit: Edit,
): Made | { readonly refusal: Refusal } => {
  const decided = decide(judged.schedule, edit)
  if (!decided.ok) return decided
  const { changes, summary } = decided.value
  const applied = applyChanges(judged.schedule.facts, changes)
  if (!applied.ok) return applied
  return { judged: rejudge(judged, { ...judged.schedule, facts: applied.value }, changes), summary }
}

/** Edits on top of a plan, in order; those that can no longer be made there are left out and told. */
export const withEdits = <Edit>(
  decide: Decide<Edit>,
  base: Judged,
  edits: readonly Pending<Edit>[],
): {
  readonly judged: Judged
  readonly kept: readonly Pending<Edit>[]
  readonly dropped: readonly Dropped<Edit>[]
} => {
  let judged = base
  const kept: Pending<Edit>[] = []
  const dropped: Dropped<Edit>[] = []
  for (const pending of edits) {
    const next = withEdit(decide, judged, pending.edit)
    if ('refusal' in next) dropped.push({ edit: pending.edit, refusal: next.refusal })
    else {
      judged = next.judged
      kept.push(pending)
    }
  }
  return { judged, kept, dropped }
}

/** Judges a schedule from nothing. */
export type Judge = (schedule: Schedule) => Judged

/** A newer schedule judged from an older one: only what differs is looked at again, unless it is another day. */
export const broughtForward = (judged: Judged, schedule: Schedule, judgeAll: Judge): Judged => {
  if (judged.schedule.today !== schedule.today) return judgeAll(schedule)
  const changes = changesBetween(judged.schedule.facts, schedule.facts)
  return changes.length === 0 ? judged : rejudge(judged, schedule, changes)
}

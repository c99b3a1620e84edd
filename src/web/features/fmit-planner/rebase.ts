import type { Refusal } from '#domain/result.ts'
import { applyChanges, changesBetween } from '#domain/schedule/change.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { type Judged, judge, rejudge } from '#rules/judge.ts'
import { type Edit, decideEdit } from './edit.ts'

/** An edit that the server has not confirmed. */
export interface Pending {
  readonly id: number
  readonly edit: Edit
  /** What the history will say of it. */
  readonly summary: string
}

/** A schedule with one more edit made in it, judged; or why it cannot be made there. */
export const withEdit = (
  judged: Judged,
  edit: Edit,
): { readonly judged: Judged; readonly summary: string } | { readonly refusal: Refusal } => {
  const decided = decideEdit(judged.schedule, edit)
  if (!decided.ok) return decided
  const { changes, summary } = decided.value
  const applied = applyChanges(judged.schedule.facts, changes)
  if (!applied.ok) return applied
  return { judged: rejudge(judged, { ...judged.schedule, facts: applied.value }, changes), summary }
}

/** Edits on top of a plan, in order; those that can no longer be made there are left out and told. */
export const withEdits = (
  base: Judged,
  edits: readonly Pending[],
): {
  readonly judged: Judged
  readonly kept: readonly Pending[]
  readonly dropped: readonly { readonly edit: Edit; readonly refusal: Refusal }[]
} => {
  let judged = base
  const kept: Pending[] = []
  const dropped: { readonly edit: Edit; readonly refusal: Refusal }[] = []
  for (const pending of edits) {
    const next = withEdit(judged, pending.edit)
    if ('refusal' in next) dropped.push({ edit: pending.edit, refusal: next.refusal })
    else {
      judged = next.judged
      kept.push(pending)
    }
  }
  return { judged, kept, dropped }
}

/** A newer schedule judged from an older one: only what differs is looked at again. */
export const broughtForward = (judged: Judged, schedule: Schedule): Judged => {
  if (judged.schedule.today !== schedule.today) return judge(schedule)
  const changes = changesBetween(judged.schedule.facts, schedule.facts)
  return changes.length === 0 ? judged : rejudge(judged, schedule, changes)
}

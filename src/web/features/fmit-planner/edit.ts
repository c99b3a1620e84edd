import type { Day } from '#domain/calendar/day.ts'
import { assignFmitWeek } from '#domain/decisions/assign-fmit-week.ts'
import { type FmitOp, changeFmitWeeks } from '#domain/decisions/change-fmit-weeks.ts'
import { clearFmitWeek } from '#domain/decisions/clear-fmit-week.ts'
import { editFmitWeek } from '#domain/decisions/edit-fmit-week.ts'
import { type Result, done } from '#domain/result.ts'
import type { ChangeSet } from '#domain/schedule/change.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { type Consequences, consequences } from '#rules/consequences.ts'
import type { Judged } from '#rules/judge.ts'

export type { FmitOp }

/** What somebody asks the planner to do. */
export type Edit =
  | { readonly kind: 'weeks'; readonly ops: readonly FmitOp[]; readonly reason?: string }
  | { readonly kind: 'note'; readonly weekStart: Day; readonly note: string | null }
  /** A reason written for a week that stands as it is. */
  | { readonly kind: 'reason'; readonly weekStart: Day; readonly reason: string }

/** What an edit comes to, before it is made. */
export interface Proposal {
  readonly edit: Edit
  readonly changeSet: ChangeSet
  readonly consequences: Consequences
}

/** Decides an edit on a schedule: with the same functions as the server. */
export const decideEdit = (schedule: Schedule, edit: Edit): Result<ChangeSet> => {
  if (edit.kind === 'note') return editFmitWeek(schedule, { weekStart: edit.weekStart, note: edit.note })
  if (edit.kind === 'reason') return editFmitWeek(schedule, { weekStart: edit.weekStart, reason: edit.reason })
  const { ops, reason } = edit
  const why = reason === undefined ? {} : { reason }
  const [op, ...others] = ops
  if (op && others.length === 0) {
    if (op.op === 'assign') return assignFmitWeek(schedule, { ...op, ...why })
    if (op.op === 'unassign') return clearFmitWeek(schedule, { weekStart: op.weekStart, ...why })
  }
  const changed = changeFmitWeeks(schedule, { ops, mode: 'atomic', ...why })
  return changed.ok ? done(changed.value.changeSet) : changed
}

/** What an edit would come to. */
export const propose = (judged: Judged, edit: Edit): Result<Proposal> => {
  const decided = decideEdit(judged.schedule, edit)
  if (!decided.ok) return decided
  return done({ edit, changeSet: decided.value, consequences: consequences(judged, decided.value.changes) })
}

/** The same edit with a reason. */
export const withReason = (edit: Edit, reason: string): Edit =>
  edit.kind === 'weeks' ? { ...edit, reason } : edit.kind === 'reason' ? { ...edit, reason } : edit

/** The Fridays an edit writes. */
export const weeksOfEdit = (edit: Edit): readonly Day[] =>
  edit.kind === 'weeks'
    ? edit.ops.flatMap((op) =>
        op.op === 'move' ? [op.weekStart, op.toWeek] : op.op === 'swap' ? [op.weekStart, op.withWeek] : [op.weekStart],
      )
    : [edit.weekStart]

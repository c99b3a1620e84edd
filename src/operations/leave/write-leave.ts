import * as z from 'zod'
import { type Refusal, type Result, done } from '#domain/result.ts'
import { type ChangeSet, applyChanges, changesBetween } from '#domain/schedule/change.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { UNKNOWN_ABSENCE } from '#domain/decisions/leave-refusals.ts'
import { NOT_YOURS } from '#domain/decisions/leave-actor.ts'
import { SCRUBBED_KINDS, type ScrubbedKind } from '#domain/leave/scrub.ts'
import { besideClinic } from '#rules/finding.ts'
import { type Consequences, consequences } from '#rules/consequences.ts'
import type { Ground, Saved } from '#store/store.ts'
import { may } from '../access.ts'
import { conflict, conflictOf } from '../fmit/conflict.ts'
import { lastChangeOf } from '../fmit/last-change.ts'
import { undoTokenOf } from '../fmit/undo-token.ts'
import { judgedFor } from '../judging.ts'
import type { Context } from '../kit.ts'
import { visibleTo } from '../redaction.ts'
import { absenceAnswer, absenceAnswerOf, leaveViewOf, versionOfAbsence } from './absence-answer.ts'

/** What every write of time away answers with. */
export const LEAVE_WRITTEN = {
  absence: absenceAnswer.nullable().describe('As it is now; null when it is off the record, or there are several'),
  message: z.string().describe('What happened, in one sentence'),
  removed: z
    .array(z.enum(SCRUBBED_KINDS))
    .describe('What was taken out of the texts; what was written is kept where only planners and the person see it'),
  conflicts: z.array(conflict).describe('What the change brought to the plan'),
  mended: z.array(conflict).describe('What the change did away with'),
  revision: z.int(),
  undoToken: z.string().nullable().describe('Takes the change back; null when nothing changed'),
} as const
export const leaveWritten = z.strictObject(LEAVE_WRITTEN)

/** An absence and the version of it the caller was looking at. */
export interface ExpectedAbsence {
  readonly id: string
  readonly expectedVersion?: number | null | undefined
}

/** What is decided, and whatever the answer needs of it. */
export interface LeaveDecided<Extra> {
  readonly changeSet: ChangeSet
  readonly extra: Extra
  /** For an undo or redo: what it is of. */
  readonly of?: number
}
export interface LeaveJudgement<Extra> {
  readonly brought: Consequences
  readonly extra: Extra
}
export type LeaveSaved<Extra> = Saved<LeaveJudgement<Extra>>

/**
 * Why the caller cannot reach an absence, or looked at another; null when neither. What they do not see is not there:
 * an id may tell what a record is, so whether it exists is told to nobody who may not know.
 */
export const unreachable = async (
  context: Context,
  ground: Ground,
  { id, expectedVersion }: ExpectedAbsence,
): Promise<Refusal<'unknown_absence' | 'not_yours' | 'version'> | null> => {
  const { actor } = context
  const view = leaveViewOf(context, ground)
  const absence = view.schedule.facts.absence.get(id)
  if (absence === undefined) return UNKNOWN_ABSENCE
  if (absence.person !== actor.person && !may(actor.role, 'leave:decide')) return NOT_YOURS
  if (expectedVersion === undefined || expectedVersion === null) return null
  if (expectedVersion === versionOfAbsence(ground, id)) return null
  const entry =
    (await lastChangeOf(ground, 'absence', id, expectedVersion)) ??
    (await lastChangeOf(ground, 'absenceDetail', id, expectedVersion))
  const changedBy = entry && { name: entry.author.name, at: entry.at, summary: entry.summary }
  return {
    reason: 'version',
    message: changedBy
      ? `${changedBy.name} changed this since you looked: ${changedBy.summary} Look again, then decide.`
      : 'This is not what you were looking at. Look again, then decide.',
    data: { changedBy, current: z.encode(absenceAnswer, absenceAnswerOf(view, absence)) },
  }
}

/** A refusal that names absences, with what they are to the caller. */
export const withAbsences = (
  context: Context,
  snapshot: Pick<Ground, 'facts' | 'versionOf'>,
  refusal: Refusal,
): Refusal => {
  if (refusal.reason !== 'overlapping') return refusal
  const view = leaveViewOf(context, snapshot)
  const { absences: ids } = refusal.data as { readonly absences: readonly string[] }
  const absences = ids.flatMap((id) => {
    const absence = view.schedule.facts.absence.get(id)
    return absence === undefined ? [] : [z.encode(absenceAnswer, absenceAnswerOf(view, absence))]
  })
  return { ...refusal, data: { absences } }
}

/** What changes bring, as far as the caller may see: judged from what they see before and after. */
export const broughtTo = (context: Context, facts: Facts, changed: Facts): Consequences => {
  const { actor, today } = context
  const [before, after] = [visibleTo(actor, facts), visibleTo(actor, changed)]
  return consequences(judgedFor(context, { facts: before, today }), changesBetween(before, after))
}

/**
 * Decides on the present facts and writes it through the door. Findings are told and never stand in the way: what is so
 * is written down as it is, and the plan follows.
 */
export const writeLeave = <Extra>(
  context: Context,
  expected: ExpectedAbsence | null,
  decide: (schedule: Schedule, ground: Ground) => Promise<Result<LeaveDecided<Extra>>> | Result<LeaveDecided<Extra>>,
): Promise<Result<LeaveSaved<Extra>>> => {
  const { store, programId, actor, now, today } = context
  return store.change<LeaveJudgement<Extra>>(programId, { id: actor.id, name: actor.name }, now, async (ground) => {
    const stop = expected && (await unreachable(context, ground, expected))
    if (stop) return { ok: false, refusal: stop }
    const decided = await decide({ facts: ground.facts, today }, ground)
    if (!decided.ok) return { ok: false, refusal: withAbsences(context, ground, decided.refusal) }
    const { changeSet, extra, of } = decided.value
    const applied = applyChanges(ground.facts, changeSet.changes)
    if (!applied.ok) return applied
    const brought = broughtTo(context, ground.facts, applied.value)
    return done({ changeSet, answer: { brought, extra }, ...(of === undefined ? {} : { of }) })
  })
}

const spokenRemoved = (removed: readonly ScrubbedKind[]): string =>
  removed.length === 0
    ? ''
    : ` Taken out of what was written: ${removed.join(', ')}. Only planners and the person see it as it was.`

/** The answer to a write about one absence, or about several when none is named. */
export const leaveWrittenOf = (
  context: Context,
  { entry, after, answer }: LeaveSaved<unknown>,
  id: string | null,
  removed: readonly ScrubbedKind[] = [],
): z.output<typeof leaveWritten> => {
  const view = leaveViewOf(context, after)
  const absence = id === null ? undefined : view.schedule.facts.absence.get(id)
  return {
    absence: absence === undefined ? null : absenceAnswerOf(view, absence),
    message: `${entry?.summary ?? 'Nothing changed.'}${spokenRemoved(removed)}`,
    removed: [...removed],
    conflicts: besideClinic(answer.brought.broken).map(conflictOf),
    mended: besideClinic(answer.brought.mended).map(conflictOf),
    revision: after.seq,
    undoToken: entry && undoTokenOf(entry.seq),
  }
}

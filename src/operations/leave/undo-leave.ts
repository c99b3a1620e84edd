import * as z from 'zod'
import { LEAVE } from '#domain/decisions/areas.ts'
import { NOT_YOURS as notYours, OWN_REQUEST as ownRequest } from '#domain/decisions/leave-actor.ts'
import { awayTwiceAfter } from '#domain/decisions/leave-refusals.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type Refusal, type Result, done } from '#domain/result.ts'
import { type Change, applyChanges } from '#domain/schedule/change.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { LogEntry } from '#store/store.ts'
import { may } from '../access.ts'
import { type Direction, takeBack, takeBackRefusals } from '../fmit/take-back.ts'
import { undoTokenOf } from '../fmit/undo-token.ts'
import { type Context, defineOperation } from '../kit.ts'
import { undoToken } from './leave-fields.ts'
import { NOT_YOURS, OVERLAPPING, OWN_REQUEST } from './leave-refusals.ts'
import { LEAVE_WRITTEN, type LeaveDecided, leaveWrittenOf, writeLeave } from './write-leave.ts'

const ownerOf = (facts: Facts, { kind, key, from, to }: Change): PersonId | null =>
  kind === 'absence'
    ? ((to ?? from)?.person ?? null)
    : kind === 'absenceDetail'
      ? (facts.absence.get(key)?.person ?? null)
      : null

/** What brings an absence of theirs to approved that was not: to be said by somebody else. */
const approves = ({ kind, from, to }: Change, person: PersonId | null): boolean =>
  kind === 'absence' && to?.person === person && to.status === 'approved' && from?.status !== 'approved'

/** Why the caller may not take it back, or bring it back, although it could be. */
const refusalOf = (
  { actor, today }: Context,
  { before, after }: { readonly before: Facts; readonly after: Facts },
  changes: readonly Change[],
  entry: LogEntry,
): Refusal | null => {
  const plans = may(actor.role, 'leave:decide')
  const isOwn = (change: Change): boolean =>
    actor.person !== null && (ownerOf(after, change) ?? ownerOf(before, change)) === actor.person
  if (!plans && !changes.every(isOwn)) return notYours
  // Their own change they may take back: it brings back what somebody else had said.
  if (entry.author.id !== actor.id && changes.some((change) => approves(change, actor.person))) return ownRequest
  return awayTwiceAfter({ facts: after, today }, changes)
}

const onlyAbsence = ({ changes }: LogEntry): string | null => {
  const ids = new Set(changes.flatMap(({ kind, key }) => (kind === 'absence' || kind === 'absenceDetail' ? [key] : [])))
  return ids.size === 1 ? ([...ids][0] ?? null) : null
}

const output = z.strictObject({
  ...LEAVE_WRITTEN,
  of: z.strictObject({ seq: z.int(), summary: z.string(), author: z.string(), at: z.string() }),
})

const operationFor = <const R extends `POST /api/v1/${string}`>(direction: Direction, route: R, summary: string) =>
  defineOperation({
    name: `${direction}-leave-change`,
    summary,
    route,
    access: 'leave:ask',
    sensitive: true,
    input: z.strictObject({ undoToken: undoToken.describe('Of the change; left out: your latest of time away') }),
    output,
    refusals: [NOT_YOURS, OWN_REQUEST, OVERLAPPING, ...takeBackRefusals(direction)],
    async run(context, { undoToken: token }) {
      const { actor } = context
      const asked = { area: LEAVE, authorId: actor.id, token, ownOnly: !may(actor.role, 'leave:decide') }
      const written = await writeLeave(
        context,
        null,
        async (schedule, ground): Promise<Result<LeaveDecided<LogEntry>>> => {
          const decided = await takeBack(ground, direction, asked)
          if (!decided.ok) return decided
          const { changeSet, extra: entry } = decided.value
          const applied = applyChanges(schedule.facts, changeSet.changes)
          if (!applied.ok) return applied
          const facts = { before: schedule.facts, after: applied.value }
          const refusal = refusalOf(context, facts, changeSet.changes, entry)
          return refusal ? { ok: false, refusal } : decided
        },
      )
      if (!written.ok) return written
      const entry = written.value.answer.extra
      return done({
        ...leaveWrittenOf(context, written.value, onlyAbsence(entry)),
        undoToken: undoTokenOf(entry.seq),
        of: { seq: entry.seq, summary: entry.summary, author: entry.author.name, at: entry.at },
      })
    },
  })

export const undoLeaveChange = operationFor(
  'undo',
  'POST /api/v1/absences/undo',
  'Take back a change of time away; their own, for whoever does not plan.',
)
export const redoLeaveChange = operationFor(
  'redo',
  'POST /api/v1/absences/redo',
  'Bring back a change of time away that was taken back.',
)

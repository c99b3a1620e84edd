import { isReason } from '#domain/decisions/reason.ts'
import { type Refusal, type Result, done } from '#domain/result.ts'
import type { ChangeSet } from '#domain/schedule/change.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { type Consequences, consequences } from '#rules/consequences.ts'
import type { Judged } from '#rules/judge.ts'
import type { Ground, Saved } from '#store/store.ts'
import { judgedFor } from '../judging.ts'
import type { Context } from '../kit.ts'
import { conflictOf } from './conflict.ts'

/** A change of the plan, judged before and after. */
export interface Judgement<Extra> {
  readonly before: Judged
  readonly brought: Consequences
  readonly extra: Extra
}
export type Written<Extra> = Saved<Judgement<Extra>>

/** What a decision comes to, with whatever the answer needs of it. */
export interface Decided<Extra> {
  readonly changeSet: ChangeSet
  readonly extra: Extra
  /** For an undo or redo: what it is of. Brings back what stood before, so no reason is asked for. */
  readonly of?: number
}

const unexplained = ({ critical }: Consequences): Refusal<'conflicts'> => ({
  reason: 'conflicts',
  message: `${critical.map(({ message }) => message).join(' ')} Choose another, or write why, in ten letters or more.`,
  data: { conflicts: critical.map(conflictOf) },
})

/**
 * Decides on the present plan, judges what would follow, and writes it through the door. Critical findings that the
 * change brings need a reason.
 */
export const writePlan = <Extra>(
  context: Context,
  reason: string | null | undefined,
  decide: (judged: Judged, ground: Ground) => Promise<Result<Decided<Extra>>>,
): Promise<Result<Written<Extra>>> =>
  context.store.change(
    context.programId,
    { id: context.actor.id, name: context.actor.name },
    context.now,
    async (ground): Promise<Result<{ changeSet: ChangeSet; of?: number; answer: Judgement<Extra> }>> => {
      const schedule: Schedule = { facts: ground.facts, today: context.today }
      const before = judgedFor(context, schedule)
      const decided = await decide(before, ground)
      if (!decided.ok) return decided
      const { changeSet, extra, of } = decided.value
      const brought = consequences(before, changeSet.changes)
      if (of === undefined && brought.critical.length > 0 && !isReason(reason))
        return { ok: false, refusal: unexplained(brought) }
      return done({ changeSet, ...(of === undefined ? {} : { of }), answer: { before, brought, extra } })
    },
  )

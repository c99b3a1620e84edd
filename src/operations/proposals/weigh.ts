import { day } from '#domain/calendar/day.ts'
import { asDecided, changesOf } from '#domain/proposals/proposal-rows.ts'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import type { Change } from '#domain/schedule/change.ts'
import { isLocked } from '#domain/schedule/lock.ts'
import { programOf } from '#domain/schedule/schedule.ts'
import { type Consequences, consequences } from '#rules/consequences.ts'
import type { Judged } from '#rules/judge.ts'

/** Rows against the present plan: what they change, what that brings, and whether somebody has to say why. */
export interface Weighed {
  readonly changes: readonly Change[]
  readonly brought: Consequences
  /** FMIT weeks that would change hands although they are locked. */
  readonly locked: readonly Extract<Change, { readonly kind: 'fmitWeek' }>[]
  readonly needsReason: boolean
}

/** Weighs rows that overlap with nothing; from what was judged already, when that is near to what would be. */
export const weigh = (
  judged: Judged,
  rows: readonly ProposalRow[],
  reason: string | null,
  near: Judged = judged,
): Weighed => {
  const { schedule } = judged
  const decided = { on: schedule.today, lockDate: programOf(schedule)?.lockDate ?? null }
  const changes = asDecided(changesOf(schedule.facts, rows), decided, reason)
  const brought = consequences(judged, changes, near)
  const weeks = changes.filter((change) => change.kind === 'fmitWeek')
  const locked = weeks.filter(({ key, from, to }) => from?.person !== to?.person && isLocked(schedule, day(key)))
  return {
    changes,
    brought,
    locked,
    needsReason: locked.length > 0 || (weeks.length > 0 && brought.critical.length > 0),
  }
}

import type { Refusal, Result } from '#domain/result.ts'
import { done } from '#domain/result.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { ChangeSet } from '#domain/schedule/change.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { fmitWeekAt } from '#domain/schedule/schedule.ts'
import type { Context } from '../kit.ts'
import { currentWeek, staleWeek } from './week-state.ts'
import { type Written, writePlan } from './write-plan.ts'

export interface WeekCommand {
  readonly weekStart: Day
  readonly expectedVersion?: number | null | undefined
  readonly reason?: string | null | undefined
}

/** What a stale version comes before: it tells a caller more than these would. */
const AFTER_VERSION = ['locked', 'occupied']

/** A refusal over an occupied week, with who has it and what the week is now. */
const withCurrent = (refusal: Refusal, schedule: Schedule, weekStart: Day, current: unknown): Refusal => ({
  ...refusal,
  data: { ...(refusal.data as object), ownerId: fmitWeekAt(schedule, weekStart)?.person ?? null, current },
})

/**
 * Writes a decision about one week. The order of refusals: what is unknown, then a version that is not the present
 * one, then a lock, then an owner, then critical findings.
 */
export const decideWeek = (
  context: Context,
  { weekStart, expectedVersion, reason }: WeekCommand,
  decide: (schedule: Schedule) => Result<ChangeSet>,
): Promise<Result<Written<null>>> =>
  writePlan<null>(context, reason, async (judged, ground) => {
    const decided = decide(judged.schedule)
    if (!decided.ok && !AFTER_VERSION.includes(decided.refusal.reason)) return decided
    const stale = await staleWeek(judged, ground, { weekStart, expectedVersion })
    if (stale) return { ok: false, refusal: stale }
    if (decided.ok) return done({ changeSet: decided.value, extra: null })
    if (decided.refusal.reason !== 'occupied') return decided
    const current = currentWeek(judged, ground, weekStart)
    return { ok: false, refusal: withCurrent(decided.refusal, judged.schedule, weekStart, current) }
  })

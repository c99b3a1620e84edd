import { setImmediate } from 'node:timers/promises'
import { type Change, applyChanges, changesBetween } from '#domain/schedule/change.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { type Judged, judge, rejudge } from '#rules/judge.ts'
import { viewOf } from './redaction.ts'
import type { Context } from './kit.ts'

/** By store, program and view: what was judged last. It is brought forward, and seldom made from nothing. */
const latest = new WeakMap<Context['store'], Map<string, Judged>>()

const judgedFrom = (before: Judged | undefined, schedule: Schedule): Judged => {
  if (before === undefined || before.schedule.today !== schedule.today) return judge(schedule)
  if (before.schedule.facts === schedule.facts) return before
  return rejudge(before, schedule, changesBetween(before.schedule.facts, schedule.facts))
}

/** A schedule of facts that the caller may see, judged. */
export const judgedFor = (
  { store, programId, actor }: Pick<Context, 'store' | 'programId' | 'actor'>,
  schedule: Schedule,
): Judged => {
  const known = latest.get(store) ?? new Map<string, Judged>()
  latest.set(store, known)
  const view = `${programId} ${viewOf(actor)}`
  const judged = judgedFrom(known.get(view), schedule)
  known.set(view, judged)
  return judged
}

/** Takes in what was judged elsewhere, as the one who asks sees it: what is asked next starts from there. */
export const keepJudged = (
  { store, programId, actor }: Pick<Context, 'store' | 'programId' | 'actor'>,
  judged: Judged,
): void => {
  const known = latest.get(store) ?? new Map<string, Judged>()
  latest.set(store, known)
  known.set(`${programId} ${viewOf(actor)}`, judged)
}

const withChanges = (facts: Facts, changes: readonly Change[]): Facts => {
  const applied = applyChanges(facts, changes)
  if (!applied.ok) throw new Error(applied.refusal.message)
  return applied.value
}

/** So many changes are judged before others are answered. */
const JUDGED_AT_ONCE = 50

/** Judges the plan with changes; from what is near to that, when it was judged already. Others are answered meanwhile. */
export const judgedWith = async (judged: Judged, changes: readonly Change[], near = judged): Promise<Judged> => {
  const left =
    near === judged ? changes : changesBetween(near.schedule.facts, withChanges(judged.schedule.facts, changes))
  let after = near
  for (let at = 0; at < left.length; at += JUDGED_AT_ONCE) {
    const part = left.slice(at, at + JUDGED_AT_ONCE)
    after = rejudge(after, { ...judged.schedule, facts: withChanges(after.schedule.facts, part) }, part)
    await setImmediate()
  }
  return after
}

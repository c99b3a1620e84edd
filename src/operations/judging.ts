import { changesBetween } from '#domain/schedule/change.ts'
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

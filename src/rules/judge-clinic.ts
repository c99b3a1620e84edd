import type { Block } from '#domain/calendar/block.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { halfDaysFrom, weeksPlanned } from './clinic-reach.ts'
import { type Judged, findingsIn } from './judge.ts'
import type { Scope, ScopeKeys } from './kit.ts'
import { SCOPES, SCOPE_NAMES } from './scopes.ts'
import type { Touched } from './touched.ts'

const byName = <S extends Scope>(scope: S, keys: readonly ScopeKeys[S][]): ReadonlyMap<string, ScopeKeys[S]> =>
  new Map(keys.map((key) => [SCOPES[scope].nameOf(key), key]))

/**
 * Judges the clinic of one block and nothing else: what a page needs that shows that block, and has the facts of that
 * block only. Judging again after changes goes on from there.
 */
export const judgeClinic = (schedule: Schedule, { year, number, start, end }: Block): Judged => {
  const planned = [...schedule.facts.plannedRotation.values()].filter(
    (one) => one.year === year && one.block === number,
  )
  // Every scope is there, so all of `Touched` is.
  const none = Object.fromEntries(SCOPE_NAMES.map((scope) => [scope, new Map()])) as unknown as Touched
  const instances: Touched = {
    ...none,
    'half-day': byName('half-day', halfDaysFrom(start, end)),
    'person-week': byName('person-week', weeksPlanned(schedule, planned)),
  }
  return { schedule, findings: findingsIn(schedule, instances) }
}

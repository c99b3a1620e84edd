import { yearOf } from '../calendar/academic-year.ts'
import type { Day } from '../calendar/day.ts'
import { fmitWeekOf, fmitWeekStart } from '../calendar/fmit-week.ts'
import { type Refusal, type Result, done, refused } from '../result.ts'
import type { ChangeSet } from '../schedule/change.ts'
import type { FmitAssignment } from '../schedule/facts.ts'
import { type Schedule, fmitWeekAt, nameOf } from '../schedule/schedule.ts'
import { type Effect, type FmitOp, type Gift, effectOf, refusalOf } from './fmit-op.ts'
import { fmitArea } from './areas.ts'
import { written } from './reason.ts'
import { type RefusedOp, refusedOps, settle } from './settle-ops.ts'
import { putOn, remarked, weekChanges, weekSummary } from './week-changes.ts'

export type { FmitOp } from './fmit-op.ts'
export type { RefusedOp } from './settle-ops.ts'

export interface ChangeFmitWeeks {
  readonly ops: readonly FmitOp[]
  /** `atomic`: one refused step refuses all. `skipConflicts`: refused steps are left out. */
  readonly mode: 'atomic' | 'skipConflicts'
  readonly reason?: string | null | undefined
}

export interface FmitWeeksChanged {
  readonly changeSet: ChangeSet
  /** Left out, in order; empty in atomic mode. */
  readonly skipped: readonly RefusedOp[]
}

/** Twice the weeks of the longest year. */
export const MOST_OPS = 106

/**
 * Changes many FMIT weeks at once. All steps start from the present plan and are judged by where they end together, so
 * the order of steps does not matter and two weeks can be traded. Every week must lie in the year of the first.
 */
export const changeFmitWeeks = (
  schedule: Schedule,
  { ops, mode, reason }: ChangeFmitWeeks,
): Result<FmitWeeksChanged, Refusal<'ops_count' | 'ops_refused'>> => {
  const [first] = ops
  if (first === undefined || ops.length > MOST_OPS)
    return refused('ops_count', `A batch has 1 to ${MOST_OPS} steps; this one has ${ops.length}.`, { most: MOST_OPS })
  const year = yearOf(fmitWeekStart(first.weekStart))
  const alone = ops.map((op, index) => ({ index, op, refusal: refusalOf(schedule, op, year, reason) }))
  const effects = alone.flatMap(({ index, op, refusal }) => (refusal ? [] : [effectOf(schedule, op, index)]))
  const settled = settle(schedule, effects, refusedOps(alone))
  if (mode === 'atomic' && settled.skipped.length > 0) return refusedTogether(settled.skipped, ops.length)
  return done({ changeSet: changeSetOf(schedule, first, settled.effects, reason), skipped: settled.skipped })
}

const refusedTogether = (ops: readonly RefusedOp[], count: number) =>
  refused('ops_refused' as const, `${ops.length} of ${count} steps cannot be carried out, so none was.`, {
    ops: ops.map(({ index, refusal }) => ({ index, ...refusal })),
  })

const changeSetOf = (
  schedule: Schedule,
  first: FmitOp,
  effects: readonly Effect[],
  reason: string | null | undefined,
): ChangeSet => {
  const outcome = new Map<Day, FmitAssignment | null>(effects.flatMap(({ takes }) => takes).map((week) => [week, null]))
  for (const gift of effects.flatMap(({ gives }) => gives))
    outcome.set(gift.weekStart, assignmentOf(schedule, gift, reason))
  const weeks = [...outcome].filter(([weekStart, to]) => weekChanges(schedule, weekStart, to).length > 0)
  return {
    changes: weeks.flatMap(([weekStart, to]) => weekChanges(schedule, weekStart, to)),
    summary: summaryOf(schedule, weeks),
    source: 'edit',
    reason: written(reason),
    area: fmitArea(yearOf(fmitWeekStart(first.weekStart))),
  }
}

const assignmentOf = (
  schedule: Schedule,
  { weekStart, person, note }: Gift,
  reason: string | null | undefined,
): FmitAssignment => {
  const present = fmitWeekAt(schedule, weekStart)
  const remarks = { note, reason }
  return present?.person === person ? remarked(present, remarks) : putOn(schedule, weekStart, person, remarks)
}

const summaryOf = (schedule: Schedule, weeks: readonly (readonly [Day, FmitAssignment | null])[]): string => {
  const [only] = weeks
  if (only === undefined) return 'Nothing changed.'
  if (weeks.length === 1) return weekSummary(schedule, ...only)
  const numbers = weeks.map(([weekStart]) => fmitWeekOf(weekStart).number).sort((a, b) => a - b)
  const named = `Weeks ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
  const people = new Set(weeks.map(([, to]) => to?.person ?? null))
  const [person] = people
  if (people.size > 1) return `${named} changed hands.`
  return person === null || person === undefined ? `${named} are open.` : `${named} are ${nameOf(schedule, person)}'s.`
}

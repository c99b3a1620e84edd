import { isoOf } from '../calendar/day.ts'
import { fmitWeekOf } from '../calendar/fmit-week.ts'
import type { Refusal } from '../result.ts'
import { type Schedule, fmitWeekAt } from '../schedule/schedule.ts'
import type { Effect, Gift } from './fmit-op.ts'
import { occupiedWeek } from './week-refusals.ts'

/** A step that cannot be carried out, by its place among the steps. */
export interface RefusedOp {
  readonly index: number
  readonly refusal: Refusal
}

/** Those that are refused, of steps that have been judged. */
export const refusedOps = (
  ops: readonly { readonly index: number; readonly refusal: Refusal | null }[],
): readonly RefusedOp[] => ops.flatMap(({ index, refusal }) => (refusal ? [{ index, refusal }] : []))

/** Leaves out what cannot stand beside the others, again and again, because leaving one out may bar another. */
export const settle = (
  schedule: Schedule,
  effects: readonly Effect[],
  skipped: readonly RefusedOp[],
): { readonly effects: readonly Effect[]; readonly skipped: readonly RefusedOp[] } => {
  const judged = effects.map((effect) => ({ effect, index: effect.index, refusal: clashOf(schedule, effect, effects) }))
  const refused = refusedOps(judged)
  if (refused.length === 0) return { effects, skipped: [...skipped].sort((a, b) => a.index - b.index) }
  const standing = judged.flatMap(({ effect, refusal }) => (refusal ? [] : [effect]))
  return settle(schedule, standing, [...skipped, ...refused])
}

/** Why a step cannot stand beside the others: an earlier one writes the same week, or nobody takes it from its owner. */
const clashOf = (schedule: Schedule, effect: Effect, all: readonly Effect[]): Refusal | null => {
  const earlier = all.filter(({ index }) => index < effect.index)
  const twice =
    effect.takes.find((week) => earlier.some(({ takes }) => takes.includes(week))) ??
    effect.gives.find(({ weekStart }) =>
      earlier.some(({ gives }) => gives.some((gift) => gift.weekStart === weekStart)),
    )?.weekStart
  if (twice !== undefined)
    return {
      reason: 'contradicts',
      message: `An earlier step of the same batch changes week ${fmitWeekOf(twice).number} too. Leave one of them out.`,
      data: { weekStart: isoOf(twice) },
    }
  const kept = effect.gives.find(({ weekStart }) => !all.some(({ takes }) => takes.includes(weekStart)))
  return kept === undefined || changesNothing(schedule, effect, kept)
    ? null
    : occupiedWeek(schedule, kept.weekStart, effect.replace)
}

/** Whether a step gives somebody what they have; a move onto another week of one's own gives a week up. */
const changesNothing = (schedule: Schedule, { takes }: Effect, { weekStart, person }: Gift): boolean =>
  takes.length === 0 && fmitWeekAt(schedule, weekStart)?.person === person

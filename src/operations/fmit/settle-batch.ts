import { type FmitWeeksChanged, changeFmitWeeks } from '#domain/decisions/change-fmit-weeks.ts'
import { isReason } from '#domain/decisions/reason.ts'
import { type Refusal, type Result, done } from '#domain/result.ts'
import { consequences } from '#rules/consequences.ts'
import type { Judged } from '#rules/judge.ts'
import type { Finding } from '#rules/kit.ts'
import type { Ground } from '#store/store.ts'
import { type BatchInput, type Step, expectedWeeksOf, opOf } from './batch-input.ts'
import { conflictOf, weekOfFinding } from './conflict.ts'
import { staleWeek } from './week-state.ts'
import type { Decided } from './write-plan.ts'

interface Numbered {
  readonly index: number
  readonly step: Step
}

/** A step left out, by its place among those sent. */
export interface Skipped {
  readonly index: number
  readonly refusal: Refusal
}

const staleSteps = async (judged: Judged, ground: Ground, steps: readonly Numbered[]): Promise<readonly Skipped[]> => {
  const stale: Skipped[] = []
  for (const { index, step } of steps)
    for (const week of expectedWeeksOf(step)) {
      const refusal = await staleWeek(judged, ground, week)
      if (refusal) stale.push({ index, refusal })
    }
  return stale
}

const DAYS_IN_WEEK = 7

/** The step that a critical finding is laid to: of those whose weeks are nearest to it, the last. */
const culpritOf = (finding: Finding, steps: readonly Numbered[]): Numbered => {
  const week = weekOfFinding(finding)
  const distance = ({ step }: Numbered): number =>
    week === null
      ? 0
      : Math.min(...expectedWeeksOf(step).map(({ weekStart }) => Math.abs(weekStart - week))) / DAYS_IN_WEEK
  return [...steps].sort((a, b) => distance(a) - distance(b) || b.index - a.index)[0] as Numbered
}

type Settled = Result<FmitWeeksChanged & { readonly steps: readonly Numbered[] }>

const settleSteps = ({ schedule }: Judged, steps: readonly Numbered[], { mode, reason }: BatchInput): Settled => {
  const changed = changeFmitWeeks(schedule, { ops: steps.map(({ step }) => opOf(step)), mode, reason: reason ?? null })
  if (!changed.ok) return changed
  const { changeSet, skipped } = changed.value
  return done({
    steps,
    changeSet,
    skipped: skipped.map(({ index, refusal }) => ({ index: steps[index]?.index ?? index, refusal })),
  })
}

/** Leaves out, one by one, the steps that critical findings are laid to. */
const withoutConflicts = (judged: Judged, steps: readonly Numbered[], input: BatchInput): Settled => {
  const left: Skipped[] = []
  for (;;) {
    const settled = settleSteps(judged, steps, input)
    if (!settled.ok) return settled
    const { changeSet, skipped } = settled.value
    const [worst] = consequences(judged, changeSet.changes).critical
    if (worst === undefined) return done({ ...settled.value, skipped: [...skipped, ...left] })
    const standing = steps.filter(({ index }) => !skipped.some((one) => one.index === index))
    const { index } = culpritOf(worst, standing)
    left.push({
      index,
      refusal: { reason: 'conflicts', message: worst.message, data: { conflicts: [conflictOf(worst)] } },
    })
    steps = steps.filter((one) => one.index !== index)
    if (steps.length === 0) return done({ steps, changeSet: { ...changeSet, changes: [] }, skipped: left })
  }
}

/**
 * What a batch comes to. Atomic: a stale or refused step refuses all. Skipping: such steps, and those that critical
 * findings without a reason are laid to, are left out and named.
 */
export const settleBatch = async (
  judged: Judged,
  ground: Ground,
  input: BatchInput,
): Promise<Result<Decided<readonly Skipped[]>>> => {
  const steps = input.ops.map((step, index) => ({ index, step }))
  const stale = await staleSteps(judged, ground, steps)
  const [first] = stale
  if (first && input.mode === 'atomic') return { ok: false, refusal: first.refusal }
  const fresh = steps.filter(({ index }) => !stale.some((one) => one.index === index))
  if (first && fresh.length === 0) return { ok: false, refusal: first.refusal }
  const skips = input.mode === 'skipConflicts' && !isReason(input.reason)
  const settled = skips ? withoutConflicts(judged, fresh, input) : settleSteps(judged, fresh, input)
  if (!settled.ok) return settled
  const skipped = [...stale, ...settled.value.skipped].sort((a, b) => a.index - b.index)
  return done({ changeSet: settled.value.changeSet, extra: skipped })
}

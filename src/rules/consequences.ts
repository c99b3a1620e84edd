import { type Change, applyChanges, changesBetween } from '#domain/schedule/change.ts'
import type { Finding } from './kit.ts'
import { besideClinic } from './finding.ts'
import { type Judged, difference, rejudge } from './judge.ts'

/** What would be, if changes were made. */
export interface Consequences {
  readonly after: Judged
  readonly broken: readonly Finding[]
  readonly mended: readonly Finding[]
  /** The critical findings among the broken: whoever makes the changes has to say why. Clinic asks for none. */
  readonly critical: readonly Finding[]
}

/** What changes that were made already brought. */
export const consequencesOf = (before: Judged, after: Judged): Consequences => {
  const { broken, mended } = difference(before, after)
  return { after, broken, mended, critical: besideClinic(broken).filter(({ severity }) => severity === 'critical') }
}

/**
 * The consequences of changes, without making them. Throws when they were made from other facts than these. What was
 * judged already, and is near to what would be, saves judging it again.
 */
export const consequences = (judged: Judged, changes: readonly Change[], near: Judged = judged): Consequences => {
  const applied = applyChanges(judged.schedule.facts, changes)
  if (!applied.ok) throw new Error(applied.refusal.message)
  const left = near === judged ? changes : changesBetween(near.schedule.facts, applied.value)
  return consequencesOf(judged, rejudge(near, { ...judged.schedule, facts: applied.value }, left))
}

import type { Change } from '#domain/schedule/change.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { byUrgency, findingId, findingOf } from './finding.ts'
import { RULES } from './index.ts'
import type { Finding, Scope } from './kit.ts'
import { SCOPES, SCOPE_NAMES } from './scopes.ts'
import { type Touched, allInstances, touchedBy } from './touched.ts'

/** A schedule and everything the rules find in it. Immutable. */
export interface Judged {
  readonly schedule: Schedule
  /** By severity, then date. */
  readonly findings: readonly Finding[]
}

// A rule's check takes the keys of the rule's own scope, which the compiler cannot follow through a list of all rules.
type Check = (schedule: Schedule, key: never) => ReturnType<(typeof RULES)[number]['check']>

type Named = readonly (readonly [name: string, key: unknown])[]

/** Of instances by scope, those that are there. */
const thoseThere = (schedule: Schedule, instances: Touched): ReadonlyMap<Scope, Named> =>
  new Map(
    SCOPE_NAMES.map((scope) => {
      const exists = SCOPES[scope].exists as (schedule: Schedule, key: never) => boolean
      return [scope, [...instances[scope]].filter(([, key]) => exists(schedule, key as never))]
    }),
  )

/** What the rules find in some instances, by urgency. */
export const findingsIn = (schedule: Schedule, instances: Touched): Finding[] => {
  const there = thoseThere(schedule, instances)
  const findings: Finding[] = []
  for (const rule of RULES)
    for (const [name, key] of there.get(rule.scope) ?? [])
      for (const broken of (rule.check as Check)(schedule, key as never)) findings.push(findingOf(rule, name, broken))
  return findings.sort(byUrgency)
}

/** Judges everything from nothing. */
export const judge = (schedule: Schedule): Judged => ({
  schedule,
  findings: findingsIn(schedule, allInstances(schedule)),
})

/**
 * Judges again after changes: only the instances that they touch. Equals `judge(after)`. On another day everything is
 * judged anew, because some rules read the day.
 */
export const rejudge = (judged: Judged, after: Schedule, changes: readonly Change[]): Judged => {
  if (after.today !== judged.schedule.today) return judge(after)
  const touched = touchedBy(judged.schedule, after, changes)
  const kept = judged.findings.filter(({ scope, key }) => !touched[scope].has(key))
  return { schedule: after, findings: merged(kept, findingsIn(after, touched)) }
}

const merged = (kept: readonly Finding[], fresh: readonly Finding[]): readonly Finding[] => {
  const all: Finding[] = []
  let next = 0
  for (const finding of kept) {
    while (next < fresh.length && byUrgency(fresh[next] as Finding, finding) < 0) all.push(fresh[next++] as Finding)
    all.push(finding)
  }
  return [...all, ...fresh.slice(next)]
}

/** What a change broke and what it mended. */
export const difference = (
  before: Judged,
  after: Judged,
): { readonly broken: readonly Finding[]; readonly mended: readonly Finding[] } => ({
  broken: without(after.findings, before.findings),
  mended: without(before.findings, after.findings),
})

const without = (findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] => {
  const known = new Set(others.map(findingId))
  return findings.filter((finding) => !known.has(findingId(finding)))
}

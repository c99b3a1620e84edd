import type { Schedule } from '#domain/schedule/schedule.ts'
import { byUrgency, findingOf } from '#rules/finding.ts'
import type { AnyRule, Finding } from '#rules/kit.ts'
import { SCOPES } from '#rules/scopes.ts'

/** What one rule finds in all its instances, as people get to see it. */
export const findingsOf = (rule: AnyRule, schedule: Schedule): readonly Finding[] => {
  const { all, nameOf } = SCOPES[rule.scope] as (typeof SCOPES)['night']
  return all(schedule)
    .flatMap((key) => rule.check(schedule, key as never).map((broken) => findingOf(rule, nameOf(key), broken)))
    .sort(byUrgency)
}

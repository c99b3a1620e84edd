import { addDays, isoOf } from '#domain/calendar/day.ts'
import { fmitWeekAt, fmitWeeksOfPerson } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { atMost, fmit, weekRow, weeksWithin } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

export const fmitAlternatingChain = defineRule({
  id: 'fmit-alternating-chain',
  title: 'Chain of alternating FMIT weeks',
  statement: 'Nobody has four successive FMIT weeks of which each follows the one before within 8 to 21 days.',
  math: 'x[p,w] + x[p,w-a] + x[p,w-a-b] + x[p,w-a-b-c] - Σ x[p,u] (weeks u between them) ≤ 3   for a, b, c ∈ {14, 21}',
  source: fmitAndCall('2.5 Spacing'),
  level: { kind: 'soft', weight: 40 },
  scope: 'fmit-week',
  messages: {
    chain: { severity: 'warning', text: '{name} has {weeks|weeks}: four FMIT weeks, never three weeks off between.' },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    if (person === undefined) return []
    const last = fmitWeeksOfPerson(schedule, person)
      .filter((week) => week.weekStart <= weekStart)
      .slice(-4)
      .map((week) => week.weekStart)
    const gaps = last.slice(1).map((start, i) => start - (last[i] ?? start))
    if (gaps.length < 3 || gaps.some((gap) => gap < 8 || gap > 21)) return []
    return [{ message: 'chain', data: { ...aboutWeek(schedule, person, weekStart), weeks: last.map(isoOf) } }]
  },

  encode(problem, emit) {
    const chains = [2, 3].flatMap((a) => [2, 3].flatMap((b) => [2, 3].map((c) => [0, a, a + b, a + b + c])))
    for (const person of problem.people)
      for (const week of weeksWithin(problem, 9)) {
        const back = Array.from({ length: 10 }, (_, i) => fmit(problem, person, addDays(week, -7 * i)))
        for (const chain of chains) {
          const span = back.slice(0, (chain.at(-1) ?? 0) + 1)
          atMost(
            emit,
            3,
            span.map((quantity, i) => [chain.includes(i) ? 1 : -1, quantity]),
            weekRow(person, week),
          )
        }
      }
  },
})

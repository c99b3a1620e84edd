import { addDays, isoOf } from '#domain/calendar/day.ts'
import { fmitWeekAt } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { atMost, fmit, weekRow, weeksWithin } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

export const fmitBackToBack = defineRule({
  id: 'fmit-back-to-back',
  title: 'FMIT weeks back to back',
  statement: 'Nobody has two FMIT weeks in a row: the second Friday is the recovery day of the first.',
  math: 'x[p,w-7] + x[p,w] ≤ 1   for person p, week w',
  source: fmitAndCall('2.5 Spacing'),
  level: { kind: 'hard' },
  scope: 'fmit-week',
  messages: {
    inARow: {
      severity: 'critical',
      text: '{name} has {weeks|weeks} back to back: {week|day} is both the recovery day and the first day.',
    },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    const before = addDays(weekStart, -7)
    if (person === undefined || fmitWeekAt(schedule, before)?.person !== person) return []
    const weeks = [isoOf(before), isoOf(weekStart)]
    return [{ message: 'inARow', data: { ...aboutWeek(schedule, person, weekStart), weeks } }]
  },

  encode(problem, emit) {
    for (const person of problem.people)
      for (const week of weeksWithin(problem, 1)) {
        const both = [fmit(problem, person, addDays(week, -7)), fmit(problem, person, week)] as const
        atMost(emit, 1, [[1, both[0]], [1, both[1]]], weekRow(person, week)) // prettier-ignore
      }
  },
})

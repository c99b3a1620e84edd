import { isoOf } from '#domain/calendar/day.ts'
import { fmitWeekAt } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { fmitAndCall } from '../sources.ts'

export const fmitWeekPast = defineRule({
  id: 'fmit-week-past',
  title: 'FMIT week decided after it began',
  statement: 'The attending of an FMIT week is decided before the week is under way.',
  math: 'decided(w) ≤ w   for the day week w was decided on',
  source: fmitAndCall('2.6 week_past'),
  // A solver decides nothing that has begun, so it needs no row.
  level: { kind: 'advisory' },
  scope: 'fmit-week',
  messages: {
    late: { severity: 'critical', text: '{name} was put on {week|week} on {decided|day}, after it had begun.' },
  },

  check(schedule, weekStart) {
    const week = fmitWeekAt(schedule, weekStart)
    if (!week?.decided || week.decided.on <= weekStart) return []
    const data = { ...aboutWeek(schedule, week.person, weekStart), decided: isoOf(week.decided.on) }
    return [{ message: 'late', data }]
  },
})

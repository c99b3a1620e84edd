import { isoOf } from '#domain/calendar/day.ts'
import { fmitWeekAt } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'

import { fmitAndCall } from '../sources.ts'

export const fmitPreferredWeek = defineRule({
  id: 'fmit-preferred-week',
  title: 'FMIT week somebody asked for',
  statement: 'Whoever has an FMIT week they asked for is shown to have got it.',
  math: 'for person p with week w: p would like week w',
  source: fmitAndCall('2.6 preferred_week'),
  level: { kind: 'advisory' },
  scope: 'fmit-week',
  messages: {
    wanted: { severity: 'info', text: '{name} asked for {week|week}.' },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    if (person === undefined) return []
    const wish = schedule.facts.weekWish.get(`${person}/${isoOf(weekStart)}`)?.wish
    return wish === 'would-like' ? [{ message: 'wanted', data: aboutWeek(schedule, person, weekStart) }] : []
  },
})

import { isoOf } from '#domain/calendar/day.ts'
import { fmitWeekAt } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { fmit, forbid, weekRow } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

export const fmitBlockedWeek = defineRule({
  id: 'fmit-blocked-week',
  title: 'FMIT week somebody would rather not have',
  statement: 'Nobody has an FMIT week that they asked not to have.',
  math: 'x[p,w] = 0   for person p who would rather not have week w',
  source: fmitAndCall('2.6 blocked_week_pref'),
  level: { kind: 'soft', weight: 50 },
  scope: 'fmit-week',
  messages: {
    unwanted: { severity: 'warning', text: '{name} would rather not have {week|week}.' },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    if (person === undefined) return []
    const wish = schedule.facts.weekWish.get(`${person}/${isoOf(weekStart)}`)?.wish
    return wish === 'rather-not' ? [{ message: 'unwanted', data: aboutWeek(schedule, person, weekStart) }] : []
  },

  encode(problem, emit) {
    for (const { person, weekStart, wish } of problem.schedule.facts.weekWish.values())
      if (wish === 'rather-not') forbid(emit, fmit(problem, person, weekStart), weekRow(person, weekStart))
  },
})

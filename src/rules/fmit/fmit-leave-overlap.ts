import { addDays, daysFrom, isoOf } from '#domain/calendar/day.ts'
import { fmitWeekEnd } from '#domain/calendar/fmit-week.ts'
import { isApproved, touches } from '#domain/leave/absence.ts'
import { absencesOf, fmitWeekAt } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { fmit, forbid, weekRow } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

export const fmitLeaveOverlap = defineRule({
  id: 'fmit-leave-overlap',
  title: 'FMIT week over an absence',
  statement:
    'Nobody is on FMIT in a week in which they have an approved absence, of whatever kind and on whichever day.',
  math: 'x[p,w] = 0   for person p away (approved) on any day of week w',
  source: fmitAndCall('2.2 F13, 2.3'),
  level: { kind: 'hard' },
  scope: 'fmit-week',
  messages: {
    away: {
      severity: 'critical',
      text: '{name} is {types|away} for {count} of the 7 days of {week|week}: {days|days}.',
    },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    if (person === undefined) return []
    const weekEnd = fmitWeekEnd(weekStart)
    const away = absencesOf(schedule, person).filter((a) => isApproved(a) && touches(a, weekStart, weekEnd))
    if (away.length === 0) return []
    const days = daysFrom(weekStart, weekEnd).filter((day) => away.some((a) => touches(a, day, day)))
    const types = [...new Set(away.map((a) => a.type))]
    const data = { ...aboutWeek(schedule, person, weekStart), count: days.length, days: days.map(isoOf), types }
    return [{ message: 'away', data }]
  },

  encode(problem, emit) {
    for (const { person, first, last, status } of problem.schedule.facts.absence.values())
      if (status === 'approved')
        for (const week of problem.weeks)
          if (first <= addDays(week, 6) && last >= week)
            forbid(emit, fmit(problem, person, week), weekRow(person, week))
  },
})

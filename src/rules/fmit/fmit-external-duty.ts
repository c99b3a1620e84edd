import { addDays, daysFrom, isoOf } from '#domain/calendar/day.ts'
import { fmitWeekEnd } from '#domain/calendar/fmit-week.ts'
import { touches } from '#domain/leave/absence.ts'
import { absencesOf, fmitWeekAt } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { fmit, forbid, weekRow } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'
import { isExpectedDuty } from '../duty-elsewhere.ts'

export const fmitExternalDuty = defineRule({
  id: 'fmit-external-duty',
  title: 'FMIT week over a duty elsewhere',
  statement:
    'Nobody is on FMIT in a week in which a deployment, temporary or military duty, training or conference is expected.',
  math: 'x[p,w] = 0   for person p with a duty elsewhere expected on any day of week w',
  source: fmitAndCall('2.2 F15, 2.6 external_duty'),
  level: { kind: 'hard' },
  scope: 'fmit-week',
  messages: {
    expected: {
      severity: 'critical',
      text: '{name} is expected to be {types|away} for {count} of the 7 days of {week|week}: {days|days}.',
    },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    if (person === undefined) return []
    const weekEnd = fmitWeekEnd(weekStart)
    const duties = absencesOf(schedule, person).filter((a) => isExpectedDuty(a) && touches(a, weekStart, weekEnd))
    if (duties.length === 0) return []
    const days = daysFrom(weekStart, weekEnd).filter((day) => duties.some((a) => touches(a, day, day)))
    const types = [...new Set(duties.map((a) => a.type))]
    const data = { ...aboutWeek(schedule, person, weekStart), count: days.length, days: days.map(isoOf), types }
    return [{ message: 'expected', data }]
  },

  encode(problem, emit) {
    for (const absence of problem.schedule.facts.absence.values())
      if (isExpectedDuty(absence))
        for (const week of problem.weeks)
          if (absence.first <= addDays(week, 6) && absence.last >= week)
            forbid(emit, fmit(problem, absence.person, week), weekRow(absence.person, week))
  },
})

import { addDays, daysFrom, isoOf } from '#domain/calendar/day.ts'
import { fmitWeekEnd } from '#domain/calendar/fmit-week.ts'
import { isPending, touches } from '#domain/leave/absence.ts'
import { absencesOf, fmitWeekAt } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { fmit, forbid, weekRow } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'
import { isExpectedDuty } from '../duty-elsewhere.ts'

export const fmitLeavePending = defineRule({
  id: 'fmit-leave-pending',
  title: 'FMIT week over an absence that is not approved yet',
  statement: 'Nobody is on FMIT in a week for which they have asked to be away, until that is decided.',
  math: 'x[p,w] = 0   for person p with an absence asked for or expected on any day of week w',
  source: fmitAndCall('2.3, 2.6 leave_pending'),
  level: { kind: 'soft', weight: 50 },
  scope: 'fmit-week',
  messages: {
    mayBeAway: {
      severity: 'warning',
      text: '{name} may be away in {week|week}, on {days|days}: that is not approved yet.',
    },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    if (person === undefined) return []
    const weekEnd = fmitWeekEnd(weekStart)
    const pending = absencesOf(schedule, person).filter(
      (a) => isPending(a) && !isExpectedDuty(a) && touches(a, weekStart, weekEnd),
    )
    if (pending.length === 0) return []
    const days = daysFrom(weekStart, weekEnd).filter((day) => pending.some((a) => touches(a, day, day)))
    return [{ message: 'mayBeAway', data: { ...aboutWeek(schedule, person, weekStart), days: days.map(isoOf) } }]
  },

  encode(problem, emit) {
    for (const absence of problem.schedule.facts.absence.values()) {
      const { person, first, last, status } = absence
      const open = status === 'requested' || (status === 'anticipated' && !isExpectedDuty(absence))
      for (const week of open ? problem.weeks : [])
        if (first <= addDays(week, 6) && last >= week) forbid(emit, fmit(problem, person, week), weekRow(person, week))
    }
  },
})

import { addDays, isoOf } from '#domain/calendar/day.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { attendingOn, fmitWeekAt, onCall } from '#domain/schedule/schedule.ts'
import { aboutNight } from '../about.ts'
import { defineRule } from '../kit.ts'
import { atMost, call, fmit, nightRow, nightsWithin } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

export const callBeforeFmit = defineRule({
  id: 'call-before-fmit',
  title: 'Call right before FMIT',
  statement:
    'Nobody takes call on the three nights before their FMIT week; the last of them leaves no time after call.',
  math: 'c[p,w-k] + x[p,w] - x[p,w-7] ≤ 1   for person p, week w, k = 1, 2, 3',
  source: fmitAndCall('2.6 call_before, 3.4 FMIT buffer'),
  level: { kind: 'soft', weight: 25 },
  scope: 'night',
  messages: {
    nightBefore: {
      severity: 'warning',
      text: '{name} takes call on {night|day}, the night before {weeks|weeks} on FMIT: the time after call is lost.',
    },
    close: {
      severity: 'warning',
      text: '{name} takes call on {night|day}, {count|count night} before {weeks|weeks} on FMIT.',
    },
  },

  check(schedule, night) {
    const person = onCall(schedule, night)?.person
    const week = addDays(fmitWeekStart(night), 7)
    const count = week - night
    if (person === undefined || count > 3 || fmitWeekAt(schedule, week)?.person !== person) return []
    // On FMIT already: that is call in the own week.
    if (attendingOn(schedule, night) === person) return []
    const data = { ...aboutNight(schedule, person, night), weeks: [isoOf(week)], count }
    return [{ message: count === 1 ? 'nightBefore' : 'close', data }]
  },

  encode(problem, emit) {
    for (const night of nightsWithin(problem)) {
      const into = night - fmitWeekStart(night)
      if (into < 4) continue
      for (const person of problem.people)
        atMost(
          emit,
          1,
          [
            [1, call(problem, person, night)],
            [1, fmit(problem, person, addDays(night, 7 - into))],
            [-1, fmit(problem, person, addDays(night, -into))],
          ],
          nightRow(person, night),
        )
    }
  },
})

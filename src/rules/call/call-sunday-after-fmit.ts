import { addDays, isoOf, weekdayOf } from '#domain/calendar/day.ts'
import { fmitWeekStart, sundayAfter } from '#domain/calendar/fmit-week.ts'
import { attendingOn, onCall } from '#domain/schedule/schedule.ts'
import { aboutNight } from '../about.ts'
import { defineRule } from '../kit.ts'
import { atMost, call, fmit, nightRow, nightsWithin } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

export const callSundayAfterFmit = defineRule({
  id: 'call-sunday-after-fmit',
  title: 'Call on the Sunday after FMIT',
  statement: 'Nobody takes call on the Sunday after their FMIT week.',
  math: 'c[p,w+9] + x[p,w] - x[p,w+7] ≤ 1   for person p, week w',
  source: fmitAndCall('2.2 F7, 3.3 C4'),
  level: { kind: 'hard' },
  scope: 'night',
  messages: {
    sunday: { severity: 'critical', text: '{name} takes call on {night|day}, the Sunday after {weeks|weeks} on FMIT.' },
  },

  check(schedule, night) {
    const person = onCall(schedule, night)?.person
    const week = addDays(fmitWeekStart(night), -7)
    if (person === undefined || night !== sundayAfter(week) || attendingOn(schedule, week) !== person) return []
    // On FMIT again: that is call in the own week.
    if (attendingOn(schedule, night) === person) return []
    return [{ message: 'sunday', data: { ...aboutNight(schedule, person, night), weeks: [isoOf(week)] } }]
  },

  encode(problem, emit) {
    for (const night of nightsWithin(problem).filter((n) => weekdayOf(n) === 'sun'))
      for (const person of problem.people)
        atMost(
          emit,
          1,
          [
            [1, call(problem, person, night)],
            [1, fmit(problem, person, addDays(night, -9))],
            [-1, fmit(problem, person, addDays(night, -2))],
          ],
          nightRow(person, night),
        )
  },
})

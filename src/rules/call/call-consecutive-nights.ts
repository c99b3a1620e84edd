import { addDays, isoOf, weekdayOf } from '#domain/calendar/day.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { onCall } from '#domain/schedule/schedule.ts'
import { aboutNight } from '../about.ts'
import { defineRule } from '../kit.ts'
import { atMost, call, nightRow, nightsWithin } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

export const callConsecutiveNights = defineRule({
  id: 'call-consecutive-nights',
  title: 'Call two nights in a row',
  statement: 'Nobody takes call two nights in a row, except on the Friday and Saturday of an FMIT week.',
  math: 'c[p,n-1] + c[p,n] ≤ 1   for person p, night n other than Saturday',
  source: fmitAndCall('3.3 C6'),
  level: { kind: 'hard' },
  scope: 'night',
  messages: { inARow: { severity: 'critical', text: '{name} takes call two nights in a row: {nights|days}.' } },

  check(schedule, night) {
    const person = onCall(schedule, night)?.person
    const before = addDays(night, -1)
    if (person === undefined || weekdayOf(night) === 'sat' || onCall(schedule, before)?.person !== person) return []
    const data = { ...aboutNight(schedule, person, night), nights: [isoOf(before), isoOf(night)] }
    return [{ message: 'inARow', data }]
  },

  encode(problem, emit) {
    for (const night of nightsWithin(problem).filter((n) => (n - fmitWeekStart(n)) % 7 !== 1))
      for (const person of problem.people)
        atMost(
          emit,
          1,
          [
            [1, call(problem, person, addDays(night, -1))],
            [1, call(problem, person, night)],
          ],
          nightRow(person, night),
        )
  },
})

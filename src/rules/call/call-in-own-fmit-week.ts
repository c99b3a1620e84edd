import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { nightBucket } from '#domain/calendar/night.ts'
import { attendingOn, onCall } from '#domain/schedule/schedule.ts'
import { aboutNight } from '../about.ts'
import { defineRule } from '../kit.ts'
import { atMost, call, fmit, nightRow, nightsWithin } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

export const callInOwnFmitWeek = defineRule({
  id: 'call-in-own-fmit-week',
  title: 'Call in the own FMIT week',
  statement: 'The FMIT attending takes no call from Sunday to Thursday of the week.',
  math: 'c[p,n] + x[p,w] ≤ 1   for Sunday to Thursday n of week w',
  source: fmitAndCall('2.2 F4, 3.3 C3'),
  level: { kind: 'hard' },
  scope: 'night',
  messages: {
    onService: { severity: 'critical', text: '{name} takes call on {night|day} while on FMIT in {week|week}.' },
  },

  check(schedule, night) {
    const person = onCall(schedule, night)?.person
    if (person === undefined || nightBucket(night) === 'fmit' || attendingOn(schedule, night) !== person) return []
    return [{ message: 'onService', data: aboutNight(schedule, person, night) }]
  },

  encode(problem, emit) {
    for (const night of nightsWithin(problem)) {
      const week = fmitWeekStart(night)
      if (night - week < 2) continue
      for (const person of problem.people)
        atMost(
          emit,
          1,
          [
            [1, call(problem, person, night)],
            [1, fmit(problem, person, week)],
          ],
          nightRow(person, night),
        )
    }
  },
})

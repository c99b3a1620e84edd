import { addDays, isoOf } from '#domain/calendar/day.ts'
import { isFmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { attendingOn, onCall } from '#domain/schedule/schedule.ts'
import { aboutNight } from '../about.ts'
import { defineRule } from '../kit.ts'
import { atMost, call, fmit, nightRow, weeksWithin } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

export const callOnFmitRecovery = defineRule({
  id: 'call-on-fmit-recovery',
  title: 'Call on the recovery Friday',
  statement:
    'Nobody takes call on the recovery Friday after their FMIT week; in a run of weeks that is the Friday after the last.',
  math: 'c[p,w+7] + x[p,w] - x[p,w+7] ≤ 1   for person p, week w',
  source: fmitAndCall('2.2 F6'),
  level: { kind: 'hard' },
  scope: 'night',
  messages: {
    recovering: {
      severity: 'critical',
      text: '{name} takes call on {night|day}, the recovery day after {weeks|weeks}.',
    },
  },

  check(schedule, night) {
    const person = onCall(schedule, night)?.person
    const week = addDays(night, -7)
    if (person === undefined || !isFmitWeekStart(night) || attendingOn(schedule, week) !== person) return []
    // On FMIT again: back to back says so.
    if (attendingOn(schedule, night) === person) return []
    return [{ message: 'recovering', data: { ...aboutNight(schedule, person, night), weeks: [isoOf(week)] } }]
  },

  encode(problem, emit) {
    for (const friday of new Set([...weeksWithin(problem, 1), ...problem.nights.filter(isFmitWeekStart)]))
      for (const person of problem.people)
        atMost(
          emit,
          1,
          [
            [1, call(problem, person, friday)],
            [1, fmit(problem, person, addDays(friday, -7))],
            [-1, fmit(problem, person, friday)],
          ],
          nightRow(person, friday),
        )
  },
})

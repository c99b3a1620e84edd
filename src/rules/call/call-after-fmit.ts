import { addDays, isoOf } from '#domain/calendar/day.ts'
import { fmitWeekStart, recoveryDayOf } from '#domain/calendar/fmit-week.ts'
import { attendingOn, onCall } from '#domain/schedule/schedule.ts'
import { aboutNight } from '../about.ts'
import { defineRule } from '../kit.ts'
import { fmitAndCall } from '../sources.ts'

/** The Sunday between them is a rule of its own. */
const NIGHTS = [1, 3]

export const callAfterFmit = defineRule({
  id: 'call-after-fmit',
  title: 'Call soon after FMIT',
  statement: 'Nobody takes call on the three nights after the recovery Friday of their FMIT week.',
  math: 'for person p with week w: p is not on call on night w+8 or w+10',
  source: fmitAndCall('2.6 call_after, 3.4 FMIT buffer'),
  level: { kind: 'advisory' },
  scope: 'night',
  messages: {
    soon: {
      severity: 'info',
      text: '{name} takes call on {night|day}, {count|count night} after the recovery day of {weeks|weeks}.',
    },
  },

  check(schedule, night) {
    const person = onCall(schedule, night)?.person
    const week = addDays(fmitWeekStart(night), -7)
    const count = night - recoveryDayOf(week)
    if (person === undefined || !NIGHTS.includes(count) || attendingOn(schedule, week) !== person) return []
    // On FMIT again: there was no recovery.
    if (attendingOn(schedule, night) === person) return []
    return [{ message: 'soon', data: { ...aboutNight(schedule, person, night), weeks: [isoOf(week)], count } }]
  },
})

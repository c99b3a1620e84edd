import { addDays, daysFrom } from '#domain/calendar/day.ts'
import { halfDayIndex } from '#domain/calendar/half-day.ts'
import { isPending } from '#domain/leave/absence.ts'
import { absencesOf, onCall } from '#domain/schedule/schedule.ts'
import { aboutNight } from '../about.ts'
import { defineRule } from '../kit.ts'
import { call, forbid, nightRow } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

export const callLeavePending = defineRule({
  id: 'call-leave-pending',
  title: 'Call night over an absence that is not approved yet',
  statement: 'Nobody takes call on a night for which they have asked to be away, or are expected to be, until that is decided.', // prettier-ignore
  math: 'c[p,n] = 0   for person p with an absence asked for or expected on the afternoon of day n',
  source: fmitAndCall('3.3 C2, 2.6 leave_pending'),
  level: { kind: 'soft', weight: 50 },
  scope: 'night',
  messages: {
    mayBeAway: {
      severity: 'warning',
      text: '{name} takes call on {night|day} and may be away that day: that is not approved yet.',
    },
  },

  check(schedule, night) {
    const person = onCall(schedule, night)?.person
    if (person === undefined) return []
    // Who would be back in the afternoon can take the night.
    const evening = halfDayIndex(night, 'pm')
    const mayBeAway = absencesOf(schedule, person).some(
      (a) =>
        isPending(a) && halfDayIndex(a.first, a.firstHalf) <= evening && halfDayIndex(a.last, a.lastHalf) >= evening,
    )
    return mayBeAway ? [{ message: 'mayBeAway', data: aboutNight(schedule, person, night) }] : []
  },

  encode(problem, emit) {
    for (const { person, first, last, lastHalf, status } of problem.schedule.facts.absence.values()) {
      const open = status === 'requested' || status === 'anticipated'
      for (const night of open ? daysFrom(first, lastHalf === 'am' ? addDays(last, -1) : last) : [])
        forbid(emit, call(problem, person, night), nightRow(person, night))
    }
  },
})

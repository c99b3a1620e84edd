import { addDays, daysFrom } from '#domain/calendar/day.ts'
import { halfDayIndex } from '#domain/calendar/half-day.ts'
import { isApproved } from '#domain/leave/absence.ts'
import { absencesOf, onCall } from '#domain/schedule/schedule.ts'
import { aboutNight } from '../about.ts'
import { defineRule } from '../kit.ts'
import { call, forbid, nightRow } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

export const callOnAbsence = defineRule({
  id: 'call-on-absence',
  title: 'Call night on an absence',
  statement: 'Nobody takes call on a night that falls in their approved absence.',
  math: 'c[p,n] = 0   for person p away (approved) on the afternoon of day n',
  source: fmitAndCall('3.3 C2'),
  level: { kind: 'hard' },
  scope: 'night',
  messages: { away: { severity: 'critical', text: '{name} takes call on {night|day} and is {types|away} that day.' } },

  check(schedule, night) {
    const person = onCall(schedule, night)?.person
    if (person === undefined) return []
    // Who is back in the afternoon can take the night.
    const evening = halfDayIndex(night, 'pm')
    const types = absencesOf(schedule, person)
      .filter(
        (a) =>
          isApproved(a) && halfDayIndex(a.first, a.firstHalf) <= evening && halfDayIndex(a.last, a.lastHalf) >= evening,
      ) // prettier-ignore
      .map((a) => a.type)
    if (types.length === 0) return []
    return [{ message: 'away', data: { ...aboutNight(schedule, person, night), types: [...new Set(types)] } }]
  },

  encode(problem, emit) {
    for (const { person, first, last, lastHalf, status } of problem.schedule.facts.absence.values())
      for (const night of status === 'approved' ? daysFrom(first, lastHalf === 'am' ? addDays(last, -1) : last) : [])
        forbid(emit, call(problem, person, night), nightRow(person, night))
  },
})

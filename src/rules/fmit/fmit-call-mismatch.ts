import { isoOf } from '#domain/calendar/day.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { nightBucket } from '#domain/calendar/night.ts'
import { dayKey } from '#domain/schedule/facts.ts'
import { attendingOn } from '#domain/schedule/schedule.ts'
import { aboutNight } from '../about.ts'
import { defineRule } from '../kit.ts'
import { calledName } from '../names.ts'
import { atMost, call, fmit, nightRow, nightsWithin } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

export const fmitCallMismatch = defineRule({
  id: 'fmit-call-mismatch',
  title: 'Weekend call by somebody else than the attending',
  statement: "Friday and Saturday call is the FMIT attending's, unless somebody decided otherwise knowingly.",
  math: 'c[p,n] + Σ x[q,w] (q ≠ p) ≤ 1   for Friday or Saturday n of week w, no override on n',
  source: fmitAndCall('2.2 F5, 2.6 fri_sat_mismatch'),
  level: { kind: 'hard' },
  scope: 'night',
  messages: {
    other: { severity: 'critical', text: "{name} takes call on {night|day}, but {week|week} is {attendingName}'s." },
  },

  check(schedule, night) {
    const stored = schedule.facts.callNight.get(dayKey(night))
    const attending = attendingOn(schedule, night)
    if (!stored || stored.override || nightBucket(night) !== 'fmit') return []
    if (attending === null || attending === stored.person) return []
    const who = { attending, attendingName: calledName(schedule, attending) }
    return [{ message: 'other', data: { ...aboutNight(schedule, stored.person, night), ...who } }]
  },

  encode(problem, emit) {
    for (const night of nightsWithin(problem)) {
      const week = fmitWeekStart(night)
      if (night - week > 1 || problem.schedule.facts.callNight.get(isoOf(night))?.override) continue
      for (const person of problem.people) {
        const others = problem.people.filter((other) => other !== person)
        atMost(
          emit,
          1,
          [[1, call(problem, person, night)], ...others.map((other) => [1, fmit(problem, other, week)] as const)],
          nightRow(person, night),
        )
      }
    }
  },
})

import { isoOf } from '#domain/calendar/day.ts'
import { aboutClinicWeek } from '../about.ts'
import { isAt, weeksToFill } from '../clinic-rows.ts'
import { clinicWeekAt } from '../clinic-week.ts'
import { defineRule } from '../kit.ts'
import { atLeast, doing } from '../rows.ts'
import { rotationsAndClinic } from '../sources.ts'

export const clinicProtectedSlot = defineRule({
  id: 'clinic-protected-slot',
  title: 'Half-day that a rotation protects',
  statement:
    'On a half-day that the weekly requirement of a rotation protects for an activity, a resident on it does that activity, unless away or resting after nights.',
  math: 'h[p,d,s,a] = 1   for resident p on rotation k, half-day d,s that k protects for a',
  source: rotationsAndClinic('2.5 Mathematics, Protected'),
  level: { kind: 'hard' },
  scope: 'person-week',
  messages: {
    taken: {
      severity: 'warning',
      text: '{name} does something else on {taken|halfDays} than {title} protects it for: {activities|list}. Put it back, or change the requirement.',
    },
  },

  check(schedule, key) {
    const week = clinicWeekAt(schedule, key)
    if (week === null) return []
    const taken = week.halfDays.flatMap(({ day, weekday, half, counts, cell }) =>
      !counts || cell?.because.kind === 'nights'
        ? []
        : week.requirement.protectedSlots
            .filter((slot) => slot.weekday === weekday && slot.half === half && slot.activity !== cell?.activity)
            .map(({ activity }) => ({ at: `${isoOf(day)}/${half}`, activity })),
    )
    if (taken.length === 0) return []
    const data = {
      ...aboutClinicWeek(schedule, week),
      taken: [...new Set(taken.map(({ at }) => at))],
      activities: [...new Set(taken.map(({ activity }) => activity))],
    }
    return [{ message: 'taken', data }]
  },

  encode(problem, emit) {
    for (const { requirement, counted, person, data } of weeksToFill(problem))
      for (const { weekday, half, activity } of requirement.protectedSlots)
        for (const { day, afterNights } of counted.filter(isAt(weekday, half)))
          if (!afterNights) atLeast(emit, 1, [[1, doing(problem, person, day, half, activity)]], data)
  },
})

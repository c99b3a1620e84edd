import { isoOf, weekdayOf } from '#domain/calendar/day.ts'
import { clinicDays } from '#domain/rotations/requirement-issues.ts'
import { activityOf } from '#domain/schedule/clinic-footer.ts'
import { aboutClinicWeek } from '../about.ts'
import { weeksToFill } from '../clinic-rows.ts'
import { clinicWeekAt } from '../clinic-week.ts'
import { defineRule } from '../kit.ts'
import { doing, forbid } from '../rows.ts'
import { rotationsAndClinic } from '../sources.ts'

export const clinicAllowedDays = defineRule({
  id: 'clinic-allowed-days',
  title: 'Clinic on a day that a rotation does not allow',
  statement: 'A family-medicine clinic of a resident falls on a weekday on which the rotation allows it.',
  math: 'h[p,d,s,a] = 0   for resident p, family-medicine clinic a, day d whose weekday the rotation does not allow',
  source: rotationsAndClinic('2.5 Mathematics, Allowed days'),
  level: { kind: 'hard' },
  scope: 'person-week',
  messages: {
    elsewhere: {
      severity: 'warning',
      text: '{name} has clinic on {clinics|halfDays}, where {title} allows none. It may fall on {allowed|list}.',
    },
  },

  check(schedule, key) {
    const week = clinicWeekAt(schedule, key)
    if (week === null) return []
    const allowed = clinicDays(week.requirement)
    const clinics = week.halfDays.filter(
      ({ weekday, counts, cell }) =>
        counts && !allowed.includes(weekday) && cell !== null && activityOf(schedule, cell.activity)?.fmClinic === true,
    )
    if (clinics.length === 0) return []
    const data = {
      ...aboutClinicWeek(schedule, week),
      clinics: clinics.map(({ day, half }) => `${isoOf(day)}/${half}`),
      allowed: allowed.map((weekday) => weekday.charAt(0).toUpperCase() + weekday.slice(1)),
    }
    return [{ message: 'elsewhere', data }]
  },

  encode(problem, emit) {
    const clinics = [...problem.schedule.facts.activity.values()].filter((a) => a.fmClinic)
    for (const { requirement, counted, person, data } of weeksToFill(problem)) {
      const { allowedClinicDays } = requirement
      if (allowedClinicDays.length === 0) continue
      for (const { day, half } of counted)
        if (!allowedClinicDays.some((weekday) => weekday === weekdayOf(day)))
          for (const { code } of clinics) forbid(emit, doing(problem, person, day, half, code), data)
    }
  },
})

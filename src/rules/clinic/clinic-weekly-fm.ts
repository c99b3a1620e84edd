import { activityOf } from '#domain/schedule/clinic-footer.ts'
import { aboutClinicWeek } from '../about.ts'
import { spentOn, weeksToFill } from '../clinic-rows.ts'
import { clinicWeekAt, prorated } from '../clinic-week.ts'
import { defineRule } from '../kit.ts'
import { atLeast, atMost } from '../rows.ts'
import { rotationsAndClinic } from '../sources.ts'

export const clinicWeeklyFm = defineRule({
  id: 'clinic-weekly-fm',
  title: 'Family-medicine clinics of a week',
  statement:
    'A week on a rotation holds as many family-medicine clinics as its weekly requirement asks for, in proportion to the half-days that count.',
  math: '⌊min·n/10⌋ ≤ Σ h[p,d,s,a] (d,s counted in week w, a a family-medicine clinic) ≤ min(max, ⌈max·n/10⌉)   for resident p, week w, n half-days of w counted',
  source: rotationsAndClinic('2.5 Mathematics, FM clinic'),
  level: { kind: 'soft', weight: 40 },
  scope: 'person-week',
  messages: {
    few: {
      severity: 'warning',
      text: '{name} has {count|count clinic} in {counted|count half-day} on {title} in the week of {monday|day}; the least is {least}. Add a clinic, or ask for fewer.',
    },
    many: {
      severity: 'warning',
      text: '{name} has {count|count clinic} in {counted|count half-day} on {title} in the week of {monday|day}; the most is {most}. Move a clinic, or allow more.',
    },
  },

  check(schedule, key) {
    const week = clinicWeekAt(schedule, key)
    // Where no activity is a clinic, nobody can have one.
    if (week === null || ![...schedule.facts.activity.values()].some(({ fmClinic }) => fmClinic)) return []
    const counted = week.halfDays.filter(({ counts }) => counts)
    const count = counted.filter(({ cell }) => cell && activityOf(schedule, cell.activity)?.fmClinic).length
    const { fmClinicMin, fmClinicMax } = week.requirement
    const { least, most } = prorated(fmClinicMin, fmClinicMax, counted.length)
    if (least <= count && count <= most) return []
    const about = { ...aboutClinicWeek(schedule, week), count, counted: counted.length }
    if (count < least) return [{ message: 'few', data: { ...about, least, under: least - count } }]
    return [{ message: 'many', data: { ...about, most, over: count - most } }]
  },

  encode(problem, emit) {
    const clinics = [...problem.schedule.facts.activity.values()].filter((a) => a.fmClinic).map(({ code }) => code)
    for (const week of weeksToFill(problem)) {
      const { fmClinicMin: min, fmClinicMax: max } = week.requirement
      const n = week.counted.length
      const terms = spentOn(problem, week, clinics)
      atLeast(emit, (min * n - ((min * n) % 10)) / 10, terms, week.data)
      atMost(emit, Math.min(max, -Math.floor((-max * n) / 10)), terms, week.data)
    }
  },
})

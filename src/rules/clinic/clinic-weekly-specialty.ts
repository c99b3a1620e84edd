import { titleOf } from '#domain/rotations/rotation.ts'
import { aboutClinicWeek } from '../about.ts'
import { spentOn, weeksToFill } from '../clinic-rows.ts'
import { clinicWeekAt, prorated } from '../clinic-week.ts'
import { defineRule } from '../kit.ts'
import { atLeast, atMost } from '../rows.ts'
import { rotationsAndClinic } from '../sources.ts'

export const clinicWeeklySpecialty = defineRule({
  id: 'clinic-weekly-specialty',
  title: 'Specialty half-days of a week',
  statement:
    'A week on a rotation holds as many half-days of its specialty as its weekly requirement asks for, in proportion to the half-days that count.',
  math: '⌊min·n/10⌋ ≤ Σ h[p,d,s,a] (d,s counted in week w, a of the specialty) ≤ min(max, ⌈max·n/10⌉)   for resident p, week w, n half-days of w counted',
  source: rotationsAndClinic('2.5 Mathematics, Specialty'),
  level: { kind: 'soft', weight: 15 },
  scope: 'person-week',
  messages: {
    few: {
      severity: 'warning',
      text: '{name} has {count|count half-day} of {specialty} in {counted} on {title} in the week of {monday|day}; the least is {least}. Add one, or ask for fewer.',
    },
    many: {
      severity: 'warning',
      text: '{name} has {count|count half-day} of {specialty} in {counted} on {title} in the week of {monday|day}; the most is {most}. Move one, or allow more.',
    },
  },

  check(schedule, key) {
    const week = clinicWeekAt(schedule, key)
    // Of a rotation whose specialty nobody has named, nothing can be counted.
    if (week === null || week.rotation.specialty.length === 0) return []
    const { rotation, requirement } = week
    const counted = week.halfDays.filter(({ counts }) => counts)
    const count = counted.filter(({ cell }) => cell && rotation.specialty.includes(cell.activity)).length
    const { least, most } = prorated(requirement.specialtyMin, requirement.specialtyMax, counted.length)
    if (least <= count && count <= most) return []
    const specialty = requirement.specialtyName ?? titleOf(rotation)
    const about = { ...aboutClinicWeek(schedule, week), specialty, count, counted: counted.length }
    if (count < least) return [{ message: 'few', data: { ...about, least, under: least - count } }]
    return [{ message: 'many', data: { ...about, most, over: count - most } }]
  },

  encode(problem, emit) {
    for (const week of weeksToFill(problem)) {
      const { specialtyMin: min, specialtyMax: max } = week.requirement
      const n = week.counted.length
      const terms = spentOn(problem, week, [...new Set(week.rotation.specialty)])
      atLeast(emit, (min * n - ((min * n) % 10)) / 10, terms, week.data)
      atMost(emit, Math.min(max, -Math.floor((-max * n) / 10)), terms, week.data)
    }
  },
})

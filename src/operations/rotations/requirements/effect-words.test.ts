import { describe, expect, it } from 'vitest'
import { dayOf } from '#domain/calendar/day.ts'
import { REQUIREMENT_DEFAULTS, type WeeklyRequirement } from '#domain/rotations/weekly-requirement.ts'
import { effectWords } from './effect-words.ts'

const before: WeeklyRequirement = { rotation: 'Sports Medicine', ...REQUIREMENT_DEFAULTS, fmClinicMax: 4 }
const NONE = { weeks: 16, outOfRange: 0, how: null, worst: null }
const iyer = (count: number) => ({ person: 'iyer', name: 'Iyer', block: 9, day: dayOf(2027, 2, 12), count })
const said = (
  change: Partial<WeeklyRequirement>,
  then: object,
  now: object = {},
  was: WeeklyRequirement | null = before,
) =>
  effectWords({
    ...{ title: 'Sports Medicine', year: 2026, before: was, after: { ...before, ...change } },
    now: { ...NONE, ...now },
    then: { ...NONE, ...then },
  })

describe('what a requirement would do to the plan, in words', () => {
  it('names what changes, how many weeks are out of range, and who has most of them', () => {
    expect(said({ fmClinicMin: 3 }, { outOfRange: 5, how: 'short', worst: iyer(3) })).toBe(
      'With 3 clinics instead of 2, 5 of 16 resident-weeks fall short; now it is none. Iyer in Block 9 has most of them.',
    )
    expect(said({ fmClinicMax: 2 }, { outOfRange: 1, how: 'over', worst: iyer(1) }, { outOfRange: 1 })).toBe(
      'With 2 clinics at the most instead of 4, 1 of 16 resident-weeks goes over, as many as now. It is Iyer’s in Block 9.',
    )
    expect(said({ fmClinicMin: 3, fmClinicMax: 3 }, { outOfRange: 6, how: 'other', worst: iyer(3) })).toBe(
      'With 3 clinics instead of 2 to 4, 6 of 16 resident-weeks fall out of range; now it is none. Iyer in Block 9 has 3 of them.',
    )
    expect(said({ specialtyMin: 4 }, { outOfRange: 2, how: 'short', worst: iyer(2) })).toContain(
      'With 4 specialty half-days instead of 0, 2 of 16 resident-weeks fall short; now it is none. All are Iyer’s in Block 9.',
    )
    expect(said({ allowedClinicDays: ['mon'] }, { outOfRange: 2, how: 'other', worst: iyer(1) })).toContain(
      'With these changes, 2 of 16',
    )
  })

  it('says when every week is in range, and when nobody is on it', () => {
    expect(said({ fmClinicMin: 1 }, {}, { outOfRange: 3, how: 'short' })).toBe(
      'With 1 clinic instead of 2, all 16 resident-weeks of 2026–27 are in range; now 3 are not.',
    )
    expect(said({}, {})).toBe('All 16 resident-weeks of 2026–27 are in range.')
    expect(said({}, { weeks: 0 })).toBe('Nobody is on Sports Medicine in 2026–27, so no week falls out of range.')
    expect(said({}, { outOfRange: 2, how: 'short', worst: iyer(2) }, {}, null)).toBe(
      'With this requirement, 2 of 16 resident-weeks fall short. All are Iyer’s in Block 9.',
    )
  })
})

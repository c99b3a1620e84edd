import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { factsOf } from '#testing/builders.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { lecturesOf, requirementGround } from './requirement-ground.ts'
import { freeClinicSlots, hasErrors, requirementIssues, requirementTotals } from './requirement-issues.ts'
import { REQUIREMENT_DEFAULTS, WORKING_DAYS, type WeeklyRequirement, weeklyRequirement } from './weekly-requirement.ts'

const facts = factsOf(presetFacts())
const ground = requirementGround(facts, 'Sports Medicine')
const asking = (given: Partial<WeeklyRequirement> = {}): WeeklyRequirement => ({
  rotation: 'Sports Medicine',
  ...REQUIREMENT_DEFAULTS,
  ...given,
})
const said = (given: Partial<WeeklyRequirement>, on = ground): readonly string[] =>
  requirementIssues(asking(given), on).map(({ code, level, field }) => `${level} ${code} ${field}`)

describe('a weekly requirement', () => {
  it('knows the lecture of the whole program, and not what comes once a block or for interns alone', () => {
    expect(lecturesOf(facts)).toEqual([{ weekday: 'wed', half: 'pm', activity: 'LEC' }])
  })

  it('of the defaults asks for 3 to 10 half-days, cut from 14', () => {
    expect(requirementTotals(asking(), ground)).toEqual({ min: 3, max: 10, uncut: 14, taken: 1, capacity: 10 })
    expect(requirementIssues(asking(), ground)).toEqual([])
  })

  // Source: templates-rules-engine 2.3 and 11.5.
  test.each<[what: string, given: Partial<WeeklyRequirement>, issues: readonly string[]]>([
    ['clinics 4 to 3', { fmClinicMin: 4, fmClinicMax: 3 }, ['error MIN_GT_MAX fmClinicMax']],
    ['specialty 6 to 4', { specialtyMin: 6, specialtyMax: 4, fmClinicMax: 6 }, ['error MIN_GT_MAX specialtyMax']],
    ['3 clinics on Mondays', { allowedClinicDays: ['mon'], fmClinicMin: 3 }, ['error CLINIC_SLOTS_SHORT fmClinicMin']],
    ['2 clinics on Mondays', { allowedClinicDays: ['mon'], fmClinicMin: 2 }, []],
    ['9 specialty beside 2 clinics and lecture', { specialtyMin: 9 }, ['error WEEK_OVERFULL specialtyMin']],
    ['7 specialty beside 2 clinics and lecture', { specialtyMin: 7 }, []],
    ['too little', { fmClinicMax: 3, specialtyMax: 4 }, ['warning UNFILLED specialtyMax']],
    [
      'something else at the time of lecture',
      { protectedSlots: [{ weekday: 'wed', half: 'pm', activity: 'RSH' }] },
      ['error SLOT_CONFLICT protectedSlots.0'],
    ],
    ['lecture itself, protected', { protectedSlots: [{ weekday: 'wed', half: 'pm', activity: 'LEC' }] }, []],
    [
      'something else then, without lecture',
      { academicsRequired: false, protectedSlots: [{ weekday: 'wed', half: 'pm', activity: 'RSH' }] },
      [],
    ],
    [
      'a half-day twice',
      {
        protectedSlots: [
          { weekday: 'thu', half: 'am', activity: 'RSH' },
          { weekday: 'thu', half: 'am', activity: 'ADM' },
        ],
      },
      ['error DUP_SLOT protectedSlots.1'],
    ],
    [
      'an activity nobody knows',
      { protectedSlots: [{ weekday: 'thu', half: 'am', activity: 'ZZZ' }] },
      ['error UNKNOWN_ACTIVITY protectedSlots.0'],
    ],
  ])('%s', (_, given, issues) => expect(said(given)).toEqual(issues))

  it('on an inpatient rotation warns that the pattern decides', () => {
    const ward = requirementGround(facts, 'Internal Medicine Intern')
    expect(said({}, ward)).toEqual(['warning INPATIENT_CLINIC fmClinicMin'])
    expect(said({ fmClinicMin: 0 }, ward)).toEqual([])
  })

  it('counts the half-days left for clinic', () => {
    const given = asking({
      specialtyMin: 4,
      specialtyMax: 6,
      allowedClinicDays: ['mon', 'tue', 'thu', 'fri'],
      protectedSlots: [{ weekday: 'thu', half: 'am', activity: 'RSH' }],
    })
    expect(freeClinicSlots(given, ground)).toBe(7)
    expect(requirementTotals(given, ground)).toMatchObject({ min: 8, max: 10, uncut: 11, taken: 2 })
    expect(requirementIssues(given, ground)).toEqual([])
  })

  it('without an error fits into a week, on the days it allows', () => {
    const count = fc.integer({ min: 0, max: 10 })
    fc.assert(
      fc.property(
        fc.record({
          fmClinicMin: count,
          fmClinicMax: count,
          specialtyMin: count,
          specialtyMax: count,
          academicsRequired: fc.boolean(),
          allowedClinicDays: fc.uniqueArray(fc.constantFrom(...WORKING_DAYS)),
          protectedSlots: fc.array(
            fc.record({
              weekday: fc.constantFrom(...WORKING_DAYS),
              half: fc.constantFrom<'am' | 'pm'>('am', 'pm'),
              activity: fc.constantFrom('RSH', 'LEC', 'ADM'),
            }),
            { maxLength: 4 },
          ),
        }),
        (given) => {
          const requirement = asking(given)
          weeklyRequirement.parse(requirement)
          if (hasErrors(requirementIssues(requirement, ground))) return
          const totals = requirementTotals(requirement, ground)
          expect(totals.min).toBeLessThanOrEqual(10)
          expect(totals.min).toBeLessThanOrEqual(totals.max)
          expect(requirement.fmClinicMin).toBeLessThanOrEqual(freeClinicSlots(requirement, ground))
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { factsOf } from '#testing/builders.ts'
import { WEEKDAYS } from '../calendar/day.ts'
import { HALVES } from '../calendar/half-day.ts'
import { againstRequirement, openHalfDays, patternTotals } from './pattern-totals.ts'
import { type PatternCell, patternKey } from './rotation-pattern.ts'
import { REQUIREMENT_DEFAULTS, type WeeklyRequirement } from './weekly-requirement.ts'

const { activity, rotationPattern } = factsOf(presetFacts())
const patternOf = (rotation: string): readonly PatternCell[] => rotationPattern.get(rotation)?.cells ?? []

const cell = (at: string, activity: string, week: number | null = null, isProtected = false): PatternCell => {
  const [weekday, half] = at.split(' ') as [PatternCell['weekday'], PatternCell['half']]
  return { week, weekday, half, activity, isProtected }
}

describe('what a pattern adds up to', () => {
  it('is told by family and activity, a week and a block', () => {
    const totals = patternTotals(patternOf('Sports Medicine'), activity)
    expect(totals).toEqual([
      {
        family: 'clinic',
        weeks: [10, 10, 10, 10].map((n) => n - 1),
        block: 36,
        activities: [
          { code: 'C', weeks: [4, 4, 4, 4], block: 16 },
          { code: 'SM', weeks: [4, 4, 4, 4], block: 16 },
          { code: 'aSM', weeks: [1, 1, 1, 1], block: 4 },
        ],
      },
    ])
    expect(openHalfDays(patternOf('Sports Medicine'))).toEqual([1, 1, 1, 1])
  })

  it('counts a week of its own instead of that of every week, and a code that is no activity apart', () => {
    const totals = patternTotals([cell('mon am', 'C'), cell('mon am', 'LEC', 2), cell('tue am', 'Zz', 4)], activity)
    expect(totals.map(({ family, weeks, block }) => [family, weeks, block])).toEqual([
      ['clinic', [1, 0, 1, 1], 3],
      ['education', [0, 1, 0, 0], 1],
      [null, [0, 0, 0, 1], 1],
    ])
  })

  it('is as many half-days as the pattern says, whatever it says', () => {
    const cells = fc
      .array(
        fc.record({
          week: fc.constantFrom(null, 1, 2, 3, 4, 5),
          weekday: fc.constantFrom(...WEEKDAYS),
          half: fc.constantFrom(...HALVES),
          activity: fc.constantFrom('C', 'LEC', 'FMIT', 'Zz'),
          isProtected: fc.boolean(),
        }),
        { maxLength: 60 },
      )
      .map((drawn) => [...new Map(drawn.map((one) => [patternKey(one), one])).values()])
    fc.assert(
      fc.property(cells, (drawn) => {
        const totals = patternTotals(drawn, activity)
        const isSaid = (week: number, weekday: string, half: string) =>
          drawn.some((one) => one.weekday === weekday && one.half === half && [null, week].includes(one.week))
        const said = [1, 2, 3, 4].map(
          (week) => WEEKDAYS.flatMap((weekday) => HALVES.filter((half) => isSaid(week, weekday, half))).length,
        )
        for (const [at, count] of said.entries())
          expect(totals.reduce((sum, { weeks }) => sum + (weeks[at] ?? 0), 0)).toBe(count)
        for (const { block, weeks, activities } of totals) {
          expect(block).toBe(weeks.reduce((sum, one) => sum + one))
          expect(activities.reduce((sum, one) => sum + one.block, 0)).toBe(block)
        }
      }),
    )
  })
})

describe('a pattern against its weekly requirement', () => {
  const asks = (given: Partial<WeeklyRequirement>): WeeklyRequirement => ({
    ...REQUIREMENT_DEFAULTS,
    rotation: 'x',
    ...given,
  })
  const ground = {
    activities: activity,
    rotation: { specialty: ['SM'], lectureExempt: false },
    lectures: [{ weekday: 'wed', half: 'pm', activity: 'LEC' }],
  } as const
  const verdicts = (cells: readonly PatternCell[], given: Partial<WeeklyRequirement>, on = ground) =>
    againstRequirement(cells, asks(given), on).map(({ verdict }) => verdict)

  it('fits while open half-days can still hold what is asked for', () => {
    const [clinic, specialty] = againstRequirement([cell('mon am', 'C'), cell('mon pm', 'SM')], asks({}), ground)
    expect(clinic).toEqual({
      ...{ of: 'clinic', least: 2, most: 3, verdict: 'fits' },
      ...{ weeks: [1, 1, 1, 1], room: [7, 7, 7, 7] },
    })
    expect(specialty).toMatchObject({ weeks: [1, 1, 1, 1], verdict: 'fits' })
  })

  it('is over when one week alone holds too many, and short when clinic may not fall where it is open', () => {
    const four = ['mon am', 'mon pm', 'tue am', 'tue pm'].map((at) => cell(at, 'C', 3))
    expect(verdicts(four, {})).toEqual(['over', 'fits'])
    expect(verdicts([cell('mon am', 'SM')], { allowedClinicDays: ['mon'] })).toEqual(['short', 'fits'])
    expect(verdicts([], { specialtyMin: 10 })).toEqual(['fits', 'short'])
  })

  it('knows that lecture goes before a clinic, a protected cell before lecture, and some have none', () => {
    const wednesday = (isProtected: boolean) => [cell('wed pm', 'C', null, isProtected)]
    const clinics = (isProtected: boolean, lectureExempt = false) =>
      againstRequirement(wednesday(isProtected), asks({}), { ...ground, rotation: { specialty: [], lectureExempt } })[0]
        ?.weeks[0]
    expect([clinics(false), clinics(true), clinics(false, true)]).toEqual([0, 1, 1])
  })

  it('counts what the requirement protects, and nothing of a weekend', () => {
    const slots = [{ weekday: 'fri', half: 'am', activity: 'C' }] as const
    expect(againstRequirement([cell('sat am', 'C')], asks({ protectedSlots: [...slots] }), ground)[0]?.weeks).toEqual([
      1, 1, 1, 1,
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPerson, aPersonYear, factsOf } from '#testing/builders.ts'
import { day } from '../calendar/day.ts'
import { fmitWeeksOf } from '../calendar/fmit-week.ts'
import type { Person } from '../people/person.ts'
import { type FacultyRole, type PersonYear, ROLE_WEEKS, monthsActive } from '../people/person-year.ts'
import type { Schedule } from './schedule.ts'
import { type WeekTarget, targetStatus, targetsOf } from './targets.ts'

const YEAR = 2025
type Given = Partial<PersonYear> & { readonly person: string; readonly active?: boolean }

/** Faculty of 2025–26, with the least and most weeks of their role unless said. */
const program = (...faculty: readonly Given[]): Schedule => {
  const years = faculty.map(({ active: _, ...given }) => {
    const { min, max } = ROLE_WEEKS[given.role ?? 'core']
    return aPersonYear({ year: YEAR, minWeeks: min, maxWeeks: max, targetWeeks: null, ...given })
  })
  const people = faculty.map(({ person: id, active = true }): Person => aPerson({ id, active }))
  return { facts: factsOf({ person: people, personYear: years }), today: day('2025-11-22') }
}
const targetOf = (schedule: Schedule, person: string, year = YEAR): WeekTarget | undefined =>
  targetsOf(schedule, year).get(person)

describe('the target of a year', () => {
  test('is the part of the weeks that a person’s most is of everybody’s, to the half week', () => {
    const nine: readonly FacultyRole[] = ['pd', 'apd', 'oic', 'chief', 'sm', 'core', 'core', 'core', 'core']
    const targets = [...targetsOf(program(...nine.map((role, i) => ({ person: `f${i}`, role }))), YEAR).values()]
    // Σmax = 6 + 7 × 7 + 4 = 59: 6/59 × 52 = 5.3, 7/59 × 52 = 6.2, 4/59 × 52 = 3.5.
    expect(targets.map(({ target }) => target)).toEqual([5.5, 6, 6, 3.5, 6, 6, 6, 6, 6])
  })

  test('is kept between least and most', () => {
    expect(targetOf(program({ person: 'Ada' }), 'Ada')).toEqual({ min: 4, target: 7, max: 7 })
    const many = program(...Array.from({ length: 30 }, (_, i) => ({ person: `f${i}` })))
    expect(targetOf(many, 'f0')).toEqual({ min: 4, target: 4, max: 7 })
  })

  test('is the person’s own when they have one', () => {
    expect(targetOf(program({ person: 'Ada', targetWeeks: 5.5 }, { person: 'Ben' }), 'Ada')?.target).toBe(5.5)
  })

  test('is none for adjuncts, and for the deployed and those on temporary duty', () => {
    const away = program(
      { person: 'Ada', role: 'adjunct' },
      { person: 'Ben', role: 'deployed' },
      { person: 'Cy', role: 'tdy' },
    )
    for (const id of ['Ada', 'Ben', 'Cy']) expect(targetOf(away, id)).toEqual({ min: 0, target: 0, max: 0 })
  })

  test('is for the months a person is there, and so are least and most', () => {
    const core = Array.from({ length: 7 }, (_, i) => ({ person: `f${i}` }))
    const schedule = program(...core, { person: 'Late', from: day('2026-01-01') })
    // Σmax = 7 × 7 + 3.5: 3.5/52.5 × 52 = 3.47.
    expect(targetOf(schedule, 'Late')).toEqual({ min: 2, target: 3.5, max: 3.5 })
    expect(targetOf(schedule, 'f0')).toEqual({ min: 4, target: 7, max: 7 })
  })

  test('takes no share for whoever has left without having been there that year', () => {
    const schedule = program({ person: 'Ada', maxWeeks: 60 }, { person: 'Gone', maxWeeks: 60, active: false })
    expect(targetOf(schedule, 'Gone')).toEqual({ min: 0, target: 0, max: 0 })
    expect(targetOf(schedule, 'Ada')?.target).toBe(52)
  })

  test('counts whoever left in the middle of the year until then', () => {
    const schedule = program({ person: 'Ada' }, { person: 'Left', active: false, to: day('2025-12-31') })
    expect(targetOf(schedule, 'Left')).toEqual({ min: 2, target: 3.5, max: 3.5 })
  })

  test('is of one year: another year’s people have no part in it, and residents never', () => {
    const schedule = program(
      { person: 'Ada', maxWeeks: 60 },
      { person: 'Ben', year: 2026 },
      { person: 'Res', pgy: 2, role: null },
    )
    expect([...targetsOf(schedule, YEAR).keys()]).toEqual(['Ada'])
    expect(targetOf(schedule, 'Ada')?.target).toBe(52)
    expect(targetOf(schedule, 'Ben', 2026)?.target).toBe(7)
  })

  test('adds up to the weeks of the year, to half a week a person, when no bound stands in the way', () => {
    const most = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 15 })
    fc.assert(
      fc.property(most, fc.constantFrom(2025, 2027), (bounds, year) => {
        // Scaled so that nobody's share exceeds their most.
        const faculty = bounds.map((max, i) => ({ person: `f${i}`, year, minWeeks: 0, maxWeeks: max * 60 }))
        const targets = [...targetsOf(program(...faculty), year).values()]
        const sum = targets.reduce((total, { target }) => total + target, 0)
        expect(Math.abs(sum - fmitWeeksOf(year).length)).toBeLessThanOrEqual(bounds.length / 4)
      }),
    )
  })

  test('is not remembered when people or their years change', () => {
    const before = program({ person: 'Ada', maxWeeks: 60 }, { person: 'Ben', maxWeeks: 60 })
    expect(targetOf(before, 'Ada')?.target).toBe(26)
    const person = new Map(before.facts.person).set('Ben', aPerson({ id: 'Ben', active: false }))
    expect(targetOf({ ...before, facts: { ...before.facts, person } }, 'Ada')?.target).toBe(52)
    const { personYear } = program({ person: 'Ada', maxWeeks: 60 }).facts
    expect(targetOf({ ...before, facts: { ...before.facts, personYear } }, 'Ada')?.target).toBe(52)
  })
})

test('months are counted whole, and a part of a month by its days', () => {
  const months = (given: Partial<PersonYear>): number =>
    monthsActive(aPersonYear({ person: 'Ada', year: YEAR, ...given }))
  expect(months({})).toBe(12)
  expect(months({ from: day('2026-01-01') })).toBe(6)
  expect(months({ to: day('2025-09-15') })).toBe(2.5)
  expect(months({ from: day('2026-02-15'), to: day('2026-02-28') })).toBe(0.5)
  expect(months({ from: day('2026-07-02') })).toBe(0)
})

describe('where a count stands', () => {
  const expected: WeekTarget = { min: 3, target: 6, max: 8 }
  test.each([
    [2, 'under'],
    [3, 'low'],
    [4, 'low'],
    [5, 'on-track'],
    [7, 'on-track'],
    [8, 'high'],
    [9, 'over'],
  ])('%d weeks of 6, at least 3 and at most 8: %s', (count, status) => {
    expect(targetStatus(count, expected)).toBe(status)
  })
})

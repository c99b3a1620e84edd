import { describe, expect, test } from 'vitest'
import { aPersonYear } from '#testing/builders.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { day } from '../calendar/day.ts'
import { personYearOf } from '../schedule/schedule.ts'
import { after, hillside } from './hillside.test-data.ts'
import { setPersonYear } from './set-person-year.ts'

const chief = aPersonYear({ person: 'ada', year: 2026, role: 'chief', minWeeks: 2, targetWeeks: 2.5, maxWeeks: 4 })

describe('what a person is in a year', () => {
  test('is written for that year alone', () => {
    const changeSet = valueOf(setPersonYear(hillside(), chief))
    expect(changeSet.summary).toBe('Ada Lovell in 2026–27: Department chief, 2 to 4 FMIT weeks, target 2.5.')
    const then = after(hillside(), changeSet)
    expect(personYearOf(then, 'ada', 2026)).toEqual(chief)
    expect(personYearOf(then, 'ada', 2025)?.role).toBe('core')
  })

  test('is a PGY for a resident', () => {
    const { summary } = valueOf(setPersonYear(hillside(), aPersonYear({ person: 'res', year: 2025, pgy: 3 })))
    expect(summary).toBe('Rae Sato in 2025–26: PGY-3.')
  })

  test('changes nothing when it is so already', () => {
    const same = personYearOf(hillside(), 'ada', 2025)!
    expect(valueOf(setPersonYear(hillside(), { ...same })).changes).toEqual([])
  })

  test('is refused for a person nobody knows', () => {
    expect(refusalOf(setPersonYear(hillside(), { ...chief, person: 'zed' })).reason).toBe('unknown_person')
  })

  test('is refused for a year that cannot be planned', () => {
    expect(refusalOf(setPersonYear(hillside(), { ...chief, year: 2101 })).reason).toBe('outside_year')
  })

  test('is refused when a resident would have a role, or faculty a PGY', () => {
    expect(refusalOf(setPersonYear(hillside(), { ...chief, person: 'res' }))).toMatchObject({
      reason: 'wrong_kind',
      message: 'Rae Sato is a resident: give a PGY.',
    })
    expect(refusalOf(setPersonYear(hillside(), aPersonYear({ person: 'ada', year: 2025, pgy: 1 })))).toMatchObject({
      reason: 'wrong_kind',
      message: 'Ada Lovell is faculty: give a role.',
    })
  })

  test('is refused when its first or last day lies outside the year', () => {
    const reasonFor = (dates: object) => {
      const result = setPersonYear(hillside(), { ...chief, ...dates })
      return result.ok ? null : result.refusal.reason
    }
    expect(reasonFor({ from: day('2026-06-30') })).toBe('dates_outside_year')
    expect(reasonFor({ to: day('2027-07-01') })).toBe('dates_outside_year')
    expect(reasonFor({ from: day('2026-07-01'), to: day('2027-06-30') })).toBeNull()
  })
})

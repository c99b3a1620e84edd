import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstThursday, isPlannableYear, yearEnd, yearLabel, yearOf, yearStart } from './academic-year.ts'
import { type Day, day, isoOf, partsOf } from './day.ts'

describe('an academic year', () => {
  test('turns between 30 June and 1 July', () => {
    expect(yearOf(day('2026-06-30'))).toBe(2025)
    expect(yearOf(day('2026-07-01'))).toBe(2026)
    expect([isoOf(yearStart(2025)), isoOf(yearEnd(2025))]).toEqual(['2025-07-01', '2026-06-30'])
  })

  test('has 366 days when it holds 29 February', () => {
    expect(yearEnd(2023) - yearStart(2023) + 1).toBe(366)
    expect(yearEnd(2025) - yearStart(2025) + 1).toBe(365)
  })

  test('starts its blocks on the first Thursday, 1 July included', () => {
    expect(isoOf(firstThursday(2025))).toBe('2025-07-03')
    expect(isoOf(firstThursday(2027))).toBe('2027-07-01')
  })

  test('is written with both calendar years', () => {
    expect(yearLabel(2025)).toBe('2025–26')
    expect(yearLabel(2099)).toBe('2099–00')
  })

  test('can be planned from 2020 to 2100', () => {
    expect([2019, 2020, 2100, 2101, 2025.5, Number.NaN].filter(isPlannableYear)).toEqual([2020, 2100])
  })
})

test('the year of a day is told by its month', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 80_000 }), (at) => {
      const { year, month } = partsOf(at as Day)
      expect(yearOf(at as Day)).toBe(month >= 7 ? year : year - 1)
    }),
  )
})

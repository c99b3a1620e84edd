import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Day,
  addDays,
  day,
  dayOf,
  daysFrom,
  isoDay,
  isoOf,
  onOrAfter,
  onOrBefore,
  parseDay,
  partsOf,
  weekdayOf,
} from './day.ts'

/** From 1 January of year 0 to 31 December 9999: what `YYYY-MM-DD` can say. */
const anyDay = fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9999, 12, 31) }).map((count) => count as Day)

describe('a day', () => {
  test('is read back from its own text', () => {
    fc.assert(fc.property(anyDay, (any) => parseDay(isoOf(any)) === any))
  })

  test('counts from 1 January 1970, with no hole and no double', () => {
    expect(dayOf(1970, 1, 1)).toBe(0)
    fc.assert(
      fc.property(anyDay, (any) => {
        const { year, month, date } = partsOf(any)
        expect(dayOf(year, month, date)).toBe(any)
        expect(isoOf(any)).toBe(new Date(any * 86_400_000).toISOString().slice(0, 10))
      }),
    )
  })

  test('rolls over when its parts lie outside the calendar', () => {
    expect(isoOf(dayOf(2025, 13, 1))).toBe('2026-01-01')
    expect(isoOf(dayOf(2024, 3, 0))).toBe('2024-02-29')
  })

  test.each(['2025-02-29', '2025-13-01', '2025-00-10', '2025-1-5', '20250105', ' 2025-01-05', '2025-01-05T00:00', ''])(
    'is not read from %j',
    (text) => {
      expect(parseDay(text)).toBeNull()
      expect(() => day(text)).toThrow('not a date')
      expect(isoDay.safeParse(text).success).toBe(false)
    },
  )

  test('at the border is ISO text, of any year that can be written', () => {
    for (const text of ['0000-02-29', '0001-01-01', '0099-12-31', '1900-02-28', '9999-12-31'])
      expect(isoDay.encode(isoDay.parse(text))).toBe(text)
  })

  test('is the same everywhere when the clocks change', () => {
    const spring = daysFrom(day('2026-03-06'), day('2026-03-10')).map(isoOf)
    expect(spring).toEqual(['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-10'])
    const autumn = daysFrom(day('2025-10-31'), day('2025-11-03')).map(isoOf)
    expect(autumn).toEqual(['2025-10-31', '2025-11-01', '2025-11-02', '2025-11-03'])
  })

  test('has a weekday that repeats every seven days', () => {
    expect(weekdayOf(day('1969-12-31'))).toBe('wed')
    expect(weekdayOf(day('2026-04-03'))).toBe('fri')
    fc.assert(fc.property(anyDay, (any) => weekdayOf(any) === weekdayOf(addDays(any, 7))))
  })

  test('has a weekday on or before it and on or after it, at most six days away', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('mon', 'thu', 'fri', 'sun'), (any, weekday) => {
        const [before, after] = [onOrBefore(any, weekday), onOrAfter(any, weekday)]
        expect([weekdayOf(before), weekdayOf(after)]).toEqual([weekday, weekday])
        expect(any - before).toBeLessThan(7)
        expect(after - any).toBeLessThan(7)
        expect(before <= any && any <= after).toBe(true)
      }),
    )
  })

  test('begins no range that ends before it', () => {
    expect(daysFrom(day('2026-01-02'), day('2026-01-01'))).toEqual([])
  })
})

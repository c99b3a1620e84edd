import { expect, test } from 'vitest'
import { day, isoOf } from '#domain/calendar/day.ts'
import { dateOrder, dateText, dayCounts, eitherWay, isNear, spokenBetween } from './cell-dates.ts'
import type { LeaveCell } from './leave-sheet.ts'

const cell = (text: string, more: Partial<LeaveCell> = {}): LeaveCell => ({
  text,
  kind: 'text',
  day: null,
  address: 'B2',
  mergedWith: null,
  ...more,
})

test('a cell with a day is that day, whatever its text', () => {
  expect(dateText(cell('24-Feb', { kind: 'date', day: day('2026-02-24') }))).toBe('2026-02-24')
})

test('a serial number is the day it means in its system', () => {
  expect(dateText(cell('46077'))).toBe('2026-02-24')
  expect(dateText(cell('46077.5'))).toBe('2026-02-24')
  expect(dateText(cell('46077.0'))).toBe('2026-02-24')
  expect(dateText(cell('44615'), true)).toBe('2026-02-24')
  expect(dateText(cell('36526'))).toBe('2000-01-01')
})

test('a number too far off is left as it is', () => {
  for (const text of ['12345', '99999', '2026', '20260224', '96204']) expect(dateText(cell(text))).toBe(text)
})

test('the order of day and month is that of the dates that leave no choice', () => {
  expect(dateOrder(['2/24/2026', '3/3/2026'])).toEqual({ dayFirst: false, mixed: false })
  expect(dateOrder(['24/2/2026', '3/3/2026'])).toEqual({ dayFirst: true, mixed: false })
  expect(dateOrder(['24/2/2026', '2/25/2026'])).toEqual({ dayFirst: false, mixed: true })
  expect(dateOrder(['3/4/2026', 'Feb 24', '', '31/31/2026'])).toEqual({ dayFirst: false, mixed: false })
})

test('a date can be read either way when both parts may be months and differ', () => {
  expect(['3/4/2026', '3-4', ' 12/1/26 ', '3/3', '2/24', 'Mar 4'].map(eitherWay)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

test('five years around today are near', () => {
  const today = day('2025-11-24')
  expect([isNear(day('2020-12-01'), today), isNear(day('2030-11-01'), today)]).toEqual([true, true])
  expect([isNear(day('2020-10-01'), today), isNear(day('2031-01-01'), today)]).toEqual([false, false])
})

test('days are counted all, and from Monday to Friday', () => {
  expect(dayCounts(day('2026-02-23'), day('2026-03-01'))).toEqual([7, 5])
  expect(dayCounts(day('2026-02-28'), day('2026-03-01'))).toEqual([2, 0])
  expect(dayCounts(day('2026-02-24'), day('2026-02-24'))).toEqual([1, 1])
})

test('a first and a last cell make one range, or say what is wrong', () => {
  const between = (first: string, last: string): string => {
    const { ranges, errors } = spokenBetween(first, last, { academicYear: 2025 })
    const said = ranges.map(
      (range) => `${isoOf(range.first)}..${isoOf(range.last)}${range.doubts.length > 0 ? '?' : ''}`,
    )
    return [...said, ...errors].join(' ')
  }
  expect(between('Feb 24', 'Feb 27')).toBe('2026-02-24..2026-02-27')
  expect(between('Feb 24', '27')).toBe('2026-02-24..2026-02-27')
  expect(between('2025-12-29', '2026-01-04')).toBe('2025-12-29..2026-01-04')
  expect(between('Dec 29', 'Jan 4')).toBe('2025-12-29..2026-01-04')
  expect(between('Feb 24', '')).toBe('2026-02-24..2026-02-24')
  expect(between('Feb 24', 'Feb 24')).toBe('2026-02-24..2026-02-24')
  expect(between('Feb 24-27, Mar 3', '')).toBe('2026-02-24..2026-02-27 2026-03-03..2026-03-03')
  expect(between('Feb 27', 'Feb 24')).toBe('The last day is before the first.')
  expect(between('Feb 24', 'TBD')).toBe('The last day cannot be read.')
  expect(between('soon', 'Feb 27')).toBe('')
  expect(between('', 'Feb 27')).toBe('No first day is written.')
  expect(between('', 'Feb 24-27')).toBe('2026-02-24..2026-02-27')
  expect(between('Feb 24-27', 'Mar 3')).toBe('2026-02-24..2026-02-27?')
})

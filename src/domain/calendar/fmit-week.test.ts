import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { yearOf } from './academic-year.ts'
import { blockNumberOf, blockOf } from './block.ts'
import { type Day, addDays, day, isoOf, weekdayOf } from './day.ts'
import {
  fmitBlockOf,
  fmitCallNights,
  fmitWeekOf,
  fmitWeekOfBlock,
  fmitWeekStart,
  fmitWeeksOf,
  recoveryDayOf,
  sundayAfter,
} from './fmit-week.ts'
import { REFERENCE_YEARS } from './reference-years.test-data.ts'

const plannableDay = fc.integer({ min: day('2020-07-01'), max: day('2101-06-30') }).map((count) => count as Day)

/** "2025 wk 40 2026-04-03 2026-04-09, B10 wk4": a week as the domain pages write it. */
const written = (iso: string): string => {
  const { year, number, start, end } = fmitWeekOf(day(iso))
  return `${year} wk ${number} ${isoOf(start)} ${isoOf(end)}, B${fmitBlockOf(start).number} wk${fmitWeekOfBlock(start)}`
}

describe('the FMIT weeks of a year', () => {
  test.each(REFERENCE_YEARS)('of $year are as many as it has Fridays', ({ year, fridays, lastFriday }) => {
    const weeks = fmitWeeksOf(year)
    expect(weeks).toHaveLength(fridays)
    expect(weeks.map(({ number }) => number)).toEqual(Array.from({ length: fridays }, (_, i) => i + 1))
    expect(isoOf(weeks.at(-1)?.start as Day)).toBe(lastFriday)
    for (const week of weeks) {
      expect([weekdayOf(week.start), weekdayOf(week.end), week.end - week.start]).toEqual(['fri', 'thu', 6])
      expect(yearOf(week.start)).toBe(year)
      expect(week).toEqual(fmitWeekOf(week.start))
    }
  })

  test('follow on one another without a gap across years', () => {
    const weeks = [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028].flatMap((year) => fmitWeeksOf(year))
    weeks.slice(1).forEach((week, i) => expect(week.start - (weeks[i]?.start ?? 0)).toBe(7))
  })

  test('start on 4 July 2025, 3 July 2026 and 2 July 2027', () => {
    expect([2025, 2026, 2027].map((year) => isoOf(fmitWeeksOf(year)[0]?.start as Day))).toEqual([
      '2025-07-04',
      '2026-07-03',
      '2027-07-02',
    ])
  })
})

describe('an FMIT week', () => {
  test('always starts on a Friday, at most six days before any of its days', () => {
    fc.assert(
      fc.property(plannableDay, (any) => {
        const start = fmitWeekStart(any)
        expect(weekdayOf(start)).toBe('fri')
        expect(any - start).toBeGreaterThanOrEqual(0)
        expect(any - start).toBeLessThan(7)
        expect(fmitWeekOf(any)).toEqual(fmitWeekOf(start))
      }),
    )
  })

  test('belongs to the block of its Friday: the ordinal of the Friday there is its week', () => {
    fc.assert(
      fc.property(plannableDay, (any) => {
        const start = fmitWeekStart(any)
        const { start: first } = blockOf(start)
        const fridays = Array.from({ length: start - first + 1 }, (_, i) => addDays(first, i)).filter(
          (each) => weekdayOf(each) === 'fri',
        )
        expect(fmitWeekOfBlock(start)).toBe(fridays.length)
      }),
    )
  })

  test('spills one Thursday into the next block when it is the fourth of Blocks 1 to 12', () => {
    for (let year = 2020; year < 2034; year += 1)
      for (const { start, end } of fmitWeeksOf(year)) {
        const number = blockNumberOf(start)
        if (number === 0 || number === 13) continue
        const spilt = Array.from({ length: 7 }, (_, i) => addDays(start, i)).filter(
          (each) => blockNumberOf(each) !== number,
        )
        expect(spilt).toEqual(fmitWeekOfBlock(start) === 4 ? [end] : [])
        if (spilt.length > 0) expect(blockOf(end).start).toBe(end)
      }
  })

  test('has five to a block only in a Block 13 of 30 days, and one in Block 0 only when 1 July is a Friday', () => {
    const all = Array.from({ length: 14 }, (_, i) => 2020 + i).flatMap((year) => fmitWeeksOf(year))
    expect(all.filter(({ start }) => fmitWeekOfBlock(start) === 5).map(({ year }) => year)).toEqual([2027])
    expect(all.filter(({ start }) => blockNumberOf(start) === 0).map(({ year }) => year)).toEqual([2022, 2033])
  })

  test('E1: the first days of July 2025 are still in the last week of the year before', () => {
    expect(['2025-07-01', '2025-07-02', '2025-07-03'].map((iso) => blockNumberOf(day(iso)))).toEqual([0, 0, 1])
    for (const iso of ['2025-07-01', '2025-07-03'])
      expect(written(iso)).toBe('2024 wk 52 2025-06-27 2025-07-03, B13 wk4')
    expect(isoOf(recoveryDayOf(day('2025-06-27')))).toBe('2025-07-04')
    expect(isoOf(sundayAfter(day('2025-06-27')))).toBe('2025-07-06')
    expect(written('2025-07-04')).toBe('2025 wk 1 2025-07-04 2025-07-10, B1 wk1')
    expect(fmitCallNights(day('2025-07-04')).map(isoOf)).toEqual(['2025-07-04', '2025-07-05'])
  })

  test('E2: week 40 crosses from Block 10 into Block 11, where its recovery Friday lies', () => {
    expect(written('2026-04-03')).toBe('2025 wk 40 2026-04-03 2026-04-09, B10 wk4')
    expect([blockNumberOf(day('2026-04-08')), blockNumberOf(day('2026-04-09'))]).toEqual([10, 11])
    expect(isoOf(recoveryDayOf(day('2026-04-03')))).toBe('2026-04-10')
    expect(written('2026-04-10')).toBe('2025 wk 41 2026-04-10 2026-04-16, B11 wk1')
    expect(isoOf(sundayAfter(day('2026-04-03')))).toBe('2026-04-12')
  })

  test('E3: week 52 of 2025–26 runs into July and counts for 2025–26', () => {
    expect(written('2026-07-02')).toBe('2025 wk 52 2026-06-26 2026-07-02, B13 wk4')
    expect([yearOf(day('2026-06-30')), yearOf(day('2026-07-01'))]).toEqual([2025, 2026])
    expect([blockNumberOf(day('2026-07-01')), blockNumberOf(day('2026-07-02'))]).toEqual([0, 1])
    expect(isoOf(recoveryDayOf(day('2026-06-26')))).toBe('2026-07-03')
    expect(written('2026-07-03')).toBe('2026 wk 1 2026-07-03 2026-07-09, B1 wk1')
  })

  test('E4: 2027–28 has no Block 0, so 1 July 2027 is the first day of its Block 1 and the last of week 52', () => {
    expect(written('2027-07-01')).toBe('2026 wk 52 2027-06-25 2027-07-01, B13 wk4')
    expect([yearOf(day('2027-07-01')), blockNumberOf(day('2027-07-01'))]).toEqual([2027, 1])
    expect(isoOf(recoveryDayOf(day('2027-06-25')))).toBe('2027-07-02')
  })

  test('E5: Christmas, New Year and Thanksgiving of 2026–27', () => {
    expect(['2026-12-18', '2026-12-25', '2027-01-01', '2026-11-26'].map((iso) => fmitWeekOf(day(iso)).number)).toEqual([
      25, 26, 27, 21,
    ])
    expect(isoOf(recoveryDayOf(day('2026-12-18')))).toBe('2026-12-25')
    expect(isoOf(fmitWeekOf(day('2026-11-26')).end)).toBe('2026-11-26')
  })

  test('E6: week 53 of 2027–28 has one day in its year and six in the next', () => {
    expect(written('2028-07-06')).toBe('2027 wk 53 2028-06-30 2028-07-06, B13 wk5')
    expect([yearOf(day('2028-06-30')), yearOf(day('2028-07-01'))]).toEqual([2027, 2028])
  })

  test('E7: week 1 of 2022–23 starts in Block 0 and ends on the first day of Block 1', () => {
    expect(written('2022-07-01')).toBe('2022 wk 1 2022-07-01 2022-07-07, B0 wk1')
    expect([blockNumberOf(day('2022-07-06')), blockNumberOf(day('2022-07-07'))]).toEqual([0, 1])
  })
})

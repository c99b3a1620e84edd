import { describe, expect, test } from 'vitest'
import { yearEnd, yearStart } from './academic-year.ts'
import { blockNumberOf, blockOf, blocksOf, weekOfBlock } from './block.ts'
import { day, daysFrom, isoOf, weekdayOf } from './day.ts'
import { REFERENCE_YEARS } from './reference-years.test-data.ts'

const written = (year: number): string[] =>
  blocksOf(year).map(({ number, start, end }) => `B${number} ${isoOf(start)} ${isoOf(end)}`)

describe('the blocks of a year', () => {
  test.each(REFERENCE_YEARS)(
    'of $year are those of the reference table',
    ({ year, julyFirst, orientation, block13 }) => {
      const blocks = blocksOf(year)
      const last = blocks.at(-1)
      expect(weekdayOf(yearStart(year))).toBe(julyFirst)
      expect(daysFrom(yearStart(year), yearEnd(year)).filter((each) => blockNumberOf(each) === 0)).toHaveLength(
        orientation,
      )
      expect(blocks[0]?.number).toBe(orientation === 0 ? 1 : 0)
      expect(last && [isoOf(last.start), last.end - last.start + 1]).toEqual([block13.start, block13.days])
    },
  )

  test('hold every day from 1 July 2020 to 30 June 2034 exactly once', () => {
    const years = Array.from({ length: 14 }, (_, i) => 2020 + i)
    const all = years.flatMap((year) => blocksOf(year))
    for (const each of daysFrom(day('2020-07-01'), day('2034-06-30'))) {
      const holding = all.filter(({ start, end }) => start <= each && each <= end)
      expect(holding).toEqual([blockOf(each)])
      expect(holding[0]?.number).toBe(blockNumberOf(each))
    }
  })

  test('1 to 12 are 28 days from a Thursday to a Wednesday, and 13 starts on a Thursday and ends on 30 June', () => {
    for (let year = 2020; year < 2034; year += 1) {
      const numbered = blocksOf(year).filter(({ number }) => number > 0)
      expect(numbered.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
      for (const { number, start, end } of numbered) {
        expect(weekdayOf(start)).toBe('thu')
        if (number < 13) expect([weekdayOf(end), end - start + 1]).toEqual(['wed', 28])
        else expect(end).toBe(yearEnd(year))
      }
    }
  })

  test('of 2025–26', () => {
    expect(written(2025)).toEqual([
      'B0 2025-07-01 2025-07-02',
      'B1 2025-07-03 2025-07-30',
      'B2 2025-07-31 2025-08-27',
      'B3 2025-08-28 2025-09-24',
      'B4 2025-09-25 2025-10-22',
      'B5 2025-10-23 2025-11-19',
      'B6 2025-11-20 2025-12-17',
      'B7 2025-12-18 2026-01-14',
      'B8 2026-01-15 2026-02-11',
      'B9 2026-02-12 2026-03-11',
      'B10 2026-03-12 2026-04-08',
      'B11 2026-04-09 2026-05-06',
      'B12 2026-05-07 2026-06-03',
      'B13 2026-06-04 2026-06-30',
    ])
  })

  test('of 2026–27', () => {
    expect(written(2026)).toEqual([
      'B0 2026-07-01 2026-07-01',
      'B1 2026-07-02 2026-07-29',
      'B2 2026-07-30 2026-08-26',
      'B3 2026-08-27 2026-09-23',
      'B4 2026-09-24 2026-10-21',
      'B5 2026-10-22 2026-11-18',
      'B6 2026-11-19 2026-12-16',
      'B7 2026-12-17 2027-01-13',
      'B8 2027-01-14 2027-02-10',
      'B9 2027-02-11 2027-03-10',
      'B10 2027-03-11 2027-04-07',
      'B11 2027-04-08 2027-05-05',
      'B12 2027-05-06 2027-06-02',
      'B13 2027-06-03 2027-06-30',
    ])
  })

  test('keep 28 days around 29 February, which shows only in Block 13', () => {
    const leap = blockOf(day('2028-02-29'))
    expect([leap.number, isoOf(leap.start), isoOf(leap.end)]).toEqual([9, '2028-02-10', '2028-03-08'])
  })
})

describe('the week of a block', () => {
  test('runs from Thursday to Wednesday and starts at 1', () => {
    expect(['2026-03-12', '2026-03-18', '2026-03-19', '2026-04-08'].map((iso) => weekOfBlock(day(iso)))).toEqual([
      1, 1, 2, 4,
    ])
  })

  test('is 1 all through Block 0, and 5 in the tail of a Block 13 of 29 or 30 days', () => {
    expect(weekOfBlock(day('2025-07-02'))).toBe(1)
    expect(weekOfBlock(day('2022-07-06'))).toBe(1)
    expect([weekOfBlock(day('2028-06-28')), weekOfBlock(day('2028-06-29'))]).toEqual([4, 5])
  })
})

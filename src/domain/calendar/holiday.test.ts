import { describe, expect, test } from 'vitest'
import { type AcademicYear, yearEnd, yearStart } from './academic-year.ts'
import { day, isoOf } from './day.ts'
import { fmitWeekOf } from './fmit-week.ts'
import { holidaysBetween } from './holiday.ts'

const holidaysOf = (year: AcademicYear) => holidaysBetween(yearStart(year), yearEnd(year))

/** "2026-07-03 w1 independence-day observed": the day kept, the FMIT week it falls in, what it is. */
const written = (year: number): string[] =>
  holidaysOf(year).map(
    ({ id, day: kept, observed }) => `${isoOf(kept)} w${fmitWeekOf(kept).number} ${id}${observed ? ' observed' : ''}`,
  )

describe('federal holidays', () => {
  test('of 2025–26', () => {
    expect(written(2025)).toEqual([
      '2025-07-04 w1 independence-day',
      '2025-09-01 w9 labor-day',
      '2025-10-13 w15 columbus-day',
      '2025-11-11 w19 veterans-day',
      '2025-11-27 w21 thanksgiving',
      '2025-12-25 w25 christmas',
      '2026-01-01 w26 new-year',
      '2026-01-19 w29 mlk-day',
      '2026-02-16 w33 presidents-day',
      '2026-05-25 w47 memorial-day',
      '2026-06-19 w51 juneteenth',
    ])
  })

  test('of 2026–27, two of them kept on the Friday before', () => {
    expect(written(2026)).toEqual([
      '2026-07-03 w1 independence-day observed',
      '2026-09-07 w10 labor-day',
      '2026-10-12 w15 columbus-day',
      '2026-11-11 w19 veterans-day',
      '2026-11-26 w21 thanksgiving',
      '2026-12-25 w26 christmas',
      '2027-01-01 w27 new-year',
      '2027-01-18 w29 mlk-day',
      '2027-02-15 w33 presidents-day',
      '2027-05-31 w48 memorial-day',
      '2027-06-18 w51 juneteenth observed',
    ])
  })

  test('are kept on the Monday after a Sunday', () => {
    expect(written(2021).slice(0, 1)).toEqual(['2021-07-05 w1 independence-day observed'])
  })

  test('keep New Year on 31 December when it falls on a Saturday', () => {
    const kept = holidaysBetween(day('2021-12-31'), day('2021-12-31'))
    expect(kept).toMatchObject([{ id: 'new-year', observed: true, major: true }])
    expect(holidaysBetween(day('2022-01-01'), day('2022-01-03'))).toEqual([])
  })

  test('are eleven in every academic year', () => {
    for (let year = 2022; year < 2100; year += 1) expect(holidaysOf(year)).toHaveLength(11)
  })

  test('are the same whether asked for by the year or by the day', () => {
    const byDay = Array.from({ length: 365 }, (_, i) => day('2025-07-01') + i).flatMap((each) =>
      holidaysBetween(each as never, each as never),
    )
    expect(byDay).toEqual(holidaysOf(2025))
  })

  test('are major at Thanksgiving, Christmas and New Year', () => {
    const major = holidaysOf(2025).filter((holiday) => holiday.major)
    expect(major.map(({ id }) => id)).toEqual(['thanksgiving', 'christmas', 'new-year'])
  })
})

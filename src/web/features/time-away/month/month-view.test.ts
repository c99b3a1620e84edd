import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, day, isoOf } from '#domain/calendar/day.ts'
import type { HolidayNames } from '../../../holidays.ts'
import { away } from '../away.test-data.ts'
import { agendaOf, dayWords, daysShown, monthAfter, monthBefore, monthWeeks } from './month-view.ts'

const NOVEMBER = day('2026-11-01')
const HOLIDAYS: HolidayNames = new Map([
  [day('2026-11-11'), 'Veterans Day'],
  [day('2026-11-26'), 'Thanksgiving'],
])

describe('the month', () => {
  it('is whole weeks from Sunday to Saturday', () => {
    const { first, last } = daysShown(day('2027-02-01'))
    expect([isoOf(first), isoOf(last)]).toEqual(['2027-01-31', '2027-03-06'])
    expect(monthWeeks([], NOVEMBER, HOLIDAYS).map(({ start }) => isoOf(start))).toEqual([
      '2026-11-01',
      '2026-11-08',
      '2026-11-15',
      '2026-11-22',
      '2026-11-29',
    ])
  })
  it('goes on to the next, over the turn of the year', () => {
    expect(isoOf(monthAfter(day('2026-12-01')))).toBe('2027-01-01')
    expect(isoOf(monthBefore(day('2027-01-01')))).toBe('2026-12-01')
  })

  it('draws time away by true half-days, and over the end of a week', () => {
    const [, , , fourth, fifth] = monthWeeks(
      [away({ first: '2026-11-25', last: '2026-11-30', firstHalf: 'pm', lastHalf: 'am' })],
      NOVEMBER,
      HOLIDAYS,
    )
    expect(fourth?.bars).toMatchObject([{ from: 7, to: 14, comes: false, goes: true, lane: 0 }])
    expect(fifth?.bars).toMatchObject([{ from: 0, to: 3, comes: true, goes: false }])
  })
  it('leaves out what was refused or cancelled', () =>
    expect(
      monthWeeks(
        [away({ first: '2026-11-10', status: 'rejected' }), away({ first: '2026-11-10', status: 'cancelled' })],
        NOVEMBER,
        HOLIDAYS,
      ).every(({ bars }) => bars.length === 0),
    ).toBe(true))

  test('no two bars of a lane overlap, and none is lost', () => {
    const one = fc.record({ from: fc.nat(40), length: fc.nat(20) })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 14 }), (given) => {
        const all = given.map(({ from, length }, i) => {
          const first = addDays(day('2026-10-26'), from)
          return away({ first: isoOf(first), last: isoOf(addDays(first, length)), id: String(i) })
        })
        for (const { start, bars, days, lanes } of monthWeeks(all, NOVEMBER, HOLIDAYS)) {
          expect(bars.map(({ away: { id } }) => id).sort()).toEqual(
            all
              .filter(({ first, last }) => day(first) < start + 7 && day(last) >= start)
              .map(({ id }) => id)
              .sort(),
          )
          for (const a of bars)
            for (const b of bars) if (a !== b && a.lane === b.lane) expect(a.to <= b.from || b.to <= a.from).toBe(true)
          expect(Math.max(0, ...bars.map(({ lane }) => lane + 1))).toBe(lanes)
          expect(Math.max(0, ...days.map((each) => each.away.length))).toBe(lanes)
        }
      }),
    )
  })
})

describe('a day of the month', () => {
  const all = [
    away({ first: '2026-11-23', last: '2026-11-27' }),
    away({ first: '2026-11-26', personName: 'Kofi Mensah', status: 'requested', type: 'conference' }),
  ]
  const dayAt = (iso: string) =>
    monthWeeks(all, NOVEMBER, HOLIDAYS)
      .flatMap(({ days }) => days)
      .find((each) => each.day === day(iso))
  it('is called by its date, its holiday and who is away', () => {
    expect(dayWords(dayAt('2026-11-26')!, day('2026-11-22'))).toBe(
      'Thu 26 Nov, Thanksgiving, 2 people away: Maya Lindqvist, vacation, Mon 23 – Fri 27 Nov and Kofi Mensah, conference, Thu 26 Nov, asked for',
    )
    expect(dayWords(dayAt('2026-11-22')!, day('2026-11-22'))).toBe('Sun 22 Nov, today, nobody away')
  })
  it('stands in the agenda when somebody goes on it, or it is a holiday; on the first, whoever is away', () => {
    const listed = (from: string) =>
      agendaOf(all, NOVEMBER, HOLIDAYS, day(from)).map(({ day: of, away: who }) => [
        isoOf(of),
        ...who.map(({ first }) => first),
      ])
    expect(listed('2026-11-01')).toEqual([['2026-11-11'], ['2026-11-23', '2026-11-23'], ['2026-11-26', '2026-11-26']])
    expect(listed('2026-11-25')).toEqual([
      ['2026-11-25', '2026-11-23'],
      ['2026-11-26', '2026-11-26'],
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anAbsence } from '#testing/builders.ts'
import { yearOf } from '../calendar/academic-year.ts'
import { addDays, day, daysFrom } from '../calendar/day.ts'
import { ABSENCE_STATUSES, ABSENCE_TYPES, type Absence, isApproved, isPending } from './absence.ts'
import { awayDays, awayStatus } from './away-days.ts'

const away = (first: string, last: string, given: Partial<Absence> = {}): Absence =>
  anAbsence({ person: 'ada', first: day(first), last: day(last), ...given })
const days = (absences: readonly Absence[], year = 2026): readonly [number, number] => {
  const { days, pending } = awayDays(absences, year)
  return [days, pending]
}

describe('days away in an academic year', () => {
  it.each([
    ['none', [], [0, 0]],
    ['one day', [away('2026-08-03', '2026-08-03')], [1, 0]],
    ['weekends too', [away('2026-08-03', '2026-08-16')], [14, 0]],
    ['an afternoon as its day', [away('2026-08-03', '2026-08-03', { firstHalf: 'pm' })], [1, 0]],
    ['half-day ends as their days', [away('2026-08-03', '2026-08-05', { firstHalf: 'pm', lastHalf: 'am' })], [3, 0]],
    ['two absences', [away('2026-08-03', '2026-08-05'), away('2026-09-01', '2026-09-02')], [5, 0]],
    ['one day after the other', [away('2026-08-03', '2026-08-05'), away('2026-08-06', '2026-08-07')], [5, 0]],
    ['a day in two of them once', [away('2026-08-03', '2026-08-05'), away('2026-08-05', '2026-08-07')], [5, 0]],
    ['one within another once', [away('2026-08-01', '2026-08-10'), away('2026-08-03', '2026-08-05')], [10, 0]],
    [
      'of whatever kind',
      ABSENCE_TYPES.map((type, i) => away(`2026-08-${10 + i}`, `2026-08-${10 + i}`, { type })),
      [13, 0],
    ],
    ['asked for, apart', [away('2026-08-03', '2026-08-05', { status: 'requested' })], [0, 3]],
    ['expected, apart', [away('2026-08-03', '2026-08-05', { status: 'anticipated' })], [0, 3]],
    ['refused: not at all', [away('2026-08-03', '2026-08-05', { status: 'rejected' })], [0, 0]],
    ['cancelled: not at all', [away('2026-08-03', '2026-08-05', { status: 'cancelled' })], [0, 0]],
    [
      'asked for and partly approved, each day once',
      [away('2026-08-03', '2026-08-10', { status: 'requested' }), away('2026-08-05', '2026-08-06')],
      [2, 6],
    ],
    ['last year: not at all', [away('2026-06-20', '2026-06-30')], [0, 0]],
    ['the first and the last day', [away('2026-07-01', '2026-07-01'), away('2027-06-30', '2027-06-30')], [2, 0]],
  ] as const)('%s', (_, absences, expected) => expect(days(absences)).toEqual(expected))

  it('of an absence over the turn of the year lie in each with its own', () => {
    const over = [away('2027-06-24', '2027-07-03')]
    expect([days(over, 2025), days(over, 2026), days(over, 2027)]).toEqual([
      [0, 0],
      [7, 0],
      [3, 0],
    ])
  })

  it('do not depend on the order, and count as a calendar would', () => {
    const anAway = fc
      .record({
        at: fc.integer({ min: 0, max: 500 }),
        length: fc.integer({ min: 0, max: 60 }),
        status: fc.constantFrom(...ABSENCE_STATUSES),
      })
      .map(({ at, length, status }) =>
        anAbsence({
          person: 'ada',
          first: addDays(day('2026-05-01'), at),
          last: addDays(day('2026-05-01'), at + length),
          status,
        }),
      )
    fc.assert(
      fc.property(fc.array(anAway, { maxLength: 12 }), (absences) => {
        const daysOf = (which: (one: Absence) => boolean) =>
          new Set(
            absences
              .filter(which)
              .flatMap(({ first, last }) => daysFrom(first, last).filter((d) => yearOf(d) === 2026)),
          )
        const approved = daysOf(isApproved)
        const pending = [...daysOf(isPending)].filter((d) => !approved.has(d))
        expect(days(absences)).toEqual([approved.size, pending.length])
        expect(days(absences.toReversed())).toEqual(days(absences))
      }),
    )
  })
})

describe('so many days away', () => {
  it.each([
    [0, 'ok'],
    [20, 'ok'],
    [21, 'warning'],
    [27, 'warning'],
    [28, 'critical'],
    [29, 'over'],
    [365, 'over'],
  ] as const)('%i are %s', (count, status) => expect(awayStatus(count)).toBe(status))
})

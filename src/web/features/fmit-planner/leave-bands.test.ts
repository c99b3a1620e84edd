import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '#domain/calendar/day.ts'
import type { Half } from '#domain/calendar/half-day.ts'
import { anAbsence } from '#testing/builders.ts'
import { WEEK, leaveBands, leaveInWords } from './leave-bands.ts'

const FRIDAY = day('2027-04-02')
const away = (first: string, last: string, more = {}) =>
  anAbsence({ person: 'Abdi', first: day(first), last: day(last), ...more })
const inWords = (...absences: ReturnType<typeof away>[]) =>
  leaveBands(absences, FRIDAY).map((band) => leaveInWords(band, FRIDAY))

describe('leave in a week', () => {
  test('lies on its true half-days', () => {
    expect(leaveBands([away('2027-04-08', '2027-04-20')], FRIDAY)).toEqual([{ from: 12, to: 14, pending: false }])
    expect(leaveBands([away('2027-04-04', '2027-04-05', { firstHalf: 'pm' })], FRIDAY)).toEqual([
      { from: 5, to: 8, pending: false },
    ])
    expect(leaveBands([away('2027-04-09', '2027-04-20')], FRIDAY)).toEqual([])
    expect(leaveBands([away('2027-03-01', '2027-04-01')], FRIDAY)).toEqual([])
  })

  test('is said by its weekdays', () => {
    expect(inWords(away('2027-04-08', '2027-04-20'))).toEqual(['on leave from Thursday'])
    expect(inWords(away('2027-03-20', '2027-04-05'))).toEqual(['on leave until Monday'])
    expect(inWords(away('2027-04-04', '2027-04-06', { status: 'requested' }))).toEqual([
      'leave asked for Sunday to Tuesday',
    ])
    expect(inWords(away('2027-04-03', '2027-04-03', { lastHalf: 'am' }))).toEqual(['on leave on Saturday'])
    expect(inWords(away('2027-04-05', '2027-04-30', { firstHalf: 'pm' }))).toEqual(['on leave from Monday noon'])
    expect(inWords(away('2027-01-01', '2027-06-01'))).toEqual(['on leave all week'])
  })

  test('a run of weeks holds every half-day of an absence once', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(60), fc.constantFrom<Half>('am', 'pm'), (from, length, half) => {
        const absence = anAbsence({
          person: 'Abdi',
          first: addDays(FRIDAY, from),
          last: addDays(FRIDAY, from + length),
          lastHalf: 'pm',
          firstHalf: half,
        })
        const weeks = Array.from({ length: 20 }, (_, week) => leaveBands([absence], addDays(FRIDAY, week * 7)))
        const halves = weeks.flat().reduce((sum, band) => sum + band.to - band.from, 0)
        expect(halves).toBe((length + 1) * 2 - (half === 'pm' ? 1 : 0))
        expect(weeks.flat().every((band) => band.from >= 0 && band.to <= WEEK)).toBe(true)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, day, isoOf } from '#domain/calendar/day.ts'
import { type Span, bandIn, daysOf, daysWords, spanWords, touchesDays } from './spans.ts'

const span = (first: string, last = first, firstHalf: Span['firstHalf'] = 'am', lastHalf: Span['lastHalf'] = 'pm') => ({
  first,
  last,
  firstHalf,
  lastHalf,
})

describe('days', () => {
  it.each([
    [span('2026-08-03', '2026-08-07'), 5, '5 days'],
    [span('2026-08-03'), 1, '1 day'],
    [span('2026-08-03', '2026-08-03', 'pm'), 0.5, 'half a day'],
    [span('2026-08-03', '2026-08-05', 'pm', 'am'), 2, '2 days'],
    [span('2026-08-03', '2026-08-05', 'am', 'am'), 2.5, '2.5 days'],
  ])('of %j are %d: %s', (given, days, words) => {
    expect(daysOf(given)).toBe(days)
    expect(daysWords(days)).toBe(words)
  })
})

describe('a span in words', () => {
  it.each([
    [span('2026-08-03', '2026-08-07'), 'Mon 3 – Fri 7 Aug'],
    [span('2026-08-31', '2026-09-02'), 'Mon 31 Aug – Wed 2 Sep'],
    [span('2026-08-04'), 'Tue 4 Aug'],
    [span('2026-08-04', '2026-08-04', 'am', 'am'), 'Tue 4 Aug, morning'],
    [span('2026-08-04', '2026-08-04', 'pm'), 'Tue 4 Aug, afternoon'],
    [span('2026-08-03', '2026-08-07', 'pm'), 'Mon 3 Aug noon – Fri 7 Aug'],
    [span('2026-08-03', '2026-08-07', 'am', 'am'), 'Mon 3 – Fri 7 Aug noon'],
    [span('2026-08-03', '2026-08-07', 'pm', 'am'), 'Mon 3 Aug noon – Fri 7 Aug noon'],
  ])('%j is %s', (given, words) => expect(spanWords(given)).toBe(words))
})

describe('a band', () => {
  it('is what lies in the days, by half-days', () => {
    const away = span('2026-08-05', '2026-08-12', 'pm', 'am')
    expect(bandIn(away, day('2026-07-31'), 7)).toEqual({ from: 11, to: 14 })
    expect(bandIn(away, day('2026-08-07'), 7)).toEqual({ from: 0, to: 11 })
    expect(bandIn(away, day('2026-08-14'), 7)).toBeNull()
  })
  test('bands of days that follow one another add up to the whole', () => {
    const start = day('2026-07-03')
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(20),
        fc.constantFrom('am' as const, 'pm' as const),
        fc.constantFrom('am' as const, 'pm' as const),
        (from, length, firstHalf, lastHalf) => {
          fc.pre(length > 0 || firstHalf <= lastHalf)
          const away = span(isoOf(addDays(start, from)), isoOf(addDays(start, from + length)), firstHalf, lastHalf)
          const bands = Array.from({ length: 14 }, (_, week) => bandIn(away, addDays(start, week * 7), 7))
          const halfDays = bands.reduce((sum, band) => sum + (band ? band.to - band.from : 0), 0)
          expect(halfDays / 2).toBe(daysOf(away))
        },
      ),
    )
  })
  it('touches the days it has a half-day in', () => {
    const morning = span('2026-08-05', '2026-08-05', 'am', 'am')
    expect(touchesDays(morning, day('2026-08-05'), day('2026-08-05'))).toBe(true)
    expect(touchesDays(morning, day('2026-08-06'), day('2026-08-20'))).toBe(false)
  })
})

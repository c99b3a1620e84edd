import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, isoOf } from '../calendar/day.ts'
import type { Half } from '../calendar/half-day.ts'
import { type HalfDaySpan, daysOf, endOf, startOf, uncovered } from './uncovered.ts'

const span = (first: string, last = first, firstHalf: Half = 'am', lastHalf: Half = 'pm'): HalfDaySpan => ({
  ...{ first: day(first), firstHalf, last: day(last), lastHalf },
})
const said = (spans: readonly HalfDaySpan[]): readonly string[] =>
  spans.map(({ first, firstHalf, last, lastHalf }) => `${isoOf(first)} ${firstHalf} – ${isoOf(last)} ${lastHalf}`)

describe('what others do not cover', () => {
  const march = span('2026-03-02', '2026-03-08')
  it('is all of it when they lie elsewhere, up to the day beside it', () => {
    expect(uncovered(march, [])).toEqual([march])
    expect(uncovered(march, [span('2026-03-01'), span('2026-03-09')])).toEqual([march])
  })
  it('is what lies before, between and after', () => {
    const others = [span('2026-03-06', '2026-03-20'), span('2026-03-03', '2026-03-04', 'pm', 'am')]
    expect(said(uncovered(march, others))).toEqual(['2026-03-02 am – 2026-03-03 am', '2026-03-04 pm – 2026-03-05 pm'])
  })
  it('is nothing when one or several cover it', () => {
    expect(uncovered(march, [march])).toEqual([])
    expect(uncovered(march, [span('2026-03-05', '2026-03-09'), span('2026-02-01', '2026-03-04')])).toEqual([])
  })
  it('holds exactly the half-days of the span that no other has, whatever they are', () => {
    const drawn = fc
      .tuple(fc.nat(40), fc.nat(12), fc.constantFrom<Half>('am', 'pm'), fc.constantFrom<Half>('am', 'pm'))
      .filter(([, length, a, b]) => length > 0 || a <= b)
      .map(([start, length, firstHalf, lastHalf]): HalfDaySpan => {
        const first = addDays(day('2026-03-02'), start)
        return { first, firstHalf, last: addDays(first, length), lastHalf }
      })
    const halvesOf = (one: HalfDaySpan): readonly number[] =>
      Array.from({ length: endOf(one) - startOf(one) + 1 }, (_, at) => startOf(one) + at)
    fc.assert(
      fc.property(drawn, fc.array(drawn, { maxLength: 6 }), (one, others) => {
        const taken = new Set(others.flatMap(halvesOf))
        const left = uncovered(one, others)
        expect(left.flatMap(halvesOf)).toEqual(halvesOf(one).filter((index) => !taken.has(index)))
      }),
    )
  })
})

describe('days of a span', () => {
  it('are calendar days, halves half', () => {
    expect([daysOf(span('2026-03-02')), daysOf(span('2026-03-02', '2026-03-08'))]).toEqual([1, 7])
    expect([daysOf(span('2026-03-02', '2026-03-02', 'pm')), daysOf(span('2026-03-02', '2026-03-03', 'pm'))]).toEqual([
      0.5, 1.5,
    ])
  })
})

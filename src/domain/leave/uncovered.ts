import type { Day } from '../calendar/day.ts'
import { type Half, halfDayIndex } from '../calendar/half-day.ts'

/** From a half-day to a half-day, both included. */
export interface HalfDaySpan {
  readonly first: Day
  readonly firstHalf: Half
  readonly last: Day
  readonly lastHalf: Half
}

const halfOf = (index: number): Half => (index % 2 === 0 ? 'am' : 'pm')
const dayOfIndex = (index: number): Day => Math.floor(index / 2) as Day

/** The half-day a span starts with, as a whole number. */
export const startOf = ({ first, firstHalf }: Pick<HalfDaySpan, 'first' | 'firstHalf'>): number =>
  halfDayIndex(first, firstHalf)
/** The half-day it ends with. */
export const endOf = ({ last, lastHalf }: Pick<HalfDaySpan, 'last' | 'lastHalf'>): number =>
  halfDayIndex(last, lastHalf)

const spanBetween = (start: number, end: number): HalfDaySpan => ({
  first: dayOfIndex(start),
  firstHalf: halfOf(start),
  last: dayOfIndex(end),
  lastHalf: halfOf(end),
})

/** What of a span lies in none of the others, earliest first; nothing when they cover it. */
export const uncovered = (span: HalfDaySpan, others: readonly HalfDaySpan[]): readonly HalfDaySpan[] => {
  const left: HalfDaySpan[] = []
  let next = startOf(span)
  for (const other of others.toSorted((a, b) => startOf(a) - startOf(b))) {
    if (startOf(other) > endOf(span)) break
    if (startOf(other) > next) left.push(spanBetween(next, startOf(other) - 1))
    next = Math.max(next, endOf(other) + 1)
  }
  return next > endOf(span) ? left : [...left, spanBetween(next, endOf(span))]
}

/** Calendar days of a span; a half-day counts 0.5. */
export const daysOf = (span: HalfDaySpan): number => (endOf(span) - startOf(span) + 1) / 2

import { yearEnd, yearLabel, yearStart } from '../calendar/academic-year.ts'
import { type Day, partsOf, weekdayOf } from '../calendar/day.ts'
import { type Half, halfDayIndex } from '../calendar/half-day.ts'
import { spokenDate } from '../calendar/spoken-day.ts'
import type { AbsenceType } from './absence.ts'
import type { WrittenEnd } from './date-reader.ts'
import { type SpokenLeaveContext, daysMeant } from './days-meant.ts'
import { type WrittenSpan, writtenSpans } from './written-spans.ts'

export type { SpokenLeaveContext }

/** One time away of a text, in half-days. Whatever is not certain is among its doubts. */
export interface SpokenRange {
  readonly first: Day
  readonly firstHalf: Half
  readonly last: Day
  readonly lastHalf: Half
  readonly type: AbsenceType | null
  /** Marked as uncertain: the last day is an estimate. */
  readonly tentative: boolean
  readonly doubts: readonly string[]
}

export interface SpokenLeave {
  readonly ranges: readonly SpokenRange[]
  /** Sentences about dates that are written and cannot be kept: the 30th of February, an end before its start. */
  readonly errors: readonly string[]
  /** Doubts about the text as a whole; every range has them too. */
  readonly doubts: readonly string[]
  readonly type: AbsenceType | null
}

/** Doubts that come from what a range says against the calendar it stands in. */
const calendarDoubts = (first: Day, last: Day, { from, to }: WrittenSpan, context: SpokenLeaveContext): string[] => {
  const doubts: string[] = []
  const wrong = (end: WrittenEnd, day: Day): boolean => end.weekday !== null && end.weekday !== weekdayOf(day)
  if (wrong(from, first) || wrong(to, last)) doubts.push('The weekday does not fit the date.')
  const { block, academicYear } = context
  if (block && (last < block.first || first > block.last))
    doubts.push(
      `It is not in ${block.label} (${spokenDate(block.first)} to ${spokenDate(block.last)}), where it stands.`,
    )
  if (first < yearStart(academicYear) || last > yearEnd(academicYear))
    doubts.push(`It is not wholly in the academic year ${yearLabel(academicYear)}.`)
  return doubts
}

/** The halves of both ends: a single half-day, or a range that starts or ends in the middle of a day. */
const halvesOf = ({ from, to }: WrittenSpan): { firstHalf: Half; lastHalf: Half; doubts: string[] } => {
  if (from === to)
    return { firstHalf: from.half === 'pm' ? 'pm' : 'am', lastHalf: from.half === 'am' ? 'am' : 'pm', doubts: [] }
  const odd = from.half === 'am' || to.half === 'pm'
  const sure = (from.half === 'am' && to.half !== null) || (from.half !== null && to.half === 'pm')
  return {
    firstHalf: from.half ?? 'am',
    lastHalf: to.half ?? 'pm',
    doubts: odd && !sure ? ['It may mean every morning or afternoon of the range.'] : [],
  }
}

/** Days written one by one that follow each other are one time away. */
const joined = (ranges: readonly SpokenRange[]): SpokenRange[] =>
  ranges.reduce<SpokenRange[]>((joinedSoFar, next) => {
    const before = joinedSoFar.at(-1)
    const follows =
      before &&
      next.first === next.last &&
      next.firstHalf === 'am' &&
      before.lastHalf === 'pm' &&
      before.last + 1 === next.first &&
      before.type === next.type
    if (!follows) return [...joinedSoFar, next]
    const both = { ...before, last: next.last, lastHalf: next.lastHalf }
    return [...joinedSoFar.slice(0, -1), { ...both, doubts: [...new Set([...before.doubts, ...next.doubts])] }]
  }, [])

const UNREADABLE = 'Write the dates as “Jan 19 - Jan 22”.'

/**
 * Reads the times away a text names, as people write them in sheets and messages. Years come from the academic year;
 * what the text leaves open is settled by what stands around it, with a doubt, or not at all. Never through a moment
 * in a time zone.
 */
export const spokenLeave = (text: string, context: SpokenLeaveContext): SpokenLeave => {
  const written = writtenSpans(text, context)
  const ranges: SpokenRange[] = []
  const errors: string[] = []
  const stated = written.spans.flatMap(({ from, to }) => [from.year, to.year]).filter((year) => year !== null)
  written.spans.forEach((span, at) => {
    const meant = daysMeant(written.spans, at, context)
    if (!meant) return void errors.push(`A date cannot be read. ${UNREADABLE}`)
    const { first, last } = meant
    const { firstHalf, lastHalf, doubts } = halvesOf(span)
    if (halfDayIndex(first, firstHalf) > halfDayIndex(last, lastHalf))
      return void errors.push('The last day is before the first.')
    const years = [partsOf(first).year, partsOf(last).year]
    const assumed = stated.length > 0 && !years.some((year) => stated.includes(year))
    ranges.push({
      first,
      firstHalf,
      last,
      lastHalf,
      type: written.type ?? span.type,
      tentative: written.unsure,
      doubts: [
        ...new Set([
          ...written.doubts,
          ...span.doubts,
          ...meant.doubts,
          ...doubts,
          ...calendarDoubts(first, last, span, context),
          ...(assumed ? ['It has another year than the dates beside it.'] : []),
        ]),
      ],
    })
  })
  // What is lost beside a range that was read is a doubt about that range too.
  const lost = errors.length > 0 ? ['Another date of the same text cannot be read.'] : []
  const read = joined(ranges).map((range) => ({ ...range, doubts: [...range.doubts, ...lost] }))
  return { ranges: read, errors, doubts: written.doubts, type: written.type }
}

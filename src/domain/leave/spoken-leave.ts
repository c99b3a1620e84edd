import { type AcademicYear, yearEnd, yearLabel, yearStart } from '../calendar/academic-year.ts'
import { type Day, dayOf, partsOf, weekdayOf } from '../calendar/day.ts'
import { type Half, halfDayIndex } from '../calendar/half-day.ts'
import { spokenDate } from '../calendar/spoken-day.ts'
import type { AbsenceType } from './absence.ts'
import { type WrittenEnd, type WrittenSpan, writtenSpans, yearOfMonth } from './written-spans.ts'

/** What is known before a text is read. */
export interface SpokenLeaveContext {
  /** Gives dates without a year theirs. */
  readonly academicYear: AcademicYear
  /** The block the text stands under: it settles what the text leaves out, and what lies elsewhere is doubted. */
  readonly block?: { readonly label: string; readonly first: Day; readonly last: Day }
  /** Other dates of the sheet can only be read with the day first. */
  readonly dayFirst?: boolean
}

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

/** Longer than this is taken for a slip of the year rather than for a range over the end of the academic year. */
const LONGEST_OVER_THE_YEAR_END = 120

type Known = WrittenEnd & { readonly month: number }
interface Dated {
  readonly span: WrittenSpan
  readonly from: Known
  readonly to: Known
  readonly doubts: readonly string[]
}

const known = (end: WrittenEnd, month: number): Known => ({ ...end, month })

/** The months of both ends, where at least one of them is written or can be told from what stands around. */
const withMonths = (span: WrittenSpan, around: number | null, why: readonly string[]): Dated | null => {
  const { from, to } = span
  const start = from.month ?? (from === to || to.month === null ? around : null)
  if (start !== null) {
    const doubts = from.month === null ? [...why] : []
    if (to.month !== null) return { span, from: known(from, start), to: known(to, to.month), doubts }
    const over = to.date < from.date
    if (over) doubts.push('The range ends on an earlier date of the month; it was read into the next month.')
    return { span, from: known(from, start), to: known(to, over ? (start % 12) + 1 : start), doubts }
  }
  if (to.month === null) return null
  // `7-11 Mar`: one month for both. `29 - 4 Jan`: the month before.
  if (from.date <= to.date) return { span, from: known(from, to.month), to: known(to, to.month), doubts: [] }
  const before = ((to.month + 10) % 12) + 1
  const doubts = ['The first date has no month; it was read into the month before.']
  return { span, from: known(from, before), to: known(to, to.month), doubts }
}

/** The month of days written alone: that of the list they stand in ("Apr 17, 24" and "2, 6, 9 Dec"). */
const monthAround = (spans: readonly WrittenSpan[], at: number): readonly [number | null, readonly string[]] => {
  const ahead = spans.slice(at + 1).find(({ from, to }) => from.month !== null || to.month !== null)
  const behind = spans.slice(0, at).findLast(({ from, to }) => from.month !== null || to.month !== null)
  const next = ahead && (ahead.from.month === null ? ahead.to : ahead.from)
  const last = behind && (behind.to.month === null ? behind.from : behind.to)
  if (next?.dayFirst === true && last?.dayFirst !== false) return [next.month, []]
  if (last && next?.dayFirst !== true) {
    const goesBack = (spans[at]?.from.date ?? 0) <= (spans[at - 1]?.to.date ?? 0)
    return [last.month, goesBack ? ['A day without a month follows a later day of the month before it.'] : []]
  }
  const guess = last ?? next
  return guess ? [guess.month, ['A day has no month; it was read with the month beside it.']] : [null, []]
}

/** The one day of the block with this day of the month; null when there is none or two. */
const monthInBlock = (date: number, block: SpokenLeaveContext['block']): number | null => {
  if (!block) return null
  const months: number[] = []
  for (let day = block.first; day <= block.last; day = (day + 1) as Day)
    if (partsOf(day).date === date) months.push(partsOf(day).month)
  return months.length === 1 ? (months[0] ?? null) : null
}

const existing = (year: number, month: number, date: number): Day | null => {
  const day = dayOf(year, month, date)
  return partsOf(day).date === date ? day : null
}

/** The day meant, the nearest to the block when there is one, else the one of the academic year. */
const dayMeant = (end: Known, context: SpokenLeaveContext): Day | null => {
  if (end.year !== null) return existing(end.year, end.month, end.date)
  const { academicYear, block } = context
  if (!block) return existing(yearOfMonth(end.month, academicYear), end.month, end.date)
  const away = (day: Day): number => Math.max(block.first - day, day - block.last, 0)
  const days = [-1, 0, 1, 2].map((offset) => existing(academicYear + offset, end.month, end.date))
  return days.filter((day) => day !== null).sort((a, b) => away(a) - away(b))[0] ?? null
}

/** Both days. An end without a year comes after its start, a start without one before its end. */
const daysMeant = ({ from, to, span }: Dated, context: SpokenLeaveContext): readonly [Day, Day] | null => {
  if (span.from === span.to) {
    const day = dayMeant(from, context)
    return day === null ? null : [day, day]
  }
  if (from.year === null && to.year !== null) {
    const last = dayMeant(to, context)
    const first = existing(to.year, from.month, from.date)
    if (last === null || first === null) return null
    const earlier = first > last ? existing(to.year - 1, from.month, from.date) : first
    return earlier === null ? null : [earlier, last]
  }
  const first = dayMeant(from, context)
  if (first === null) return null
  if (to.year !== null) {
    const last = dayMeant(to, context)
    return last === null ? null : [first, last]
  }
  const year = partsOf(first).year
  const last = existing(year, to.month, to.date)
  if (last !== null && last >= first) return [first, last]
  const next = existing(year + 1, to.month, to.date)
  if (next !== null && next - first <= LONGEST_OVER_THE_YEAR_END) return [first, next]
  return last === null ? null : [first, last]
}

/** Doubts that come from what a range says against the calendar it stands in. */
const calendarDoubts = (first: Day, last: Day, dated: Dated, context: SpokenLeaveContext): string[] => {
  const doubts: string[] = []
  const { from, to } = dated
  const wrong = (end: Known, day: Day): boolean => end.weekday !== null && end.weekday !== weekdayOf(day)
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
const halvesOf = ({ from, to, span }: Dated): { firstHalf: Half; lastHalf: Half; doubts: string[] } => {
  if (span.from === span.to)
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
    const dated = dateOf(written.spans, at, context)
    const days = dated && daysMeant(dated, context)
    if (!dated || !days) return void errors.push(`A date cannot be read. ${UNREADABLE}`)
    const [first, last] = days
    const { firstHalf, lastHalf, doubts } = halvesOf(dated)
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
          ...dated.doubts,
          ...doubts,
          ...calendarDoubts(first, last, dated, context),
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

const dateOf = (spans: readonly WrittenSpan[], at: number, context: SpokenLeaveContext): Dated | null => {
  const span = spans[at]
  if (!span) return null
  const [around, why] = monthAround(spans, at)
  const dated = withMonths(span, around, why)
  if (dated) return dated
  const month = monthInBlock(span.from.date, context.block)
  const read = `The month is not written; it was taken from ${context.block?.label ?? ''}.`
  return month === null ? null : withMonths(span, month, [read])
}

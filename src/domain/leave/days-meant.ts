import type { AcademicYear } from '../calendar/academic-year.ts'
import { type Day, dayOf, partsOf } from '../calendar/day.ts'
import { type WrittenEnd, yearOfMonth } from './date-reader.ts'
import type { WrittenSpan } from './written-spans.ts'

/** What is known before a text is read. */
export interface SpokenLeaveContext {
  /** Gives dates without a year theirs. */
  readonly academicYear: AcademicYear
  /** The block the text stands under: it settles what the text leaves out, and what lies elsewhere is doubted. */
  readonly block?: { readonly label: string; readonly first: Day; readonly last: Day }
  /** Other dates of the sheet can only be read with the day first. */
  readonly dayFirst?: boolean
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
const daysOf = ({ from, to, span }: Dated, context: SpokenLeaveContext): readonly [Day, Day] | null => {
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

/** The days a written span means, with the doubts about that; null when it cannot be told, or there is no such day. */
export const daysMeant = (
  spans: readonly WrittenSpan[],
  at: number,
  context: SpokenLeaveContext,
): { readonly first: Day; readonly last: Day; readonly doubts: readonly string[] } | null => {
  const dated = dateOf(spans, at, context)
  const days = dated && daysOf(dated, context)
  return days ? { first: days[0], last: days[1], doubts: dated.doubts } : null
}

import { type Day, day } from '#domain/calendar/day.ts'
import { type Half, halfDayIndex } from '#domain/calendar/half-day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { counted, figure, spokenRange } from '../../words.ts'

/** From a half-day to a half-day, both included, with the days as they travel. */
export interface Span {
  readonly first: string
  readonly firstHalf: Half
  readonly last: string
  readonly lastHalf: Half
}

const HALVES_A_DAY = 2

/** Where it lies on the line of half-days: `from` included, `to` not. */
export const halfDaysOf = ({
  first,
  firstHalf,
  last,
  lastHalf,
}: Span): { readonly from: number; readonly to: number } => ({
  from: halfDayIndex(day(first), firstHalf),
  to: halfDayIndex(day(last), lastHalf) + 1,
})

/** Calendar days; a half one counts as half. */
export const daysOf = (span: Span): number => {
  const { from, to } = halfDaysOf(span)
  return (to - from) / HALVES_A_DAY
}

/** "5 days", "half a day", "2.5 days". */
export const daysWords = (days: number): string =>
  days === 0.5 ? 'half a day' : counted(days === 1 ? 1 : figure(days), 'day')

/** The part of some days that it takes, in half-days from the morning of the first of them; null when it takes none. */
export const bandIn = (span: Span, start: Day, days: number): { readonly from: number; readonly to: number } | null => {
  const { from, to } = halfDaysOf(span)
  const offset = halfDayIndex(start, 'am')
  const band = { from: Math.max(0, from - offset), to: Math.min(days * HALVES_A_DAY, to - offset) }
  return band.from < band.to ? band : null
}

export const touchesDays = (span: Span, first: Day, last: Day): boolean =>
  bandIn(span, first, last - first + 1) !== null

/** "Mon 3 – Fri 7 Aug"; half-days are said: "Mon 3 Aug from noon – Fri 7 Aug", "Tue 4 Aug, morning". */
export const spanWords = ({ first, firstHalf, last, lastHalf }: Span): string => {
  const [from, to] = [day(first), day(last)]
  if (from === to) {
    if (firstHalf === 'pm') return `${spokenDay(from)}, afternoon`
    return lastHalf === 'am' ? `${spokenDay(from)}, morning` : spokenDay(from)
  }
  const until = lastHalf === 'am' ? ' noon' : ''
  return firstHalf === 'pm' ? `${spokenDay(from)} noon – ${spokenDay(to)}${until}` : `${spokenRange(from, to)}${until}`
}

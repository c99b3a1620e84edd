import { type Day, addDays, daysFrom, weekdayOf } from '#domain/calendar/day.ts'
import { type Half, halfDayIndex } from '#domain/calendar/half-day.ts'
import { recoveryDayOf } from '#domain/calendar/fmit-week.ts'
import { spokenDate } from '#domain/calendar/spoken-day.ts'

/** Time away, in half-days. */
export interface Span {
  readonly first: Day
  readonly firstHalf: Half
  readonly last: Day
  readonly lastHalf: Half
}

export interface Bar {
  readonly kind: 'fmit' | 'recovery' | 'there' | 'away'
  readonly label: string
  /** In parts of the whole width. */
  readonly left: number
  readonly width: number
}

/** A stretch of days with what lies in it, a line under the other. */
export interface Timeline {
  readonly days: number
  readonly lines: readonly (readonly Bar[])[]
  /** Days that are named below, each with its place. */
  readonly ticks: readonly { readonly label: string; readonly left: number }[]
}

const LEAST_DAYS = 14
/** Names of days closer than this would stand on each other. */
const TICK_APART = 0.17
/** The last place from which the name of a day still has room. */
const LAST_TICK = 0.82
const WHOLE_DAYS = { firstHalf: 'am', lastHalf: 'pm' } as const
const WEEKDAYS = { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' } as const
const ofWeek = (start: Day): Span => ({ first: start, last: addDays(start, 6), ...WHOLE_DAYS })
const ofDay = (day: Day): Span => ({ first: day, last: day, ...WHOLE_DAYS })

/** Time away beside the FMIT weeks it meets and what is there already, over two weeks or more. */
export const timelineOf = (
  away: Span & { readonly label: string },
  weeks: readonly { readonly start: Day; readonly number: number }[],
  there: readonly (Span & { readonly label: string })[],
): Timeline => {
  const service = weeks.flatMap(({ start, number }) => [
    { kind: 'fmit' as const, span: ofWeek(start), label: `FMIT week ${number}` },
    { kind: 'recovery' as const, span: ofDay(recoveryDayOf(start)), label: '' },
  ])
  const spans = [away, ...service.map(({ span }) => span), ...there]
  const [start, end] = [
    Math.min(...spans.map(({ first }) => first)) - 1,
    Math.max(...spans.map(({ last }) => last)) + 1,
  ]
  const first = start as Day
  const days = Math.max(LEAST_DAYS, end - start + 1)
  const at = (halfDay: number): number => (halfDay - first * 2) / (days * 2)
  const barOf = (kind: Bar['kind'], label: string, span: Span): Bar => {
    const left = at(halfDayIndex(span.first, span.firstHalf))
    return { kind, label, left, width: at(halfDayIndex(span.last, span.lastHalf) + 1) - left }
  }
  const named = [...new Set([...spans.map((span) => span.first), away.last])].sort((a, b) => a - b)
  const ticks: Timeline['ticks'][number][] = []
  for (const day of named) {
    const left = Math.min(LAST_TICK, at(day * 2))
    const before = ticks.at(-1)
    if (before && left - before.left < TICK_APART) continue
    const short = days <= 31 ? WEEKDAYS[weekdayOf(day)] : ''
    ticks.push({ label: [short, spokenDate(day)].filter(Boolean).join(' '), left })
  }
  return {
    days,
    lines: [
      service.map(({ kind, span, label }) => barOf(kind, label, span)),
      there.map((span) => barOf('there', span.label, span)),
      [barOf('away', away.label, away)],
    ].filter((line) => line.length > 0),
    ticks,
  }
}

/** Where each day begins, to be drawn as a hairline; none where days are narrower than a few pixels. */
export const dayLines = ({ days }: Timeline): readonly number[] =>
  days > 45
    ? []
    : daysFrom(0 as Day, (days - 1) as Day)
        .slice(1)
        .map((day) => day / days)

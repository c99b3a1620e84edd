import { type Day, addDays, dayOf, daysFrom, isoOf, onOrBefore, partsOf } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import type { HolidayNames } from '../../../holidays.ts'
import { listed } from '../../../words.ts'
import { STATUS_LABELS, typeInSentence } from '../absence-words.ts'
import type { Away } from '../absences.ts'
import { bandIn, halfDaysOf, spanWords, touchesDays } from '../spans.ts'

const WEEK = 7

/** A stretch of somebody's time away within one week of the month, in half-days from its Sunday. */
export interface Bar {
  readonly away: Away
  readonly from: number
  readonly to: number
  /** Which row of bars it stands in, counted from the top. */
  readonly lane: number
  /** It goes on from the week before, or into the next one. */
  readonly comes: boolean
  readonly goes: boolean
}

export interface MonthDay {
  readonly day: Day
  readonly inMonth: boolean
  readonly holiday: string | null
  /** Who is away on it, in the order of the bars. */
  readonly away: readonly Away[]
}

export interface MonthWeek {
  readonly start: Day
  readonly days: readonly MonthDay[]
  readonly bars: readonly Bar[]
  readonly lanes: number
}

/** Whether it stands in a calendar: what was refused or cancelled is no time away. */
export const isShown = ({ status }: Away): boolean => status !== 'rejected' && status !== 'cancelled'

const lastOf = (month: Day): Day => {
  const { year, month: number } = partsOf(month)
  return addDays(dayOf(year, number + 1, 1), -1)
}

export const monthBefore = (month: Day): Day => dayOf(partsOf(month).year, partsOf(month).month - 1, 1)
export const monthAfter = (month: Day): Day => dayOf(partsOf(month).year, partsOf(month).month + 1, 1)

/** The days that the weeks of a month have, with those of its neighbours. */
export const daysShown = (month: Day): { readonly first: Day; readonly last: Day } => ({
  first: onOrBefore(month, 'sun'),
  last: addDays(onOrBefore(lastOf(month), 'sun'), WEEK - 1),
})

const longestFirst = (a: Away, b: Away): number => {
  const [one, other] = [halfDaysOf(a), halfDaysOf(b)]
  return (
    one.from - other.from ||
    other.to - one.to ||
    a.personName.localeCompare(b.personName, 'en') ||
    a.id.localeCompare(b.id)
  )
}

/** Puts each bar into the first lane that is free, those that come from the week before first. */
const laneOf = (taken: number[], from: number, to: number): number => {
  const free = taken.findIndex((until) => until <= from)
  const lane = free === -1 ? taken.length : free
  taken[lane] = to
  return lane
}

const weekOf = (all: readonly Away[], start: Day, month: Day, holidays: HolidayNames): MonthWeek => {
  const taken: number[] = []
  const bars = all.flatMap((away): Bar[] => {
    const band = bandIn(away, start, WEEK)
    if (band === null) return []
    const whole = halfDaysOf(away)
    return [
      {
        away,
        ...band,
        lane: laneOf(taken, band.from, band.to),
        comes: whole.from < start * 2,
        goes: whole.to > (start + WEEK) * 2,
      },
    ]
  })
  return {
    start,
    days: daysFrom(start, addDays(start, WEEK - 1)).map((day) => ({
      day,
      inMonth: day >= month && day <= lastOf(month),
      holiday: holidays.get(day) ?? null,
      away: bars.filter(({ away }) => touchesDays(away, day, day)).map(({ away }) => away),
    })),
    bars,
    lanes: taken.length,
  }
}

/** The weeks of a month, Sunday to Saturday, with a bar for each time away by its true half-days. */
export const monthWeeks = (all: readonly Away[], month: Day, holidays: HolidayNames): readonly MonthWeek[] => {
  const { first, last } = daysShown(month)
  const shown = all.filter((away) => isShown(away) && touchesDays(away, first, last)).sort(longestFirst)
  return Array.from({ length: (last - first + 1) / WEEK }, (_, i) =>
    weekOf(shown, addDays(first, i * WEEK), month, holidays),
  )
}

/** "Maya Lindqvist, vacation, Mon 24 – Fri 28 May"; what is not certain is said. */
const barWords = (away: Away): string =>
  [
    away.personName,
    typeInSentence(away.type),
    spanWords(away),
    ...(away.status === 'approved' ? [] : [STATUS_LABELS[away.status].toLowerCase()]),
  ].join(', ')

/** "one person", "3 people". */
export const peopleWords = (all: readonly Away[]): string => {
  const count = new Set(all.map(({ personId }) => personId)).size
  return count === 1 ? 'one person' : `${count} people`
}

/** "Thu 26 Nov, Thanksgiving, 2 people away: …": what a day of the calendar is called. */
export const dayWords = ({ day, holiday, away }: MonthDay, today: Day): string =>
  [
    spokenDay(day),
    ...(day === today ? ['today'] : []),
    ...(holiday ? [holiday] : []),
    away.length === 0 ? 'nobody away' : `${peopleWords(away)} away: ${listed(away.map(barWords))}`,
  ].join(', ')

/** A day of the calendar as a list. */
export interface AgendaDay {
  readonly day: Day
  readonly holiday: string | null
  /** Who goes on it; of the first day listed, who is away on it. */
  readonly away: readonly Away[]
}

/**
 * The rest of a month from a day on as a list: who is away on that day, and then who goes when, each once. Holidays
 * are listed too.
 */
export const agendaOf = (all: readonly Away[], month: Day, holidays: HolidayNames, from: Day): readonly AgendaDay[] =>
  monthWeeks(all, month, holidays)
    .flatMap(({ days }) => days)
    .filter(({ inMonth, day }) => inMonth && day >= from)
    .map(({ day, holiday, away }) => ({
      day,
      holiday,
      away: away.filter((one) => day === from || one.first === isoOf(day)),
    }))
    .filter(({ away, holiday }) => away.length > 0 || holiday !== null)

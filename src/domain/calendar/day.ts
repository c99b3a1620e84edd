import * as z from 'zod'

/** A civil date as a count of days since 1970-01-01. Branded, so a number of days is never taken for a date. */
export type Day = number & { readonly __brand: 'Day' }

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

const MS_PER_DAY = 86_400_000
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day of a year, month (1–12) and day of month; out-of-range parts roll over as in a calendar. */
export const dayOf = (year: number, month: number, date: number): Day =>
  // Not `Date.UTC`, which takes the years 0 to 99 for 1900 to 1999.
  (new Date(0).setUTCFullYear(year, month - 1, date) / MS_PER_DAY) as Day

/** Reads `YYYY-MM-DD`; null when the text is not such a date or the date does not exist (2025-02-30). */
export const parseDay = (text: string): Day | null => {
  const match = ISO_DATE.exec(text)
  if (!match) return null
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
  return isoOf(day) === text ? day : null
}

/** Reads `YYYY-MM-DD` that is known to be right (a literal, a stored value); throws when it is not. */
export const day = (iso: string): Day => {
  const parsed = parseDay(iso)
  if (parsed === null) throw new Error(`not a date: ${iso}`)
  return parsed
}

// This is the key of every week and night that is looked up, and there are only so many days.
const isoTexts = new Map<Day, string>()

/** The day as `YYYY-MM-DD`. */
export const isoOf = (day: Day): string => {
  const known = isoTexts.get(day)
  if (known !== undefined) return known
  const { year, month, date } = partsOf(day)
  const iso = `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`
  isoTexts.set(day, iso)
  return iso
}

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => (day + count) as Day

/** Year, month (1–12) and day of month. */
export const partsOf = (day: Day): { readonly year: number; readonly month: number; readonly date: number } => {
  const at = new Date(day * MS_PER_DAY)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** From 0 for Monday. 1970-01-01 was a Thursday. */
export const weekdayIndex = (day: Day): number => (((day + 3) % 7) + 7) % 7

export const weekdayOf = (day: Day): Weekday => WEEKDAYS[weekdayIndex(day)] as Weekday

/** The latest `weekday` on or before `day`. */
export const onOrBefore = (day: Day, weekday: Weekday): Day =>
  addDays(day, -((weekdayIndex(day) - WEEKDAYS.indexOf(weekday) + 7) % 7))

/** The first `weekday` on or after `day`. */
export const onOrAfter = (day: Day, weekday: Weekday): Day => onOrBefore(addDays(day, 6), weekday)

/** Every day from `first` to `last`, both included; empty when `last` is before `first`. */
export const daysFrom = (first: Day, last: Day): Day[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => addDays(first, i))

/** A date at the border: ISO text outside, `Day` inside. */
export const isoDay = z.codec(
  z.iso.date({ error: 'Write the date as YYYY-MM-DD, and one that exists.' }),
  z.custom<Day>(),
  {
    decode: (text) => day(text),
    encode: (value) => isoOf(value),
  },
)

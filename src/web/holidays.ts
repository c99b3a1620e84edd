import { type Day, day, isoOf } from '#domain/calendar/day.ts'
import { type OutputOf, query } from './client.ts'

/** A day off of the whole program, or a federal holiday on which it works. */
export type ListedHoliday = OutputOf<'GET /api/v1/holidays'>['items'][number]

/** The holidays of `first` to `last`, as the program keeps them or not. */
export const holidaysQuery = (first: Day, last: Day) =>
  query('GET /api/v1/holidays', { from: isoOf(first), to: isoOf(last) })

/** The days off, by day, with what the program calls them. */
export type HolidayNames = ReadonlyMap<Day, string>

/** Those of the listed holidays on which the program does not work. */
export const holidayNames = (listed: readonly ListedHoliday[]): HolidayNames =>
  new Map(listed.flatMap(({ day: iso, name, kept }) => (kept ? [[day(iso), name] as const] : [])))

import { day, partsOf } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'

/** The day of a holiday as its year is read: "Fri 3 Jul 2026". */
export const holidayDay = (iso: string): string => `${spokenDay(day(iso))} ${String(partsOf(day(iso)).year)}`

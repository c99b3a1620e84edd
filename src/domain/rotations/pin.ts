import * as z from 'zod'
import { isoDay, isoOf } from '../calendar/day.ts'
import { half } from '../calendar/half-day.ts'
import { activityCode } from './activity.ts'

/** A half-day that somebody decided by hand. It stands before everything but an absence. */
export const pin = z.strictObject({
  person: z.string().min(1).max(64),
  day: isoDay,
  half,
  activity: activityCode,
  note: z.string().trim().min(1).max(500).nullable(),
  /** Who decided it, as the history names them, and on which day; null when imported. */
  decided: z.strictObject({ by: z.string().min(1).max(120), on: isoDay }).nullable(),
})
export type Pin = z.output<typeof pin>

/** The half-day of a person that a pin is of, as facts are named by. */
export const pinKey = ({ person, day, half }: Pick<Pin, 'person' | 'day' | 'half'>): string =>
  `${person}/${isoOf(day)}/${half}`

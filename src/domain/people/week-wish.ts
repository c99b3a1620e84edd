import * as z from 'zod'
import { isoDay } from '../calendar/day.ts'

/** A week somebody would like to be on FMIT, or would rather not. */
export const weekWish = z.strictObject({
  person: z.string().min(1).max(64),
  weekStart: isoDay,
  wish: z.enum(['would-like', 'rather-not']),
})
export type WeekWish = z.output<typeof weekWish>

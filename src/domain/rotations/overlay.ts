import * as z from 'zod'
import { half } from '../calendar/half-day.ts'
import { activityCode } from './activity.ts'
import { ROTATION_SETTINGS, weekday } from './rotation.ts'

/**
 * What the whole program, or a part of it, does at a time of the week whatever the rotation: lecture, advising, the
 * interns' continuity clinic. Of several that fall on one half-day the lowest `order` stands.
 */
export const overlay = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1, 'Write a name.').max(120),
  weekday,
  half,
  /** Every week of the block, its last one (by that weekday), or weeks by number. */
  weeks: z.union([z.literal('every'), z.literal('last'), z.array(z.int().min(1).max(5)).min(1).max(5)]),
  kinds: z.array(z.enum(['resident', 'faculty'])).min(1, 'Choose residents, faculty or both.'),
  /** Of residents: PGY years; none named is all. */
  pgy: z.array(z.union([z.literal(1), z.literal(2), z.literal(3)])).max(3),
  /** Rotations it is for, by setting; none named is all. */
  settings: z.array(z.enum(ROTATION_SETTINGS)).max(ROTATION_SETTINGS.length),
  /** Which rotations it leaves alone. */
  unless: z.enum(['lecture-exempt', 'clinic-exempt']).nullable(),
  activity: activityCode,
  /** Stands before a rotation's pattern, or only where the pattern leaves the half-day open. */
  over: z.boolean(),
  order: z.int().min(0).max(1000),
})
export type Overlay = z.output<typeof overlay>

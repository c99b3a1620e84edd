import * as z from 'zod'
import type { Weekday } from '../calendar/day.ts'
import { type Half, half } from '../calendar/half-day.ts'
import { activityCode } from './activity.ts'
import { rotationId, weekday } from './rotation.ts'

/** One half-day of a rotation's week. */
export const patternCell = z.strictObject({
  /** The Thursday-to-Wednesday week of the block, from 1; null is every week that has no cell of its own there. */
  week: z.int().min(1).max(5).nullable(),
  weekday,
  half,
  activity: activityCode,
  /** Stands before what the whole program does at that time, and nobody moves it. */
  isProtected: z.boolean(),
})
export type PatternCell = z.output<typeof patternCell>

export const patternKey = (cell: Pick<PatternCell, 'week' | 'weekday' | 'half'>): string =>
  `${cell.week ?? 'every'}/${cell.weekday}/${cell.half}`

/** What the half-days of a rotation are, week by week. */
export const rotationPattern = z.strictObject({
  rotation: rotationId,
  cells: z
    .array(patternCell)
    .max(70)
    .refine((cells) => new Set(cells.map(patternKey)).size === cells.length, {
      error: 'One half-day stands in the pattern twice.',
    }),
})
export type RotationPattern = z.output<typeof rotationPattern>

/** The cells of a pattern by where they stand. */
export type PatternIndex = ReadonlyMap<string, PatternCell>

export const indexOf = ({ cells }: Pick<RotationPattern, 'cells'>): PatternIndex =>
  new Map(cells.map((cell) => [patternKey(cell), cell]))

/** The cell of a half-day: that of its week before that of every week. Null where the pattern leaves it open. */
export const patternCellAt = (index: PatternIndex, week: number, weekday: Weekday, half: Half): PatternCell | null =>
  index.get(patternKey({ week, weekday, half })) ?? index.get(patternKey({ week: null, weekday, half })) ?? null

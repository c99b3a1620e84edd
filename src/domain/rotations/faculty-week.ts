import * as z from 'zod'
import { patternCell, patternKey } from './rotation-pattern.ts'

/** What somebody of the faculty usually does, half-day by half-day, in a year. Call, FMIT and leave go before it. */
export const facultyWeek = z.strictObject({
  person: z.string().min(1).max(64),
  year: z.int().min(2020).max(2100),
  cells: z
    .array(patternCell)
    .min(1, 'Name a half-day, or take the week out.')
    .max(70)
    .refine((cells) => new Set(cells.map(patternKey)).size === cells.length, {
      error: 'One half-day stands in the week twice.',
    }),
})
export type FacultyWeek = z.output<typeof facultyWeek>

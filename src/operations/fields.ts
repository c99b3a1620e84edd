import * as z from 'zod'
import { FIRST_YEAR, LAST_YEAR } from '#domain/calendar/academic-year.ts'
import { isoDay } from '#domain/calendar/day.ts'
import { REASON_LETTERS } from '#domain/decisions/reason.ts'

/** Fields that many operations ask for. Numbers may come as text, because addresses have nothing else. */
export const whole = (least: number, most: number, error: string) =>
  z.union(
    [
      z.int().min(least).max(most),
      z
        .string()
        .regex(/^\d{1,15}$/)
        .transform(Number)
        .pipe(z.int().min(least).max(most)),
    ],
    { error },
  )

/** Yes or no, as JSON or in an address. */
export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')], {
  error: 'Write true or false.',
})

export const academicYear = whole(
  FIRST_YEAR,
  LAST_YEAR,
  `Academic years run from ${FIRST_YEAR} to ${LAST_YEAR}; write the calendar year it starts in.`,
).describe('Academic year by the calendar year it starts in')

export const weekStart = isoDay.describe('The Friday the FMIT week starts on')
export const personId = z.string().min(1, 'Name a person by id.').max(64)

export const expectedVersion = whole(0, Number.MAX_SAFE_INTEGER, 'The version is a whole number, 0 for an open week.')
  .describe('The version you were looking at, 0 for an open week; refused when it is another now')
  .nullable()
  .optional()

export const reason = z
  .string()
  .max(500, 'Use 500 letters or fewer.')
  .describe(`Why, in ${REASON_LETTERS} letters or more, when a lock or a critical finding asks for it`)
  .nullable()
  .optional()

export const note = z.string().max(2000, 'Use 2000 letters or fewer.').nullable().optional()
export const limit = whole(1, 500, 'Ask for 1 to 500.').default(100)
export const page = whole(1, 1_000_000, 'Pages are counted from 1.').default(1)
export const pageSize = whole(1, 200, 'Ask for 1 to 200 on a page.').default(50)

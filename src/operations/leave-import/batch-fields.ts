import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { half } from '#domain/calendar/half-day.ts'
import { ABSENCE_TYPES } from '#domain/leave/absence.ts'
import { proposalId, version } from '../proposals/fields.ts'
import { leaveAction, leaveField } from './row-answer.ts'

export const batchId = proposalId.describe('The batch')
export const expectedVersion = version.describe('The version of the batch you were looking at')
export const rowId = z.string().min(1).max(64)
export const sheetName = z.string().min(1).max(255)
export const defaultType = z.enum(ABSENCE_TYPES).describe('For rows that say no type')

const MOST_HEADER_ROW = 10_000
const rowNumber = z.int().min(1).max(MOST_HEADER_ROW)
/** Forms have nothing but text. */
export const headerRow = z
  .union(
    [
      rowNumber,
      z
        .string()
        .regex(/^\d{1,5}$/)
        .transform(Number)
        .pipe(rowNumber),
    ],
    {
      error: `Write the number of the row, 1 to ${MOST_HEADER_ROW}.`,
    },
  )
  .describe('The row of the headers, counted from 1')

const mapping = z.record(z.string().regex(/^\d{1,3}$/), leaveField.nullable())

const MOST_MAPPING_LETTERS = 60_000

/** A mapping out of the text of a form; anything else is none. */
const ofText = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const columns = z
  .union([mapping, z.string().max(MOST_MAPPING_LETTERS).transform(ofText).pipe(mapping)], {
    error: 'Give the field of each column by its number, counted from 0: {"0": "person", "1": null}.',
  })
  .describe('What columns hold, by their number counted from 0; null: not read')

export const personChoice = z.string().min(1).max(64).nullable()

/** What may be said of a row. Null takes back what was said, so that it is as it was read. */
export const rowEdit = {
  action: leaveAction.nullable().optional(),
  personId: personChoice.optional(),
  first: isoDay.nullable().optional(),
  firstHalf: half.nullable().optional(),
  last: isoDay.nullable().optional(),
  lastHalf: half.nullable().optional(),
  type: z.enum(ABSENCE_TYPES).nullable().optional(),
  status: z.enum(['approved', 'requested']).nullable().optional(),
  accepted: z.boolean().optional().describe('Its doubts were looked at, and it stands as it was read'),
}

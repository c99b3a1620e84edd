import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { half } from '#domain/calendar/half-day.ts'
import { ABSENCE_TYPES } from '#domain/leave/absence.ts'
import { expectedVersion as anyVersion, personId } from '../fields.ts'

const text = (letters: number) => z.string().max(letters, `Use ${letters} letters or fewer.`).nullable().optional()

export const absenceId = z.string().min(1).max(64)
export const absenceType = z.enum(ABSENCE_TYPES, { error: 'Choose a kind of time away from the list.' })
export const comment = text(1000).describe('For whoever is away, and planners')
export const expectedVersion = anyVersion.describe('The version you were looking at; refused when it is another now')
export const undoToken = z.string().max(40).optional()

/** What can be said of time away. What is left out is as usual, or stays. */
export const SAID = {
  personId: personId.optional().describe('Whose; their own when left out'),
  first: isoDay.optional(),
  last: isoDay.optional().describe('The first day when left out'),
  firstHalf: half.optional().describe('`pm`: away from the afternoon of the first day'),
  lastHalf: half.optional().describe('`am`: back in the afternoon of the last day'),
  type: absenceType.optional(),
  status: z
    .enum(['requested', 'anticipated', 'approved'])
    .optional()
    .describe('Of planners `approved` when left out; whoever asks for their own always requests it'),
  tentative: z.boolean().optional().describe('The last day is an estimate, to be confirmed'),
  reason: text(1000),
  location: text(200).describe('Where to, coarsely: a state or a country'),
  orders: z.boolean().nullable().optional().describe('Whether there are orders'),
  replacement: text(200).describe('What stands in the schedule instead'),
} as const

type Said = { readonly [Field in keyof typeof SAID]?: z.output<(typeof SAID)[Field]> }

/** The fields in the words of a decision. */
export const saidOf = <Fields extends Said>({ personId, ...fields }: Fields) => ({ person: personId, ...fields })

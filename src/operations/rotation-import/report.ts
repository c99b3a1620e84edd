import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { half } from '#domain/calendar/half-day.ts'
import { ROTATION_SHEETS } from '#spreadsheets/rotations/rotation-sheet.ts'
import { NAME_BANDS } from '../leave-import/row-answer.ts'

const candidate = z.strictObject({ personId: z.string(), personName: z.string(), role: z.string(), score: z.number() })

/** A name that somebody has to settle, or has. */
const nameRead = z.strictObject({
  cell: z.string().describe('Where it stands'),
  text: z.string(),
  said: z.string().describe('What the sheet says of them beside it'),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  band: z.enum(NAME_BANDS),
  candidates: z.array(candidate),
  state: z.enum(['open', 'taken', 'left-out']).describe('`taken`: by likeness; somebody may say otherwise'),
  isChosen: z.boolean(),
})

const guess = z.strictObject({ id: z.string(), code: z.string(), name: z.string() })

/** A code, or a text that names a rotation, that somebody has to settle, or has. */
const wordRead = z.strictObject({
  key: z.string().describe('As it is compared'),
  text: z.string(),
  cells: z.array(z.string()).describe('Where it stands: the first of them'),
  count: z.int(),
  meant: guess.nullable(),
  guesses: z.array(guess),
  doubt: z.string().nullable(),
  state: z.enum(['open', 'taken', 'left-out']),
  isChosen: z.boolean(),
  /** False of what was read before anything was remembered so. */
  isRemembered: z
    .boolean()
    .default(false)
    .describe('Accepting keeps what was chosen as another way of writing it; the next sheet needs no question'),
})

/** A cell that somebody should look at. */
const flag = z.strictObject({
  cell: z.string(),
  text: z.string(),
  message: z.string(),
  /** Whether something of it is in the rows all the same. */
  isTaken: z.boolean(),
})

/** How many half-days a footer counts, and on how many attendings are missing. */
const tally = z.strictObject({
  counted: z.int().describe('Half-days on which somebody needs an attending, or one is there'),
  tooFew: z.int().describe('Fewer are there than needed'),
  none: z.int().describe('Some are needed, and none is there'),
})

const sides = z.strictObject({ needed: z.number(), there: z.number() })

const footer = z.strictObject({
  sheet: tally,
  plan: tally.describe('With all of the proposal'),
  same: z.int().describe('Half-days on which both numbers are the same'),
  differ: z.array(z.strictObject({ day: isoDay, half, sheet: sides, plan: sides })),
  without: z
    .strictObject({ cell: z.string(), text: z.string() })
    .nullable()
    .describe('Whom the sheet seems not to count: without them every number is the same'),
})

/** What a sheet was read as: kept beside the rows that were made of it, so that the two are never out of step. */
export const report = z.strictObject({
  layout: z.enum(ROTATION_SHEETS),
  counts: z.strictObject({
    cells: z.int().describe('Cells with something in them that was read'),
    read: z.int().describe('Rotations, blocks of residents, or half-days'),
    alreadySo: z.int(),
    changing: z.int(),
    flagged: z.int().describe('Cells for somebody to look at'),
    leftOut: z.int().describe('Because somebody said so, or nobody said who or what it is'),
    openNames: z.int(),
    openWords: z.int().describe('Codes and rotations that nobody settled'),
  }),
  names: z.array(nameRead),
  codes: z.array(wordRead),
  rotations: z.array(wordRead),
  flags: z.array(flag),
  notes: z.array(z.string()),
  footer: footer.nullable(),
})
export type Report = z.output<typeof report>
export type NameRead = Report['names'][number]
export type WordRead = Report['codes'][number]
export type Flag = Report['flags'][number]
export type FooterRead = NonNullable<Report['footer']>

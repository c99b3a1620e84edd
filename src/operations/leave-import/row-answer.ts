import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { half } from '#domain/calendar/half-day.ts'
import { ABSENCE_STATUSES, ABSENCE_TYPES } from '#domain/leave/absence.ts'
import { LEAVE_FIELDS } from '#domain/leave/leave-fields.ts'
import { LEAVE_ACTIONS } from '#domain/leave/overlap.ts'

/** How sure it is that a written name is somebody's. */
export const NAME_BANDS = ['exact', 'sure', 'warn', 'suggest', 'ambiguous', 'none'] as const

/** What becomes of a row, in the order in which questions are put: what stands first has to be settled first. */
export const ROW_KINDS = [
  'who',
  'unreadable',
  'choose',
  'doubt',
  'touches',
  'joined',
  'there',
  'new',
  'left-out',
] as const
export type RowKind = (typeof ROW_KINDS)[number]

const absenceType = z.enum(ABSENCE_TYPES)
export const leaveField = z.enum(LEAVE_FIELDS)
export const leaveAction = z.enum(LEAVE_ACTIONS)

/** Somebody whom a written name may mean. */
export const candidate = z.strictObject({
  personId: z.string(),
  personName: z.string(),
  score: z.number().min(0).max(1),
  role: z.string().describe('What they are this year, in words: “PGY-2”, “Core faculty, no longer active”'),
})

/** Other time away of the same person that a row shares a half-day with. */
const meeting = z.strictObject({
  absenceId: z.string().nullable().describe('An absence that is there already'),
  rowId: z.string().nullable().describe('Another row of the same file'),
  row: z.int().nullable().describe('The number of that row in the sheet'),
  first: isoDay,
  last: isoDay,
  type: absenceType,
  status: z.enum(ABSENCE_STATUSES),
  relation: z.enum(['exact', 'contained', 'contains', 'partial']).describe('How this row lies to it'),
})

/** A row of the sheet as it was read, what it meets, and what applying would do. */
export const importRow = z.strictObject({
  id: z.string(),
  row: z.int().describe('In the sheet, counted from 1'),
  cells: z.partialRecord(leaveField, z.string()).describe('Where each field was read: “C14”'),
  written: z.partialRecord(leaveField, z.string()).describe('What the cells of days, kind and status say'),
  name: z.string().describe('As written'),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  score: z.number().min(0).max(1),
  band: z.enum(NAME_BANDS),
  candidates: z.array(candidate),
  first: isoDay.nullable(),
  firstHalf: half,
  last: isoDay.nullable(),
  lastHalf: half,
  days: z.number().nullable().describe('Calendar days; a half counts 0.5'),
  type: absenceType.nullable(),
  status: z.enum(['approved', 'requested']),
  tentative: z.boolean(),
  hasNote: z.boolean().describe('Whether the row says more than who, when and of what kind; what it says is not shown'),
  hints: z.array(z.string()).describe('What is good to know and asks for nothing, in sentences'),
  conflict: z.enum(['none', 'overlap', 'duplicate']),
  meets: z.array(meeting),
  action: leaveAction.nullable().describe('Null while somebody has to choose'),
  choices: z.array(leaveAction),
  suggested: leaveAction.nullable(),
  result: z.strictObject({ kind: z.enum(ROW_KINDS), text: z.string() }),
  touches: z.array(z.string()).describe('What of the plan it touches, in sentences'),
  doubts: z
    .array(z.strictObject({ field: leaveField, message: z.string(), accepted: z.boolean() }))
    .describe('Readings that are not certain; `accepted` once somebody has looked'),
  errors: z
    .array(z.strictObject({ field: leaveField, sheet: z.string(), cell: z.string().nullable(), message: z.string() }))
    .describe('What stops the row, and in which cell it stands'),
  settled: z.boolean().describe('Nothing is left to ask: applying does what `result` says'),
})
export type ImportRow = z.output<typeof importRow>
export type Candidate = z.output<typeof candidate>

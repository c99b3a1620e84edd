import * as z from 'zod'
import { ABSENCE_TYPES } from '#domain/leave/absence.ts'
import { PROPOSAL_STATES } from '#domain/proposals/proposal-state.ts'
import { NAME_BANDS, candidate, importRow, leaveField } from './row-answer.ts'

const by = z.strictObject({ id: z.string(), name: z.string() })
const moment = z.iso.datetime()

/** How many rows stand where. They add up to `total`. */
export const rowCounts = z.strictObject({
  total: z.int(),
  new: z.int(),
  joined: z.int(),
  there: z.int(),
  who: z.int(),
  unreadable: z.int(),
  doubt: z.int(),
  choose: z.int(),
  touches: z.int(),
  leftOut: z.int(),
})
export type RowCounts = z.output<typeof rowCounts>

/** What applying did. Rows that are not taken are `left`; those that were to be skipped are `skipped`. */
export const applyCounts = z.strictObject({
  created: z.int().describe('Absences that are new'),
  merged: z.int().describe('Absences that were there and took in more days'),
  extended: z.int().describe('Absences that were there and lay within a longer one'),
  replaced: z.int().describe('Absences that were there and gave way'),
  skipped: z.int().describe('Rows that were there already, or were left out'),
  left: z.int().describe('Rows that were not taken, because somebody did not ask for them or they are not settled'),
})
export type ApplyCounts = z.output<typeof applyCounts>

export const importColumn = z.strictObject({
  index: z.int().describe('Counted from 0'),
  letter: z.string(),
  header: z.string(),
  field: leaveField.nullable().describe('What it holds; null when it is not read'),
  sample: z.string().describe('The first text below the header'),
})

/** The same file, brought in before. */
const duplicateOf = z.strictObject({
  batchId: z.string(),
  at: moment,
  by,
  state: z.enum(PROPOSAL_STATES),
})

const applied = z.strictObject({ at: moment, by, counts: applyCounts.nullable() })
const closed = z.strictObject({ at: moment, by, reason: z.string().nullable() })

/** What lists show of a batch. */
export const batchItem = z.strictObject({
  batchId: z.string(),
  version: z.int(),
  fileName: z.string(),
  sheet: z.string(),
  state: z.enum(PROPOSAL_STATES),
  author: by,
  createdAt: moment,
  counts: rowCounts,
  applied: applied.nullable(),
  closed: closed.nullable(),
  rollbackUntil: moment.nullable(),
})

/** A batch without its rows. */
export const batchHead = z.strictObject({
  ...batchItem.shape,
  revision: z.int().describe('The revision of the plan that the rows were held against'),
  kind: z.enum(['xlsx', 'csv', 'text']),
  sheets: z.array(z.string()).describe('Sheets of the file that can be read instead'),
  layout: z.enum(['table', 'block-schedule']),
  headerRow: z.int().nullable().describe('Counted from 1'),
  academicYear: z.int(),
  defaultType: z.enum(ABSENCE_TYPES).nullable().describe('For rows that say no type; null: vacation, to be looked at'),
  columns: z.array(importColumn),
  problems: z.array(z.string()).describe('What is to be known of the sheet as a whole, in sentences'),
  duplicateOf: duplicateOf.nullable(),
  kept: z
    .boolean()
    .describe('False once the cells are gone: after a batch is discarded, or 30 days after it is applied'),
})

/** A name as written, and whom it may mean: what is not certain, or was said by somebody. */
const nameAnswer = z.strictObject({
  name: z.string(),
  rows: z.array(z.int()).describe('Rows of the sheet it stands in'),
  rowIds: z.array(z.string()),
  candidates: z.array(candidate),
  personId: z.string().nullable(),
  band: z.enum(NAME_BANDS),
  settled: z.boolean().describe('Somebody has said whom it means, or to leave its rows out'),
  leftOut: z.boolean(),
  remember: z.boolean(),
})

/** Days away of a resident in an academic year, before and after applying. */
const awayAnswer = z.strictObject({
  personId: z.string(),
  personName: z.string(),
  ay: z.int(),
  before: z.number(),
  after: z.number(),
  limit: z.int(),
  status: z.enum(['ok', 'warning', 'critical', 'over']),
})

export const stagedBatch = z.strictObject({
  ...batchHead.shape,
  rows: z.array(importRow).describe('The first page'),
})

export const batchPreview = z.strictObject({
  ...batchHead.shape,
  rows: z.array(importRow),
  total: z.int().describe('Rows that the filter lets through'),
  page: z.int(),
  pageSize: z.int(),
  names: z.array(nameAnswer),
  away: z.array(awayAnswer),
})

/** What an edit comes to. Other rows may stand otherwise too: those that are joined with it, or were. */
export const editedRows = z.strictObject({
  version: z.int(),
  revision: z.int(),
  counts: rowCounts,
  rows: z.array(importRow).describe('Every row that stands otherwise than before, the edited ones among them'),
})

export const editedRow = z.strictObject({ ...editedRows.shape, row: importRow.describe('The row, judged anew') })

export const batchList = z.strictObject({
  items: z.array(batchItem),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
})

import * as z from 'zod'
import type { LeaveField } from '#domain/leave/leave-fields.ts'
import { done, refused } from '#domain/result.ts'
import { academicYear } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import { editBatch } from './batch.ts'
import { stagedBatch } from './batch-answer.ts'
import { batchHeadOf } from './batch-answer-of.ts'
import { batchId, columns, defaultType, expectedVersion, headerRow, sheetName } from './batch-fields.ts'
import { MOST_ROWS, readKept } from './read-kept.ts'
import { BATCH_REFUSALS, UNKNOWN_SHEET } from './refusals.ts'
import { rememberMapping } from './remember-mapping.ts'
import { FIRST_PAGE } from './stage-absences.ts'
import type { Reading, Staging } from './staging.ts'

const input = z.strictObject({
  id: batchId,
  expectedVersion,
  sheet: sheetName.optional(),
  headerRow: headerRow.nullable().optional().describe('Null: the row that looks like one'),
  columns: columns.nullable().optional().describe('Null: as the headers say'),
  academicYear: academicYear.optional(),
  defaultType: defaultType.nullable().optional(),
})

/** How to read from now on. Another sheet is read from nothing; what is left out stays. */
const nextReading = (
  { reading }: Staging,
  { sheet, headerRow, columns, academicYear, defaultType }: z.output<typeof input>,
): Reading => {
  const isOther = sheet !== undefined && sheet !== reading.sheet
  const said =
    columns && Object.entries(columns).map(([index, field]): [number, LeaveField | null] => [Number(index), field])
  return {
    sheet: sheet ?? reading.sheet,
    headerRow: headerRow === undefined ? (isOther ? null : reading.headerRow) : headerRow,
    columns: said === undefined ? (isOther ? null : reading.columns) : said,
    academicYear: academicYear ?? reading.academicYear,
    defaultType: defaultType === undefined ? reading.defaultType : defaultType,
  }
}

export const readImportAnew = defineOperation({
  name: 'read-import-anew',
  summary: 'Read a sheet that was brought in otherwise: another sheet, other columns, another year.',
  route: 'PUT /api/v1/absences/import/batches/:id/reading',
  access: 'leave:import',
  sensitive: true,
  input,
  output: stagedBatch,
  refusals: [
    ...BATCH_REFUSALS,
    UNKNOWN_SHEET,
    { reason: 'too_large', status: 413, when: `The sheet has more than ${MOST_ROWS} rows of time away.` },
    ...WRITE_REFUSALS.filter(({ reason }) => reason !== 'contradiction'),
  ],
  async run(context, asked) {
    const edited = await editBatch(context, asked, async ({ staging }) => {
      const reading = nextReading(staging, asked)
      const sheets = staging.sheets.map(({ name }) => name)
      if (!sheets.includes(reading.sheet))
        return refused('unknown_sheet', 'The file has no such sheet. Choose one of those it has.', { sheets })
      // What was said of rows was said of those of the sheet that was read then.
      const next = { ...staging, reading, ...(reading.sheet === staging.reading.sheet ? {} : { rows: [] }) }
      const { notes } = await readKept(next, context.today)
      return notes.length > MOST_ROWS
        ? refused('too_large', `More than ${MOST_ROWS} rows are time away. Split the sheet, and bring in the parts.`)
        : done(next)
    })
    if (!edited.ok) return edited
    const { proposal, view } = edited.value
    if (asked.columns) {
      const remembered = await rememberMapping(context, view.reading)
      if (!remembered.ok) return remembered
    }
    const head = batchHeadOf(proposal, view.staging, view.reading, context.snapshot.seq)
    return done({ ...head, rows: view.rows.slice(0, FIRST_PAGE) })
  },
})

import * as z from 'zod'
import { done } from '#domain/result.ts'
import { EITHER_FILE, fileFields, isEither } from '../brought-file.ts'
import { academicYear } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { stagedBatch } from './batch-answer.ts'
import { batchHeadOf } from './batch-answer-of.ts'
import { columns, defaultType, headerRow, sheetName } from './batch-fields.ts'
import { FILE_REFUSALS, UNKNOWN_SHEET } from './refusals.ts'
import { stageFile } from './stage-file.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'

/** Rows of the answer; the preview has the others. */
export const FIRST_PAGE = 200

export const stageAbsences = defineOperation({
  name: 'stage-absences',
  summary: 'Bring in a sheet of time away: read it, hold it against the plan, and write nothing into the plan yet.',
  route: 'POST /api/v1/absences/import/stage',
  access: 'leave:import',
  sensitive: true,
  status: 201,
  upload: 'file',
  input: z
    .strictObject({
      ...fileFields,
      text: fileFields.text.describe('Cells that were pasted, with their headers'),
      sheet: sheetName.optional().describe('Left out: the first that holds time away'),
      academicYear: academicYear.optional().describe('Of dates without a year; left out, the present one'),
      defaultType: defaultType.optional(),
      headerRow: headerRow.optional(),
      columns: columns.optional(),
    })
    .refine(isEither, EITHER_FILE),
  output: stagedBatch,
  refusals: [
    ...FILE_REFUSALS,
    {
      reason: 'nothing_read',
      status: 422,
      when: 'No sheet of the file holds time away, or anything to choose it from.',
    },
    UNKNOWN_SHEET,
    {
      reason: 'duplicate_file',
      status: 409,
      when: 'The same file is in a batch that is not settled yet; `duplicateOf` says which.',
    },
    ...WRITE_REFUSALS,
  ],
  async run(context, input) {
    const staged = await stageFile(context, input)
    if (!staged.ok) return staged
    const { proposal, view, revision } = staged.value
    const head = batchHeadOf(proposal, view.staging, view.reading, revision)
    return done({ ...head, rows: view.rows.slice(0, FIRST_PAGE) })
  },
})

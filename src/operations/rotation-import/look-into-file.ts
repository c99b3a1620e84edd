import * as z from 'zod'
import { done } from '#domain/result.ts'
import { ROTATION_SHEETS } from '#spreadsheets/rotations/rotation-sheet.ts'
import { EITHER_FILE, fileFields, isEither, readBrought, shownName } from '../brought-file.ts'
import { defineOperation } from '../kit.ts'
import { FILE_REFUSALS } from '../leave-import/refusals.ts'
import { foundSheets } from './choose-sheet.ts'

export const lookIntoRotationFile = defineOperation({
  name: 'look-into-rotation-file',
  summary: 'Look what the sheets of a file are. Nothing of it is kept.',
  route: 'POST /api/v1/rotation-imports/sheets',
  access: 'plan:edit',
  sensitive: true,
  upload: 'file',
  input: z.strictObject(fileFields).refine(isEither, EITHER_FILE),
  output: z.strictObject({
    fileName: z.string(),
    sheets: z.array(
      z.strictObject({
        name: z.string(),
        hidden: z.boolean(),
        layout: z.enum(ROTATION_SHEETS).nullable().describe('Null: nothing about rotations'),
        block: z.int().nullable().describe('Of a sheet of half-days, where it says so'),
        rows: z.int(),
      }),
    ),
    notes: z.array(z.string()),
  }),
  refusals: FILE_REFUSALS,
  async run(_context, input) {
    const book = await readBrought(input)
    if (!book.ok) return book
    return done({
      fileName: shownName(input),
      sheets: foundSheets(book.value).map(({ sheet: { name, hidden, rows }, kind, block }) => ({
        ...{ name, hidden, layout: kind, block, rows: rows.length },
      })),
      notes: [...book.value.notes],
    })
  },
})

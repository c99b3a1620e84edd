import * as z from 'zod'
import { BOOK_LIMITS } from '#spreadsheets/book/book-limits.ts'
import { ROTATION_SHEETS } from '#spreadsheets/rotations/rotation-sheet.ts'
import { uploadedFile } from '../kit.ts'
import { proposalId, version } from '../proposals/fields.ts'

export const importId = proposalId.describe('The import')
export const expectedVersion = version.describe('The version of the import you were looking at')
export const layout = z.enum(ROTATION_SHEETS).describe('What the sheet is; left out, what it looks like')

/** A file, or cells that were pasted: one of the two. */
export const fileFields = {
  file: uploadedFile.optional().describe('An .xlsx or .csv of 10 MB or less'),
  text: z
    .string()
    .max(BOOK_LIMITS.pastedLetters, 'More was pasted than is read. Choose the file instead.')
    .optional()
    .describe('Cells that were pasted'),
  name: z.string().max(255).optional().describe('What to call what was pasted'),
} as const

export const eitherFile = {
  path: ['file'],
  error: 'Send a file, or a text that was pasted.',
}
export const isEither = ({ file, text }: { readonly file?: unknown; readonly text?: unknown }): boolean =>
  (file === undefined) !== (text === undefined)

import * as z from 'zod'
import type { Result } from '#domain/result.ts'
import { BOOK_LIMITS } from '#spreadsheets/book/book-limits.ts'
import type { Book } from '#spreadsheets/book/book.ts'
import { cleanText } from '#spreadsheets/book/clean-text.ts'
import { readPasted } from '#spreadsheets/book/read-pasted.ts'
import { readUpload } from '#spreadsheets/book/read-upload.ts'
import { type UploadedFile, uploadedFile } from './kit.ts'

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

export interface BroughtFile {
  readonly file?: UploadedFile | undefined
  readonly text?: string | undefined
  readonly name?: string | undefined
}

export const EITHER_FILE = {
  path: ['file'],
  error: 'Send a file, or a text that was pasted.',
}
export const isEither = ({ file, text }: { readonly file?: unknown; readonly text?: unknown }): boolean =>
  (file === undefined) !== (text === undefined)

const MOST_NAME_LETTERS = 120

/** A file's name as it is shown: no folders, nothing unseen. It is never a path. */
export const shownName = ({ file, name }: BroughtFile): string => {
  const own = cleanText((file?.name ?? name ?? 'Pasted cells').split(/[/\\]/).at(-1) ?? '').replace(/\s+/g, ' ')
  const letters = [...own].filter((letter) => !/\p{Surrogate}/u.test(letter))
  return letters.slice(0, MOST_NAME_LETTERS).join('') || 'Without a name'
}

/** Reads a file behind the guard that every upload passes, or cells that were pasted. */
export const readBrought = async ({ file, text }: BroughtFile): Promise<Result<Book>> =>
  file === undefined ? readPasted(text ?? '') : await readUpload(file)

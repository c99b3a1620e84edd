import { type Result, done, refused } from '#domain/result.ts'
import type { Book, BookRefusal } from './book.ts'
import { BOOK_LIMITS, type BookLimits, spokenCount } from './book-limits.ts'
import { unpackSheet } from './packed-sheet.ts'
import { textTable } from './text-table.ts'

/** Reads cells that were pasted, with tabs between them as spreadsheets copy them, or as CSV. */
export const readPasted = (text: string, limits: BookLimits = BOOK_LIMITS): Result<Book, BookRefusal> => {
  if (text.length > limits.pastedLetters)
    return refused(
      'too_large',
      `More than ${spokenCount(limits.pastedLetters)} letters were pasted. Choose the file instead.`,
    )
  if (text.trim() === '')
    return refused('empty_file', 'Nothing was pasted. Copy the cells with the headers above them.')
  const sheet = textTable(text, 'Pasted', limits)
  return sheet.ok ? done({ kind: 'text', sheets: [unpackSheet(sheet.value)], date1904: false, notes: [] }) : sheet
}

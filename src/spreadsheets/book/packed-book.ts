import { type Result, done } from '#domain/result.ts'
import type { BookRefusal } from './book.ts'
import type { BookLimits } from './book-limits.ts'
import type { BookTask } from './book-task.ts'
import { decodeText } from './decode-text.ts'
import type { PackedBook } from './packed-sheet.ts'
import { textTable } from './text-table.ts'
import { xlsxBook } from './xlsx-book.ts'

const csvBook = (bytes: Uint8Array, limits: BookLimits): Result<PackedBook, BookRefusal> => {
  const text = decodeText(bytes)
  const sheet = text.ok ? textTable(text.value, 'CSV', limits) : text
  return sheet.ok ? done({ sheets: [sheet.value], date1904: false, notes: [] }) : sheet
}

/** Reads a file. What is in it decides how long that takes, so the server has a worker do it. */
export const packedBook = async ({ kind, bytes, limits }: BookTask): Promise<Result<PackedBook, BookRefusal>> =>
  kind === 'xlsx' ? await xlsxBook(bytes, limits) : csvBook(bytes, limits)

/**
 * Reads one file and ends. A file decides how long that takes and how much memory, so the server hands it to this
 * worker, which it stops when it takes too much. See `readUpload`.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { done, type Result } from '#domain/result.ts'
import type { BookRefusal } from './book.ts'
import type { BookLimits } from './book-limits.ts'
import { decodeText } from './decode-text.ts'
import type { FileKind } from './file-kind.ts'
import { textTable } from './text-table.ts'
import { type PackedBook, xlsxBook } from './xlsx-book.ts'

export interface BookTask {
  readonly kind: FileKind
  readonly bytes: Uint8Array
  readonly limits: BookLimits
}

const csvBook = (bytes: Uint8Array, limits: BookLimits): Result<PackedBook, BookRefusal> => {
  const text = decodeText(bytes)
  const sheet = text.ok ? textTable(text.value, 'CSV', limits) : text
  return sheet.ok ? done({ sheets: [sheet.value], date1904: false, notes: [] }) : sheet
}

const { kind, bytes, limits } = workerData as BookTask
parentPort?.postMessage(kind === 'xlsx' ? await xlsxBook(bytes, limits) : csvBook(bytes, limits))

import { BOOK_LIMITS } from '#spreadsheets/book/book-limits.ts'
import type { BookSheet } from '#spreadsheets/book/book.ts'
import { readUpload } from '#spreadsheets/book/read-upload.ts'
import { realWorkbook } from './real-workbook.ts'

/** The sheets of a real program's workbook by name; none when it is not there. A machine that is busy is no fault of it. */
export const realSheets = async (): Promise<ReadonlyMap<string, BookSheet>> => {
  if (realWorkbook === null) return new Map()
  const limits = { ...BOOK_LIMITS, milliseconds: 60_000 }
  const read = await readUpload({ name: 'workbook.xlsx', bytes: realWorkbook }, limits)
  return new Map(read.ok ? read.value.sheets.map((sheet) => [sheet.name, sheet]) : [])
}

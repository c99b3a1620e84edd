import type { LeaveField } from '#domain/leave/leave-fields.ts'
import { dateOrder } from './cell-dates.ts'
import { findHeaderRow, leaveColumns, missingFields } from './leave-columns.ts'
import type { LeaveColumn, LeaveNote, LeaveReading, LeaveReadingOptions } from './leave-note.ts'
import { type LeaveCell, type LeaveSheet, cellAt } from './leave-sheet.ts'
import type { Texts } from './row-cells.ts'
import { notesOf } from './row-notes.ts'

const textsOf = (sheet: LeaveSheet, row: number, columns: readonly LeaveColumn[]): Texts => {
  const texts: Partial<Record<LeaveField, LeaveCell>> = {}
  for (const { field, index } of columns) {
    const own = sheet.rows[row]?.[index]
    // A cell merged over several rows says the same of each; one merged over columns says it once.
    const cell = own?.mergedWith ? cellAt(sheet, row, index) : own
    if (field && cell && cell.text.trim() !== '') texts[field] = cell
  }
  return texts
}

/** So many lines are read before others are answered. */
const LINES_AT_ONCE = 100

/** A table: one row of headers, below it one row or more for each time away. */
export function* tableReading(sheet: LeaveSheet, options: LeaveReadingOptions): Generator<undefined, LeaveReading> {
  const headerRow = options.headerRow === undefined ? findHeaderRow(sheet) : options.headerRow - 1
  const { columns, problems } = leaveColumns(sheet, headerRow, options.columns ?? {})
  const base = { layout: 'table' as const, headerRow: headerRow === null ? null : headerRow + 1, columns }
  const missing = [...problems, ...missingFields(columns)]
  if (missing.length > problems.length) return { ...base, notes: [], problems: missing }
  const used = columns.filter(({ field }) => field !== null)
  const lines = sheet.rows.map((_, row) => row).slice((headerRow ?? -1) + 1)
  const dates = columns.filter(({ field }) => field === 'first' || field === 'last' || field === 'range')
  const order = dateOrder(lines.flatMap((row) => dates.map(({ index }) => sheet.rows[row]?.[index]?.text ?? '')))
  const notes: LeaveNote[] = []
  let above = ''
  for (const [at, line] of lines.entries()) {
    if (at % LINES_AT_ONCE === LINES_AT_ONCE - 1) yield
    if ((sheet.rows[line]?.find(({ text }) => text !== '')?.text ?? '#').startsWith('#')) continue
    const again = used.filter(({ index, header }) => header !== '' && sheet.rows[line]?.[index]?.text === header)
    if (again.length >= 2) continue
    const found = notesOf(sheet, { row: line, texts: textsOf(sheet, line, used), columns, options, order }, above)
    notes.push(...found.notes)
    above = found.person
  }
  return { ...base, notes, problems: missing }
}

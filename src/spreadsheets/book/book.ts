import { type Refusal, refused } from '#domain/result.ts'
import type { LeaveCell, LeaveSheet } from '../leave/leave-sheet.ts'

/** What a cell holds. Of a formula only the value is read that the file keeps of it; it is never computed. */
export const CELL_KINDS = ['blank', 'text', 'number', 'date', 'boolean', 'error', 'formula'] as const
export type CellKind = (typeof CELL_KINDS)[number]

export interface BookCell extends LeaveCell {
  readonly kind: CellKind
}

export interface BookSheet extends LeaveSheet {
  readonly rows: readonly (readonly BookCell[])[]
  readonly hidden: boolean
}

/** A file as plain data: texts and days, and nothing that could run. */
export interface Book {
  readonly kind: 'xlsx' | 'csv' | 'text'
  readonly sheets: readonly BookSheet[]
  readonly date1904: boolean
  /** What was left out, or should be known of the file; sentences. */
  readonly notes: readonly string[]
}

export type BookReason = 'empty_file' | 'too_large' | 'wrong_type' | 'hostile_file' | 'unreadable_file'
export type BookRefusal = Refusal<BookReason>

const BROKEN = 'The file is damaged. Open it in Excel, save it again, and choose the new one.'
export const unreadable = () => refused('unreadable_file', BROKEN)

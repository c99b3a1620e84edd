import type { Day } from '#domain/calendar/day.ts'
import type { Half } from '#domain/calendar/half-day.ts'
import type { AbsenceType } from '#domain/leave/absence.ts'
import type { LeaveField } from '#domain/leave/leave-fields.ts'

/** Something in a row that stops it from being taken in, and where it stands. */
export interface LeaveError {
  readonly field: LeaveField
  /** Letter of the column; null when no column holds the field. */
  readonly column: string | null
  readonly message: string
}

/** Something a person must look at: how it was read, and why that is not sure. */
export interface LeaveDoubt {
  readonly field: LeaveField
  readonly message: string
}

/** One absence as a sheet gives it, before anybody is found for it. A cell may give several. */
export interface LeaveNote {
  readonly sheet: string
  /** Row of the sheet, counted from 1. */
  readonly row: number
  /** Where each field was read: the address of its cell. */
  readonly columns: Readonly<Partial<Record<LeaveField, string>>>
  /** The name as written; empty when the row has none. */
  readonly person: string
  readonly first: Day | null
  readonly firstHalf: Half
  readonly last: Day | null
  readonly lastHalf: Half
  readonly type: AbsenceType | null
  readonly status: 'approved' | 'requested' | null
  readonly tentative: boolean
  readonly note: string | null
  readonly location: string | null
  readonly orders: boolean | null
  readonly replacement: string | null
  /** Every cell of the row by its header, as written. */
  readonly raw: Readonly<Record<string, string>>
  /** What the cells of days, kind and status say, as written: what a person compares the reading with. */
  readonly written?: Readonly<Partial<Record<LeaveField, string>>>
  /** The count of days the sheet states, for a check. */
  readonly days: number | null
  readonly errors: readonly LeaveError[]
  readonly doubts: readonly LeaveDoubt[]
}

/** What a column was taken for. */
export interface LeaveColumn {
  /** Counted from 0. */
  readonly index: number
  readonly letter: string
  readonly header: string
  readonly field: LeaveField | null
  /** The first text below the header. */
  readonly sample: string
}

/** A sheet as time away. */
export interface LeaveReading {
  readonly layout: 'table' | 'block-schedule'
  /** Row of the headers, counted from 1; null when there is none. */
  readonly headerRow: number | null
  readonly columns: readonly LeaveColumn[]
  readonly notes: readonly LeaveNote[]
  /** What is wrong with the sheet as a whole. */
  readonly problems: readonly string[]
}

export interface LeaveReadingOptions {
  /** The choice of a person; a column that is not named keeps what its header says. */
  readonly columns?: Readonly<Record<number, LeaveField | null>>
  readonly headerRow?: number
  readonly date1904?: boolean
  readonly academicYear: number
  readonly today: Day
  /** For rows without a type; each such row says so. */
  readonly defaultType?: AbsenceType
}

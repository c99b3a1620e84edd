import { type Day, day, isoOf } from '#domain/calendar/day.ts'
import { type FilledCell, type Merge, packSheet, unpackSheet } from '../book/packed-sheet.ts'
import type { LeaveNote, LeaveReading, LeaveReadingOptions } from './leave-note.ts'
import type { LeaveSheet } from './leave-sheet.ts'
import { readLeave } from './read-leave.ts'

/** A text, a number, or a date of its own kind: `{ on: '2026-02-24' }`. */
export type SheetCell = string | number | { readonly on: string } | null

const filled = (value: SheetCell, row: number, column: number): readonly FilledCell[] => {
  if (value === null || value === '') return []
  const at = { row, column, day: null }
  if (typeof value === 'string') return [{ ...at, kind: 'text', text: value }]
  if (typeof value === 'number') return [{ ...at, kind: 'number', text: String(value) }]
  return [{ ...at, kind: 'date', text: value.on, day: day(value.on) }]
}

/** A sheet of a book with these cells, from A1 on. */
export const sheetOf = (rows: readonly (readonly SheetCell[])[], merges: readonly Merge[] = []): LeaveSheet =>
  unpackSheet(
    packSheet(
      { name: 'Leave', hidden: false },
      rows.flatMap((row, at) => row.flatMap((value, column) => filled(value, at, column))),
      merges,
      200,
    ),
  )

export const TODAY = day('2025-11-24')

/** Reads rows as leave of 2025–26, on 24 November 2025. */
export const readRows = (
  rows: readonly (readonly SheetCell[])[],
  options: Partial<LeaveReadingOptions> = {},
  merges: readonly Merge[] = [],
): LeaveReading => readLeave(sheetOf(rows, merges), { academicYear: 2025, today: TODAY, ...options })

const spokenDays = ({ first, last, firstHalf, lastHalf }: LeaveNote): string => {
  const iso = (any: Day | null): string => (any === null ? 'none' : isoOf(any))
  const [from, to] = [iso(first) + (firstHalf === 'pm' ? 'pm' : ''), iso(last) + (lastHalf === 'am' ? 'am' : '')]
  return from === to ? from : `${from}..${to}`
}

/** A note in a line: who, when, "?" when there is a doubt, "!" when there is an error. */
export const inShort = (note: LeaveNote): string =>
  `${note.person} ${spokenDays(note)}${note.doubts.length > 0 ? '?' : ''}${note.errors.length > 0 ? '!' : ''}`

import { type LeaveSheet, textAt } from '../leave/leave-sheet.ts'
import { isBlockSchedule } from '../leave/schedule-blocks.ts'
import { tidy } from './plain-words.ts'

/** What a sheet about rotations is: patterns of rotations, a year of residents, or the half-days of one block. */
export const ROTATION_SHEETS = ['templates', 'rotation-year', 'block'] as const
export type RotationSheetKind = (typeof ROTATION_SHEETS)[number]

const HEADER_ROWS = 12
const HEADER_COLUMNS = 20
const FEWEST_HALVES = 14

/** The row of "am" and "pm" above patterns, counted from 0; -1 when there is none. */
export const halvesRow = (sheet: LeaveSheet): number =>
  sheet.rows
    .slice(0, HEADER_ROWS)
    .findIndex((row) => row.filter(({ text }) => /^[ap]m$/i.test(tidy(text))).length >= FEWEST_HALVES)

/** Where "PROVIDER" stands above the people of a block, counted from 0; null when it does not. */
export const peopleHeader = (sheet: LeaveSheet): { readonly row: number; readonly column: number } | null => {
  for (const [row, cells] of sheet.rows.slice(0, HEADER_ROWS).entries())
    for (const [column, { text }] of cells.slice(0, HEADER_COLUMNS).entries())
      if (/^provider$/i.test(tidy(text))) return { row, column }
  return null
}

/** What a sheet is; null when it is none about rotations. */
export const rotationSheetKind = (sheet: LeaveSheet): RotationSheetKind | null => {
  if (isBlockSchedule(sheet)) return 'rotation-year'
  if (peopleHeader(sheet) !== null) return 'block'
  return halvesRow(sheet) > 0 ? 'templates' : null
}

const MOST_BLOCK = 13
const numberIn = (text: string): number | null => {
  const number = Number(/^(?:block\s*)?0*(\d{1,2})$/i.exec(tidy(text))?.[1] ?? Number.NaN)
  return number <= MOST_BLOCK ? number : null
}

/** The number of the block that a sheet of half-days is for: what stands above its people, else its name. */
export const blockNumberIn = (sheet: LeaveSheet): number | null => {
  const header = peopleHeader(sheet)
  if (header === null) return null
  for (let row = 0; row < Math.min(3, header.row); row += 1)
    for (let column = 0; column <= header.column; column += 1) {
      const number = numberIn(textAt(sheet, row, column))
      if (number !== null) return number
    }
  return numberIn(/\bblock\s*0*\d{1,2}\b/i.exec(sheet.name)?.[0] ?? '')
}

import type { Day } from '#domain/calendar/day.ts'

/** What reading leave needs of a cell and a sheet; a sheet of a book is one. */
export interface LeaveCell {
  readonly text: string
  readonly kind: string
  readonly day: Day | null
  readonly address: string
  readonly mergedWith: string | null
}
export interface LeaveSheet {
  readonly name: string
  readonly rows: readonly (readonly LeaveCell[])[]
}

/** "A" of 0, "AB" of 27. */
export const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26)

const indexOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The cell at a row and column counted from 0; for one that is merged, the one that holds its text. */
export const cellAt = (sheet: LeaveSheet, row: number, column: number): LeaveCell | null => {
  const cell = sheet.rows[row]?.[column] ?? null
  const [, letters, line] = /^([A-Z]+)(\d+)$/.exec(cell?.mergedWith ?? '') ?? []
  if (letters === undefined || line === undefined) return cell
  return sheet.rows[Number(line) - 1]?.[indexOf(letters)] ?? cell
}

/** The text at a row and column counted from 0. */
export const textAt = (sheet: LeaveSheet, row: number, column: number): string =>
  sheet.rows[row]?.[column]?.text.trim() ?? ''

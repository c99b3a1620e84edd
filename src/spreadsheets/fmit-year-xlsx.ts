import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { type Day, isoOf } from '#domain/calendar/day.ts'
import { ROLE_LABELS } from '#domain/people/person-year.ts'
import type { FmitYear } from '#domain/schedule/fmit-year.ts'
import { WEEK_COLUMNS, type WeekCell, type YearWords, fmitYearRows } from './fmit-year-rows.ts'

type StyledCell = Partial<Cell> & Pick<Cell, 'value'>

const HEADER: CellStyle = {
  font: { bold: true },
  border: { bottom: { style: 'thin', color: { rgb: '7A7F87' } } },
  alignment: { vertical: 'bottom' },
}
const DAY: CellStyle = { numFmt: 'yyyy-mm-dd', alignment: { horizontal: 'left', vertical: 'top' } }
const TEXT: CellStyle = { alignment: { vertical: 'top', wrapText: true } }
const ON_FMIT: CellStyle = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE6F2' } },
  alignment: { horizontal: 'center' },
}

/** Spreadsheets have no days, only moments; this one is midnight wherever the file is opened. */
const midnight = (day: Day): Date => new Date(isoOf(day))

const header = (value: CellValue, style: CellStyle = {}): StyledCell => ({ value, style: { ...HEADER, ...style } })

/**
 * A sheet of styled cells. Every text is written as text, so nothing anybody wrote is taken for a formula, and names
 * need no apostrophe in front as they do in CSV.
 */
const sheetOf = (rows: readonly (readonly StyledCell[])[]): Pick<WriteSheet, 'rows' | 'cells'> => ({
  rows: rows.map((row) => row.map(({ value }) => value)),
  cells: new Map(rows.flatMap((row, r) => row.map((cell, c) => [`${r},${c}`, cell] as const))),
})

const weekCell = (cell: WeekCell): StyledCell =>
  typeof cell === 'object' && cell !== null
    ? { value: midnight(cell.day), style: DAY }
    : { value: cell === '' ? null : cell, style: TEXT }

const WEEK_WIDTHS: Readonly<Record<(typeof WEEK_COLUMNS)[number], number>> = {
  AY: 9,
  Week: 6,
  Friday: 11,
  Thursday: 11,
  Block: 6,
  WeekOfBlock: 12,
  Faculty: 24,
  Role: 7,
  'Fri call': 24,
  'Sat call': 24,
  Recovery: 11,
  Holidays: 24,
  Conflicts: 60,
  Note: 40,
}

const weeksSheet = (year: FmitYear, words: YearWords): WriteSheet => ({
  name: 'Weeks',
  columns: WEEK_COLUMNS.map((name) => ({ width: WEEK_WIDTHS[name] })),
  freezePane: { rows: 1 },
  ...sheetOf([WEEK_COLUMNS.map((name) => header(name)), ...fmitYearRows(year, words).map((row) => row.map(weekCell))]),
})

const MATRIX_LEFT = [
  { name: 'Faculty', width: 24 },
  { name: 'Role', width: 7 },
  { name: 'Weeks', width: 7 },
  { name: 'Target', width: 7 },
] as const
const CENTRED: CellStyle = { alignment: { horizontal: 'center' } }

/** Faculty by weeks, as in the planner: the block, the Friday and the number of each week above. */
const matrixSheet = ({ weeks, faculty }: FmitYear): WriteSheet => ({
  name: 'Matrix',
  columns: [...MATRIX_LEFT, ...weeks.map(() => ({ width: 7 }))].map(({ width }) => ({ width })),
  freezePane: { rows: 3, columns: MATRIX_LEFT.length },
  ...sheetOf([
    [...MATRIX_LEFT.map(() => header(null)), ...weeks.map(({ block }) => header(`B${block}`, CENTRED))],
    [
      ...MATRIX_LEFT.map(() => header(null)),
      ...weeks.map(({ start }) => header(midnight(start), { ...CENTRED, numFmt: 'd mmm' })),
    ],
    [...MATRIX_LEFT.map(({ name }) => header(name)), ...weeks.map(({ number }) => header(number, CENTRED))],
    ...faculty.map(({ id, name, role, count, target }): readonly StyledCell[] => [
      { value: name },
      { value: role && ROLE_LABELS[role].short },
      { value: count },
      { value: target },
      ...weeks.map(({ attending }) => (attending === id ? { value: 'FMIT', style: ON_FMIT } : { value: null })),
    ]),
  ]),
})

/** The year as an Excel workbook: a row a week as in the CSV, and faculty by weeks. */
export const fmitYearXlsx = (year: FmitYear, words: YearWords): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [weeksSheet(year, words), matrixSheet(year)],
    properties: { title: `FMIT ${yearLabel(year.year)}` },
  })

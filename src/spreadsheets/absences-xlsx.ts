import { type Cell, type CellStyle, writeXlsx } from 'hucre/xlsx'
import { isoOf } from '#domain/calendar/day.ts'
import { type AbsenceCell, type AbsenceLine, absenceColumns, absenceRows } from './absences-rows.ts'

type StyledCell = Partial<Cell> & Pick<Cell, 'value'>

const HEADER: CellStyle = {
  font: { bold: true },
  border: { bottom: { style: 'thin', color: { rgb: '7A7F87' } } },
  alignment: { vertical: 'bottom' },
}
const DAY: CellStyle = { numFmt: 'yyyy-mm-dd', alignment: { horizontal: 'left', vertical: 'top' } }
const TEXT: CellStyle = { alignment: { vertical: 'top', wrapText: true } }

// Spreadsheets have no days, only moments; this one is midnight wherever the file is opened. Every text is written as
// text, so that nothing anybody wrote is taken for a formula.
const styled = (cell: AbsenceCell): StyledCell =>
  typeof cell === 'object' && cell !== null
    ? { value: new Date(isoOf(cell.day)), style: DAY }
    : { value: cell, style: TEXT }

/** Time away as an Excel workbook, a row an absence as in the CSV. */
export const absencesXlsx = (lines: readonly AbsenceLine[], withDetails: boolean): Promise<Uint8Array> => {
  const columns = absenceColumns(withDetails)
  const rows = [
    columns.map(({ name }): StyledCell => ({ value: name, style: HEADER })),
    ...absenceRows(lines, withDetails).map((row) => row.map(styled)),
  ]
  return writeXlsx({
    sheets: [
      {
        name: 'Time away',
        columns: columns.map(({ width }) => ({ width })),
        freezePane: { rows: 1 },
        rows: rows.map((row) => row.map(({ value }) => value)),
        cells: new Map(rows.flatMap((row, r) => row.map((cell, c) => [`${r},${c}`, cell] as const))),
      },
    ],
    properties: { title: 'Time away' },
  })
}

import { stringify } from 'csv-stringify/sync'
import { isoOf } from '#domain/calendar/day.ts'
import { type AbsenceCell, type AbsenceLine, absenceColumns, absenceRows } from './absences-rows.ts'
import { safeText } from './safe-text.ts'

const textOf = (cell: AbsenceCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'string') return safeText(cell)
  return typeof cell === 'number' ? String(cell) : isoOf(cell.day)
}

/** Time away as CSV (RFC 4180), a row an absence; what would begin a formula begins with an apostrophe. */
export const absencesCsv = (lines: readonly AbsenceLine[], withDetails: boolean): string =>
  stringify(
    [
      absenceColumns(withDetails).map(({ name }) => name),
      ...absenceRows(lines, withDetails).map((row) => row.map(textOf)),
    ],
    {
      bom: true,
      record_delimiter: 'windows',
      // By itself it quotes a text for the two together only, and a line break alone would end the record for many readers.
      quoted_match: /[\r\n]/,
    },
  )

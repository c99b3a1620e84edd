import { stringify } from 'csv-stringify/sync'
import { isoOf } from '#domain/calendar/day.ts'
import type { FmitYear } from '#domain/schedule/fmit-year.ts'
import { WEEK_COLUMNS, type WeekCell, type YearWords, fmitYearRows } from './fmit-year-rows.ts'
import { safeText } from './safe-text.ts'

const textOf = (cell: WeekCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'string') return safeText(cell)
  return typeof cell === 'number' ? String(cell) : isoOf(cell.day)
}

/** The year as CSV (RFC 4180), a row a week; with a byte order mark, without which Excel breaks names like "Åsa". */
export const fmitYearCsv = (year: FmitYear, words: YearWords): string =>
  stringify([[...WEEK_COLUMNS], ...fmitYearRows(year, words).map((row) => row.map(textOf))], {
    bom: true,
    record_delimiter: 'windows',
    // By itself it quotes a text for the two together only, and a line break alone would end the record for many readers.
    quoted_match: /[\r\n]/,
  })

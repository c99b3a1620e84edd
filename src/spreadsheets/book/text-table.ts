import { CsvError, parse } from 'csv-parse/sync'
import { type Result, done, refused } from '#domain/result.ts'
import { letterOf } from '../leave/leave-sheet.ts'
import type { BookRefusal } from './book.ts'
import { type BookLimits, spokenCount } from './book-limits.ts'
import { cleanText } from './clean-text.ts'
import { DELIMITERS, delimiterOf } from './delimiter.ts'
import { type FilledCell, type PackedSheet, packSheet } from './packed-sheet.ts'
import { tooManyCells } from './measure-sheet.ts'

/** Carries a refusal out of the parser, which takes no other way to be stopped. */
class Stopped extends Error {
  readonly refusal: BookRefusal
  constructor(refusal: BookRefusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

const stop = ({ refusal }: { readonly refusal: BookRefusal }): never => {
  throw new Stopped(refusal)
}

const AS_ITS_OWN = 'Save the part that is needed as a file of its own.'

/** Takes in record after record, up to the limits. */
const collector = (limits: BookLimits) => {
  const cells: FilledCell[] = []
  const take = (record: readonly string[], row: number): void => {
    if (row >= limits.rows)
      stop(refused('too_large', `The text has more than ${spokenCount(limits.rows)} rows. ${AS_ITS_OWN}`))
    for (const [column, raw] of record.entries()) {
      const text = cleanText(raw)
      if (text === '') continue
      if (column >= limits.columns)
        stop(
          refused(
            'too_large',
            `Row ${row + 1} has more than ${limits.columns} columns. Choose another delimiter, or leave columns out.`,
          ),
        )
      if (text.length > limits.lettersOfCell)
        stop(
          refused(
            'too_large',
            `Cell ${letterOf(column)}${row + 1} has more than ${spokenCount(limits.lettersOfCell)} letters. ` +
              'A quotation mark may be missing where it ends.',
          ),
        )
      cells.push({ row, column, kind: 'text', text, day: null })
      if (cells.length > limits.cells) stop(tooManyCells(limits))
    }
  }
  return { cells, take }
}

const troubleOf = (error: unknown): { readonly ok: false; readonly refusal: BookRefusal } => {
  if (error instanceof Stopped) return { ok: false, refusal: error.refusal }
  if (!(error instanceof CsvError)) throw error
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return refused('too_large', 'A row of the text is far too long. A quotation mark may be missing in it.')
  const line: unknown = error['lines']
  const where = typeof line === 'number' ? ` near line ${line}` : ''
  return refused(
    'unreadable_file',
    `The columns cannot be told apart${where}: a quotation mark opens and never closes. Correct it, and try again.`,
  )
}

/** Where a text ends, without the empty rows and columns that spreadsheets write below it. */
const endOfText = (text: string): number => {
  let end = text.length
  while (end > 0 && EMPTY.has(text.charAt(end - 1))) end -= 1
  return end
}
const EMPTY = new Set([...DELIMITERS, '\n', '\r', ' ', '\u00A0'])

const count = (text: string, letter: string): number => {
  let found = 0
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) found += 1
  return found
}

/**
 * A text as a sheet: rows as a spreadsheet would number them, lines that start with `#` left blank. Everything is
 * text; what looks like a formula is too.
 */
export const textTable = (whole: string, name: string, limits: BookLimits): Result<PackedSheet, BookRefusal> => {
  const text = whole.slice(0, endOfText(whole))
  const delimiter = delimiterOf(text)
  // The parser makes a text of each cell, and there may be as many empty ones as letters.
  if (count(text, delimiter) > limits.places) return tooManyCells(limits)
  const { cells, take } = collector(limits)
  try {
    parse(text, {
      bom: true,
      comment: '#',
      comment_no_infix: true,
      delimiter,
      max_record_size: limits.columns * limits.lettersOfCell,
      relax_column_count: true,
      relax_quotes: true,
      on_record: (record: string[], { records, comment_lines }) => {
        take(record, records - 1 + comment_lines)
        return null
      },
    })
  } catch (error) {
    return troubleOf(error)
  }
  if (cells.length === 0)
    return refused('empty_file', 'There is nothing in it but blank lines and comments. Choose another file.')
  return done(packSheet({ name, hidden: false }, cells, [], limits.columns))
}

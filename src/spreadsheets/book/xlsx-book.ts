import { posix } from 'node:path'
import { type CellValue, type MergeRange, type Sheet, type Workbook, readXlsx } from 'hucre/xlsx'
import type { Day } from '#domain/calendar/day.ts'
import { isoOf } from '#domain/calendar/day.ts'
import { type Result, done, refused } from '#domain/result.ts'
import { letterOf } from '../leave/leave-sheet.ts'
import { type BookRefusal, type CellKind, unreadable } from './book.ts'
import { type BookLimits, spokenCount } from './book-limits.ts'
import { cleanText } from './clean-text.ts'
import { type WorkbookPart, openWorkbook } from './open-workbook.ts'
import { type FilledCell, type Merge, type PackedBook, type PackedSheet, packSheet } from './packed-sheet.ts'
import { type StoredPart, storedZip } from './stored-zip.ts'

const MS_PER_DAY = 86_400_000
/** Outside of these years a number with a date's format is a time or a slip. */
const [FIRST_YEAR, LAST_YEAR] = [1930, 2200]
const LONGEST_NAME = 100

const sheetName = (name: string): string => cleanText(name).slice(0, LONGEST_NAME)

interface Reading {
  readonly kind: CellKind
  readonly text: string
  readonly day: Day | null
}

const ofDate = (moment: Date): Reading => {
  const iso = moment.toISOString()
  const [hours, year] = [iso.slice(11, 16), moment.getUTCFullYear()]
  if (year < FIRST_YEAR || year > LAST_YEAR) return { kind: 'text', text: hours, day: null }
  const day = Math.floor(moment.getTime() / MS_PER_DAY) as Day
  return { kind: 'date', text: hours === '00:00' ? isoOf(day) : `${isoOf(day)} ${hours}`, day }
}

const ofValue = (value: CellValue): Reading => {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? { kind: 'error', text: '', day: null } : ofDate(value)
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE', day: null }
  if (typeof value === 'number') return { kind: 'number', text: String(value), day: null }
  const text = value === null ? '' : cleanText(value)
  return { kind: text === '' ? 'blank' : 'text', text, day: null }
}

interface Found {
  readonly cells: readonly FilledCell[]
  readonly formulas: number
  readonly unknown: number
}

const cellsOf = (sheet: Sheet, limits: BookLimits): Result<Found, BookRefusal> => {
  const cells: FilledCell[] = []
  let [formulas, unknown] = [0, 0]
  for (const [row, values] of sheet.rows.entries())
    for (const [column, value] of values.entries()) {
      const detail = sheet.cells?.get(`${row},${column}`)
      const isFormula = detail?.formula !== undefined
      const read = ofValue(value)
      const { text } = read
      if (text.length > limits.lettersOfCell) return tooLong(sheet, row, column, limits)
      if (isFormula) {
        formulas += 1
        if (text === '') unknown += 1
      }
      if (text === '' && !isFormula) continue
      const kind = isFormula ? 'formula' : detail?.type === 'error' ? 'error' : read.kind
      cells.push({ row, column, kind, text, day: read.day })
    }
  return done({ cells, formulas, unknown })
}

const tooLong = (sheet: Sheet, row: number, column: number, limits: BookLimits) =>
  refused(
    'too_large',
    `Cell ${letterOf(column)}${row + 1} of sheet “${sheetName(sheet.name)}” has more than ` +
      `${spokenCount(limits.lettersOfCell)} letters. Shorten it, and save the file again.`,
  )

/** Merges of a size that people make; the rest is left out. */
const mergesOf = (ranges: readonly MergeRange[], limits: BookLimits): readonly Merge[] => {
  let left = limits.places
  return ranges.flatMap(({ startRow: top, startCol, endRow: bottom, endCol: right }) => {
    const area = (bottom - top + 1) * (right - startCol + 1)
    if (!(area > 1 && area <= limits.mergedCells && top >= 0 && startCol >= 0 && bottom >= top)) return []
    left -= area
    return left < 0 ? [] : [{ top, left: startCol, bottom, right }]
  })
}

const sheetOf = (
  sheet: Sheet,
  limits: BookLimits,
): Result<{ readonly packed: PackedSheet; readonly notes: readonly string[] }, BookRefusal> => {
  const found = cellsOf(sheet, limits)
  if (!found.ok) return found
  const name = sheetName(sheet.name)
  const notes: string[] = []
  const { cells, formulas, unknown } = found.value
  if (formulas > 0)
    notes.push(`Sheet “${name}” has ${spokenCount(formulas)} formulas; the values they had in the file were read.`)
  if (unknown > 0)
    notes.push(
      `In sheet “${name}” the file keeps no value of ${spokenCount(unknown)} formulas. Open it in Excel and save it.`,
    )
  const ranges = sheet.merges ?? []
  const merges = mergesOf(ranges, limits)
  if (merges.length < ranges.length)
    notes.push(`Sheet “${name}” merges cells over a very large area; those merges were left out.`)
  const hidden = sheet.hidden === true || sheet.veryHidden === true
  return done({ packed: packSheet({ name, hidden }, cells, merges, limits.columns), notes })
}

const [SHEET, END_OF_SHEET] = [Buffer.from('<worksheet>'), Buffer.from('</worksheet>')]

/** Parts as the reader takes them: sheets with cells and merges alone; one that is only a chart has none. */
const readable = ({ name, root, bytes }: WorkbookPart): StoredPart => {
  if (root === 'worksheet') return { name, pieces: [SHEET, bytes, END_OF_SHEET] }
  if (root === 'chartsheet' || root === 'dialogsheet') return { name, pieces: [SHEET, END_OF_SHEET] }
  if (root !== 'Relationships') return { name, pieces: [bytes] }
  const targets = bytes.toString('utf8').replace(/\/(?:chartsheet|dialogsheet)(?=["'])/g, '/worksheet')
  return { name, pieces: [Buffer.from(targets, 'utf8')] }
}

/** The parts of a workbook without which its cells would be read wrongly, and nobody would notice. */
const NEEDED = /\/(?:sharedStrings|styles|worksheet)$/

/** Whether a workbook names a needed part that is not there. */
const lacksPart = (parts: readonly WorkbookPart[]): boolean => {
  const names = new Set(parts.map(({ name }) => name))
  return parts.some(({ name, root, bytes }) => {
    if (root !== 'Relationships' || !isRead({ name })) return false
    const folder = posix.dirname(posix.dirname(name))
    const relations = bytes.toString('utf8').match(/<(?:[\w.-]+:)?Relationship\s[^>]*>/g) ?? []
    return relations.some((tag) => {
      const said = (attribute: string): string => new RegExp(`\\s${attribute}=["']([^"']*)`).exec(tag)?.[1] ?? ''
      const target = said('Target')
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
      return NEEDED.test(said('Type')) && !names.has(path)
    })
  })
}

/** Of the sheets' own relations nothing is read: pictures, comments, tables. */
const isRead = ({ name }: Pick<WorkbookPart, 'name'>): boolean => !/sheets\/_rels\//i.test(name)

const workbookOf = async (
  parts: readonly WorkbookPart[],
  limits: BookLimits,
): Promise<Result<Workbook, BookRefusal>> => {
  try {
    const archive = storedZip(parts.filter(isRead).map(readable))
    const corner = `${letterOf(limits.columns - 1)}${limits.rows}`
    return done(await readXlsx(archive, { range: `A1:${corner}` }))
  } catch {
    // Whatever the reader throws is about the file: it has been handed nothing else.
    return unreadable()
  }
}

/** Reads a workbook, behind the guard of its archive. */
export const xlsxBook = async (bytes: Uint8Array, limits: BookLimits): Promise<Result<PackedBook, BookRefusal>> => {
  const parts = await openWorkbook(bytes, limits)
  if (!parts.ok) return parts
  if (lacksPart(parts.value)) return unreadable()
  const workbook = await workbookOf(parts.value, limits)
  if (!workbook.ok) return workbook
  const sheets: PackedSheet[] = []
  const notes: string[] = []
  let places = 0
  for (const sheet of workbook.value.sheets) {
    const read = sheetOf(sheet, limits)
    if (!read.ok) return read
    places += read.value.packed.lengths.reduce((sum, length) => sum + length, 0)
    if (places > limits.places)
      return refused(
        'too_large',
        'The cells of the file lie very far apart. Copy those that are needed to a new workbook.',
      )
    sheets.push(read.value.packed)
    notes.push(...read.value.notes)
  }
  if (sheets.every(({ texts }) => texts.length === 0))
    return refused('empty_file', 'No cell of the file has anything in it. Save it again, and choose it anew.')
  return done({ sheets, date1904: workbook.value.dateSystem === '1904', notes })
}

import type { AbsenceType } from '#domain/leave/absence.ts'
import type { LeaveField } from '#domain/leave/leave-fields.ts'
import { notAType, typeOfText, typeOfWord } from '#domain/leave/leave-type.ts'
import type { SpokenRange } from '#domain/leave/spoken-leave.ts'
import { type DateOrder, dateOrder, dateText, dayCounts, eitherWay, isNear, spokenBetween } from './cell-dates.ts'
import { findHeaderRow, leaveColumns, missingFields } from './leave-columns.ts'
import type { LeaveColumn, LeaveDoubt, LeaveError, LeaveNote, LeaveReading, LeaveReadingOptions } from './leave-note.ts'
import { type LeaveCell, type LeaveSheet, cellAt } from './leave-sheet.ts'

const YES = /^(y|yes|true|1|x|✓|approved|ok)$/i
const NO = /^(n|no|false|0|-)$/i
const HEADING = /^(pgy|total|sub ?total|faculty|residents?|interns?|notes?|leave|block|core|adjunct)\b/i
const LONGEST: Readonly<Partial<Record<LeaveField, number>>> = { note: 1000, location: 200, replacement: 200 }
const LONG_LEAVE_DAYS = 60

type Texts = Readonly<Partial<Record<LeaveField, LeaveCell>>>
interface Row {
  readonly row: number
  readonly texts: Texts
  readonly columns: readonly LeaveColumn[]
  readonly options: LeaveReadingOptions
  readonly order: DateOrder
}

const textOf = (texts: Texts, field: LeaveField): string => texts[field]?.text.trim() ?? ''
const letterFor = (columns: readonly LeaveColumn[], field: LeaveField): string | null =>
  columns.find((column) => column.field === field)?.letter ?? null

const yesOrNo = (texts: Texts, field: LeaveField, doubts: LeaveDoubt[]): boolean | null => {
  const text = textOf(texts, field)
  if (text === '') return null
  if (YES.test(text)) return true
  if (!NO.test(text)) doubts.push({ field, message: 'This is neither yes nor no; it was not taken in.' })
  return NO.test(text) ? false : null
}

const statusOf = (row: Row, errors: LeaveError[], doubts: LeaveDoubt[]): LeaveNote['status'] => {
  const text = textOf(row.texts, 'status')
  if (text === '') return null
  if (YES.test(text)) return 'approved'
  if (/^(rejected|denied|disapproved|cancel+ed)$/i.test(text)) {
    const message = 'The sheet says this leave was turned down or cancelled. Leave the row out, or correct the sheet.'
    errors.push({ field: 'status', column: letterFor(row.columns, 'status'), message })
    return null
  }
  if (!/^(pending|requested|request|waiting|submitted)$/i.test(text) && !NO.test(text))
    doubts.push({ field: 'status', message: 'The status is not understood; the leave was taken as asked for.' })
  return 'requested'
}

const typeFor = (
  row: Row,
  range: SpokenRange | null,
  errors: LeaveError[],
  doubts: LeaveDoubt[],
): AbsenceType | null => {
  const text = textOf(row.texts, 'type')
  if (text !== '') {
    const type = typeOfText(text)
    if (!type) errors.push({ field: 'type', column: letterFor(row.columns, 'type'), message: notAType(text) })
    return type
  }
  const first = textOf(row.texts, 'note').split(/[^\p{L}]+/u)[0] ?? ''
  const said = range?.type ?? typeOfWord(first)
  if (said) {
    doubts.push({ field: 'type', message: 'The type was taken from the text of the row.' })
    return said
  }
  const columnless = letterFor(row.columns, 'type') === null
  if (!(columnless && row.options.defaultType))
    doubts.push({ field: 'type', message: 'No type is written; it was taken as vacation.' })
  return row.options.defaultType ?? 'vacation'
}

/** A whole day, a morning, an afternoon, when the row says so in a cell of its own. */
const halves = (row: Row, range: SpokenRange, doubts: LeaveDoubt[]): Pick<SpokenRange, 'firstHalf' | 'lastHalf'> => {
  const text = textOf(row.texts, 'halfDay')
  if (text === '' || NO.test(text) || /^(full|whole|all ?day|full ?day)/i.test(text)) return range
  if (/^(am|morning)$/i.test(text) && range.first === range.last) return { firstHalf: 'am', lastHalf: 'am' }
  if (/^(pm|afternoon)$/i.test(text) && range.first === range.last) return { firstHalf: 'pm', lastHalf: 'pm' }
  doubts.push({ field: 'halfDay', message: 'A half day is marked, but not which half of which day.' })
  return range
}

const rangeDoubts = (row: Row, range: SpokenRange): LeaveDoubt[] => {
  const field = row.texts.first ? 'first' : 'range'
  const doubts: LeaveDoubt[] = range.doubts.map((message) => ({ field, message }))
  const texts = [textOf(row.texts, 'first'), textOf(row.texts, 'last'), textOf(row.texts, 'range')]
  if (row.order.mixed && texts.some(eitherWay))
    doubts.push({ field, message: 'The day and the month can be read either way; the month was read first.' })
  const [all, weekdays] = dayCounts(range.first, range.last)
  const stated = statedDays(row)
  if (stated !== null && ![all, weekdays, all - 0.5, all - 1 + 0.5].includes(stated))
    doubts.push({ field: 'days', message: `The sheet counts ${stated} days, the dates make ${all}.` })
  if (all > LONG_LEAVE_DAYS) doubts.push({ field, message: `It lasts ${all} days.` })
  return doubts
}

const statedDays = (row: Row): number | null => {
  const match = /^\d+(?:\.\d+)?/.exec(textOf(row.texts, 'days'))
  return match ? Number(match[0]) : null
}

const noteOf = (
  sheet: LeaveSheet,
  row: Row,
  person: { readonly name: string; readonly doubts: readonly LeaveDoubt[] },
  range: SpokenRange | null,
  dateErrors: readonly string[],
  several: boolean,
): LeaveNote => {
  const errors: LeaveError[] = []
  const doubts: LeaveDoubt[] = [...person.doubts]
  const at = row.texts.first ? 'first' : 'range'
  for (const message of dateErrors) errors.push({ field: at, column: letterFor(row.columns, at), message })
  if (person.name === '')
    errors.push({ field: 'person', column: letterFor(row.columns, 'person'), message: 'No name stands in this row.' })
  const type = typeFor(row, range, errors, doubts)
  const status = statusOf(row, errors, doubts)
  for (const [field, most] of Object.entries(LONGEST))
    if (textOf(row.texts, field as LeaveField).length > most)
      errors.push({
        field: field as LeaveField,
        column: letterFor(row.columns, field as LeaveField),
        message: `The text is longer than ${most} letters.`,
      })
  if (range) doubts.push(...rangeDoubts(row, range).filter(({ field }) => !(several && field === 'days')))
  if (range && !(isNear(range.first, row.options.today) && isNear(range.last, row.options.today)))
    errors.push({
      field: at,
      column: letterFor(row.columns, at),
      message: 'The date is more than five years from today.',
    })
  const marked = yesOrNo(row.texts, 'tentative', doubts)
  return {
    sheet: sheet.name,
    row: row.row + 1,
    columns: Object.fromEntries(Object.entries(row.texts).map(([field, cell]) => [field, cell.address])),
    person: person.name,
    first: range?.first ?? null,
    last: range?.last ?? null,
    firstHalf: 'am',
    lastHalf: 'pm',
    ...(range ? pickHalves(halves(row, range, doubts)) : {}),
    type,
    status,
    tentative: marked ?? range?.tentative ?? false,
    note: textOf(row.texts, 'note') || null,
    location: textOf(row.texts, 'location') || null,
    orders: yesOrNo(row.texts, 'orders', doubts),
    replacement: textOf(row.texts, 'replacement') || null,
    raw: rawOf(sheet, row),
    days: statedDays(row),
    errors,
    doubts,
  }
}

const pickHalves = ({ firstHalf, lastHalf }: Pick<SpokenRange, 'firstHalf' | 'lastHalf'>) => ({ firstHalf, lastHalf })

/** Headers come from a file: they are keys of a map without a prototype to reach. */
const rawOf = (sheet: LeaveSheet, row: Row): Record<string, string> => {
  const raw = new Map<string, string>()
  for (const { index, header, letter } of row.columns) {
    const text = sheet.rows[row.row]?.[index]?.text ?? ''
    if (text !== '') raw.set(header === '' || raw.has(header) ? `${header} ${letter}`.trim() : header, text)
  }
  return Object.fromEntries(raw)
}

const notesOf = (sheet: LeaveSheet, row: Row, above: string): { notes: LeaveNote[]; person: string } => {
  const { texts, options } = row
  const full = [textOf(texts, 'firstName'), textOf(texts, 'lastName')].filter(Boolean).join(' ')
  const own = textOf(texts, 'person') || full
  const written = ['first', 'last', 'range'].some((field) => textOf(texts, field as LeaveField) !== '')
  if (!written && (own === '' || HEADING.test(own))) return { notes: [], person: own === '' ? above : '' }
  const doubts: LeaveDoubt[] =
    own === '' && above !== '' ? [{ field: 'person', message: 'The row has no name; it was taken from above.' }] : []
  const person = { name: own || above, doubts }
  const read = (field: LeaveField): string => {
    const cell = texts[field]
    return cell ? dateText(cell, options.date1904) : ''
  }
  const first = read('first') || (texts.last && read('last') && !read('range') ? '' : read('range'))
  const context = { academicYear: options.academicYear, dayFirst: row.order.dayFirst }
  const leave = spokenBetween(first, read('first') === '' && read('range') !== '' ? '' : read('last'), context)
  if (leave.ranges.length > 0)
    return {
      notes: leave.ranges.map((range) => noteOf(sheet, row, person, range, [], leave.ranges.length > 1)),
      person: person.name,
    }
  const why = written
    ? (leave.errors[0] ?? leave.doubts[0] ?? 'The dates cannot be read. Write them as “Jan 19 - Jan 22”.')
    : 'No dates stand in this row.'
  return { notes: [noteOf(sheet, row, person, null, [why], false)], person: person.name }
}

const textsOf = (sheet: LeaveSheet, row: number, columns: readonly LeaveColumn[]): Texts => {
  const texts: Partial<Record<LeaveField, LeaveCell>> = {}
  for (const { field, index } of columns) {
    const own = sheet.rows[row]?.[index]
    // A cell merged over several rows says the same of each; one merged over columns says it once.
    const cell = own?.mergedWith ? cellAt(sheet, row, index) : own
    if (field && cell && cell.text.trim() !== '') texts[field] = cell
  }
  return texts
}

/** A table: one row of headers, below it one row or more for each time away. */
export const readTable = (sheet: LeaveSheet, options: LeaveReadingOptions): LeaveReading => {
  const headerRow = options.headerRow === undefined ? findHeaderRow(sheet) : options.headerRow - 1
  const { columns, problems } = leaveColumns(sheet, headerRow, options.columns ?? {})
  const base = { layout: 'table' as const, headerRow: headerRow === null ? null : headerRow + 1, columns }
  const missing = [...problems, ...missingFields(columns)]
  if (missing.length > problems.length) return { ...base, notes: [], problems: missing }
  const used = columns.filter(({ field }) => field !== null)
  const lines = sheet.rows.map((_, row) => row).slice((headerRow ?? -1) + 1)
  const dates = columns.filter(({ field }) => field === 'first' || field === 'last' || field === 'range')
  const order = dateOrder(lines.flatMap((row) => dates.map(({ index }) => sheet.rows[row]?.[index]?.text ?? '')))
  const notes: LeaveNote[] = []
  let above = ''
  for (const line of lines) {
    if ((sheet.rows[line]?.find(({ text }) => text !== '')?.text ?? '#').startsWith('#')) continue
    const again = used.filter(({ index, header }) => header !== '' && sheet.rows[line]?.[index]?.text === header)
    if (again.length >= 2) continue
    const found = notesOf(sheet, { row: line, texts: textsOf(sheet, line, used), columns, options, order }, above)
    notes.push(...found.notes)
    above = found.person
  }
  return { ...base, notes, problems: missing }
}

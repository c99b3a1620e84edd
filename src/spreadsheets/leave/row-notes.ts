import { addDays } from '#domain/calendar/day.ts'
import type { LeaveField } from '#domain/leave/leave-fields.ts'
import type { SpokenLeave, SpokenRange } from '#domain/leave/spoken-leave.ts'
import { dateText, dayCounts, eitherWay, isNear, spokenBetween } from './cell-dates.ts'
import type { LeaveDoubt, LeaveError, LeaveNote } from './leave-note.ts'
import type { LeaveSheet } from './leave-sheet.ts'
import {
  type Halves,
  type TableRow,
  halves,
  letterFor,
  statedDays,
  statusOf,
  textOf,
  typeFor,
  yesOrNo,
} from './row-cells.ts'

const HEADING = /^(pgy|total|sub ?total|faculty|residents?|interns?|notes?|leave|block|core|adjunct)\b/i
const LONGEST: Readonly<Partial<Record<LeaveField, number>>> = { note: 1000, location: 200, replacement: 200 }
const LONG_LEAVE_DAYS = 60
/** Heads of columns that give the first day back as often as the last day away. */
const BACK = /^\s*returns?\b/i

interface Person {
  readonly name: string
  readonly doubts: readonly LeaveDoubt[]
}

/** The column that dates of a row are told of. */
const dateField = ({ texts, columns }: TableRow): LeaveField =>
  texts.first || (!texts.range && letterFor(columns, 'first') !== null) ? 'first' : 'range'

const countDoubt = (row: TableRow, range: SpokenRange, { firstHalf, lastHalf }: Halves): LeaveDoubt[] => {
  const stated = statedDays(row)
  const half = (firstHalf === 'pm' ? 0.5 : 0) + (lastHalf === 'am' ? 0.5 : 0)
  const counts = dayCounts(range.first, range.last).map((days) => days - half)
  if (stated === null || counts.includes(stated)) return []
  return [{ field: 'days', message: `The sheet counts ${stated} days, the dates make ${counts[0] ?? 0}.` }]
}

/** Whether the days the sheet states can only be right when the last day is one of them. */
const countsLastDay = (stated: number | null, { first, last }: SpokenRange): boolean =>
  stated !== null &&
  dayCounts(first, last).includes(stated) &&
  (first === last || !dayCounts(first, addDays(last, -1)).includes(stated))

const rangeDoubts = (row: TableRow, range: SpokenRange): LeaveDoubt[] => {
  const field = dateField(row)
  const messages = [...range.doubts]
  const texts = [textOf(row.texts, 'first'), textOf(row.texts, 'last'), textOf(row.texts, 'range')]
  if (row.order.mixed && texts.some(eitherWay))
    messages.push('The day and the month can be read either way; the month was read first.')
  const [days] = dayCounts(range.first, range.last)
  if (days > LONG_LEAVE_DAYS) messages.push(`It lasts ${days} days.`)
  const doubts: LeaveDoubt[] = messages.map((message) => ({ field, message }))
  const back = row.columns.some((column) => column.field === 'last' && BACK.test(column.header))
  if (back && row.texts.last && !countsLastDay(statedDays(row), range))
    doubts.push({
      field: 'last',
      message: 'A day of return may be the first day back; it was read as the last day away.',
    })
  return doubts
}

const tooLong = (row: TableRow): LeaveError[] =>
  Object.entries(LONGEST).flatMap(([name, most]) => {
    const field = name as LeaveField
    const message = `The text is longer than ${most} letters. Shorten it.`
    return textOf(row.texts, field).length > most ? [{ field, column: letterFor(row.columns, field), message }] : []
  })

const dateErrors = (row: TableRow, range: SpokenRange | null, why: string | null): LeaveError[] => {
  const { today } = row.options
  const far = range !== null && !(isNear(range.first, today) && isNear(range.last, today))
  const field = dateField(row)
  return [why, far ? 'The date is more than five years from today.' : null].flatMap((message) =>
    message === null ? [] : [{ field, column: letterFor(row.columns, field), message }],
  )
}

/** A range of a row as a note, or why there is none; `only` when the row has no other. */
const noteOf = (
  sheet: LeaveSheet,
  row: TableRow,
  person: Person,
  { range, why, only }: { readonly range: SpokenRange | null; readonly why: string | null; readonly only: boolean },
): LeaveNote => {
  const doubts: LeaveDoubt[] = [...person.doubts]
  const errors = [...dateErrors(row, range, why), ...tooLong(row)]
  if (person.name === '')
    errors.push({ field: 'person', column: letterFor(row.columns, 'person'), message: 'No name stands in this row.' })
  const type = typeFor(row, range, errors, doubts)
  const status = statusOf(row, errors, doubts)
  const half: Halves = range ? halves(row, range, doubts) : { firstHalf: 'am', lastHalf: 'pm' }
  if (range) doubts.push(...rangeDoubts(row, range), ...(only ? countDoubt(row, range, half) : []))
  return {
    sheet: sheet.name,
    row: row.row + 1,
    columns: Object.fromEntries(Object.entries(row.texts).map(([field, cell]) => [field, cell.address])),
    person: person.name,
    first: range?.first ?? null,
    last: range?.last ?? null,
    ...half,
    type,
    status,
    tentative: yesOrNo(row.texts, 'tentative', doubts) ?? range?.tentative ?? false,
    note: textOf(row.texts, 'note') || null,
    location: textOf(row.texts, 'location') || null,
    orders: yesOrNo(row.texts, 'orders', doubts),
    replacement: textOf(row.texts, 'replacement') || null,
    raw: rawOf(sheet, row),
    written: writtenOf(row),
    days: statedDays(row),
    errors,
    doubts,
  }
}

const COMPARED: readonly LeaveField[] = ['first', 'last', 'range', 'type', 'status', 'halfDay', 'days']

const writtenOf = ({ texts }: TableRow): LeaveNote['written'] & object =>
  Object.fromEntries(COMPARED.flatMap((field) => (texts[field] ? [[field, textOf(texts, field)]] : [])))

/** Headers come from a file: they are keys of a map without a prototype to reach. */
const rawOf = (sheet: LeaveSheet, row: TableRow): Record<string, string> => {
  const raw = new Map<string, string>()
  for (const { index, header, letter } of row.columns) {
    const text = sheet.rows[row.row]?.[index]?.text ?? ''
    if (text !== '') raw.set(header === '' || raw.has(header) ? `${header} ${letter}`.trim() : header, text)
  }
  return Object.fromEntries(raw)
}

const DIFFERENT = 'Another column names other dates; the first day and the last day were read.'

const sameDays = (a: SpokenLeave, b: SpokenLeave): boolean =>
  a.ranges.length === b.ranges.length &&
  a.ranges.every(({ first, last }, at) => first === b.ranges[at]?.first && last === b.ranges[at].last)

/** What the row says of dates: in one cell, or a first and a last day. */
const leaveOf = (row: TableRow): SpokenLeave => {
  const { texts, options, order } = row
  const read = (field: LeaveField): string => {
    const cell = texts[field]
    return cell ? dateText(cell, options.date1904) : ''
  }
  const context = { academicYear: options.academicYear, dayFirst: order.dayFirst }
  const [first, last, whole] = [read('first'), read('last'), read('range')]
  const leave = spokenBetween(first || whole, last, context)
  if (first === '' || whole === '' || sameDays(leave, spokenBetween(whole, '', context))) return leave
  return { ...leave, ranges: leave.ranges.map((range) => ({ ...range, doubts: [...range.doubts, DIFFERENT] })) }
}

const personOf = ({ texts }: TableRow, above: string): Person & { readonly own: string } => {
  const full = [textOf(texts, 'firstName'), textOf(texts, 'lastName')].filter(Boolean).join(' ')
  const own = textOf(texts, 'person') || full
  const carried = own === '' && above !== ''
  const message = 'The row has no name; it was taken from above.'
  return { own, name: own || above, doubts: carried ? [{ field: 'person', message }] : [] }
}

/** The times away of a row, and whom it names, for the rows below that name nobody. */
export const notesOf = (
  sheet: LeaveSheet,
  row: TableRow,
  above: string,
): { readonly notes: readonly LeaveNote[]; readonly person: string } => {
  const { own, ...person } = personOf(row, above)
  const written = (['first', 'last', 'range'] as const).some((field) => textOf(row.texts, field) !== '')
  if (!written && (own === '' || HEADING.test(own))) return { notes: [], person: own === '' ? above : '' }
  const leave = leaveOf(row)
  const only = leave.ranges.length === 1
  const unread = leave.errors[0] ?? leave.doubts[0] ?? 'The dates cannot be read. Write them as “Jan 19 - Jan 22”.'
  const why = written ? unread : 'No dates stand in this row.'
  const notes =
    leave.ranges.length > 0
      ? leave.ranges.map((range) => noteOf(sheet, row, person, { range, why: null, only }))
      : [noteOf(sheet, row, person, { range: null, why, only })]
  return { notes, person: person.name }
}

import type { AbsenceType } from '#domain/leave/absence.ts'
import type { LeaveField } from '#domain/leave/leave-fields.ts'
import { notAType, typeOfText, typeOfWord } from '#domain/leave/leave-type.ts'
import type { SpokenRange } from '#domain/leave/spoken-leave.ts'
import type { DateOrder } from './cell-dates.ts'
import type { LeaveColumn, LeaveDoubt, LeaveError, LeaveNote, LeaveReadingOptions } from './leave-note.ts'
import type { LeaveCell } from './leave-sheet.ts'

const YES = /^(y|yes|true|1|x|✓|approved|ok)$/i
const NO = /^(n|no|false|0|-)$/i

export type Texts = Readonly<Partial<Record<LeaveField, LeaveCell>>>
/** A row of a table, and what its cells were taken for. */
export interface TableRow {
  readonly row: number
  readonly texts: Texts
  readonly columns: readonly LeaveColumn[]
  readonly options: LeaveReadingOptions
  readonly order: DateOrder
}

export const textOf = (texts: Texts, field: LeaveField): string => texts[field]?.text.trim() ?? ''
export const letterFor = (columns: readonly LeaveColumn[], field: LeaveField): string | null =>
  columns.find((column) => column.field === field)?.letter ?? null

export const yesOrNo = (texts: Texts, field: LeaveField, doubts: LeaveDoubt[]): boolean | null => {
  const text = textOf(texts, field)
  if (text === '') return null
  if (YES.test(text)) return true
  if (!NO.test(text)) doubts.push({ field, message: 'This is neither yes nor no; it was not taken in.' })
  return NO.test(text) ? false : null
}

export const statusOf = (row: TableRow, errors: LeaveError[], doubts: LeaveDoubt[]): LeaveNote['status'] => {
  const text = textOf(row.texts, 'status')
  if (text === '') return null
  if (YES.test(text)) return 'approved'
  if (/^(rejected|denied|disapproved|cancel+ed)$/i.test(text)) {
    const message = 'The sheet says this leave was turned down or cancelled. Leave the row out, or correct the sheet.'
    errors.push({ field: 'status', column: letterFor(row.columns, 'status'), message })
    return null
  }
  if (NO.test(text))
    doubts.push({ field: 'status', message: 'The sheet says it is not approved; it was taken as asked for.' })
  else if (!/^(pending|requested|request|waiting|submitted)$/i.test(text))
    doubts.push({ field: 'status', message: 'The status is not understood; it was taken as asked for.' })
  return 'requested'
}

export const typeFor = (
  row: TableRow,
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
  const type = row.options.defaultType ?? 'vacation'
  // Where no column holds a type, the choice of one for all rows was a person's.
  if (row.options.defaultType === undefined || letterFor(row.columns, 'type') !== null)
    doubts.push({ field: 'type', message: `No type is written; it was taken as ${type.replaceAll('_', ' ')}.` })
  return type
}

export type Halves = Pick<SpokenRange, 'firstHalf' | 'lastHalf'>

/** A whole day, a morning, an afternoon, when the row says so in a cell of its own. */
export const halves = (row: TableRow, range: SpokenRange, doubts: LeaveDoubt[]): Halves => {
  const text = textOf(row.texts, 'halfDay')
  const { firstHalf, lastHalf } = range
  if (text === '' || NO.test(text) || /^(full|whole|all ?day)/i.test(text)) return { firstHalf, lastHalf }
  if (/^(am|morning)$/i.test(text) && range.first === range.last) return { firstHalf: 'am', lastHalf: 'am' }
  if (/^(pm|afternoon)$/i.test(text) && range.first === range.last) return { firstHalf: 'pm', lastHalf: 'pm' }
  doubts.push({ field: 'halfDay', message: 'A half day is marked, but not which half of which day.' })
  return { firstHalf, lastHalf }
}

/** The count of days that the row states. */
export const statedDays = (row: TableRow): number | null => {
  const match = /^\d+(?:\.\d+)?/.exec(textOf(row.texts, 'days'))
  return match ? Number(match[0]) : null
}

import { yearEnd, yearLabel, yearStart, type AcademicYear } from '#domain/calendar/academic-year.ts'
import { weekdayOf } from '#domain/calendar/day.ts'
import { daysFrom } from '#domain/calendar/day.ts'
import type { Absence } from '#domain/leave/absence.ts'
import { ABSENCE_WORDS } from '#domain/leave/absence-words.ts'
import { spokenRange } from '#domain/proposals/spoken-row.ts'
import type { ReadRow } from './read-row.ts'
import type { RowKind } from './row-answer.ts'
import type { StagedRow } from './staged-row.ts'

/** "Vacation, 3 – 5 Mar". */
export const spokenTime = ({ type, first, last }: Pick<Absence, 'type' | 'first' | 'last'>): string =>
  `${ABSENCE_WORDS[type]}, ${spokenRange(first, last)}`

/** "rows 18 and 23" without the word: "18", "18 and 23", "18, 23 and 40". */
export const rowNumbers = (rows: readonly Pick<ReadRow, 'note'>[]): string => {
  const numbers = [...new Set(rows.map(({ note }) => note.row))]
  return numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`
}

/** Another row as one row calls it: by its number, or by its cell when both stand in the same row of the sheet. */
export const calledFrom = ({ note }: Pick<ReadRow, 'note'>, other: Pick<ReadRow, 'note'>): string => {
  const { row, columns } = other.note
  const cell = columns.first ?? columns.range ?? columns.last
  return row === note.row && cell !== undefined ? `cell ${cell}` : `row ${row}`
}

const withRows = (row: ReadRow, others: readonly ReadRow[]): string => {
  const [one] = others
  if (others.length === 1 && one !== undefined) return calledFrom(row, one)
  const elsewhere = others.filter(({ note }) => note.row !== row.note.row)
  return elsewhere.length === 0
    ? 'others of this row'
    : `${elsewhere.length === 1 ? 'row' : 'rows'} ${rowNumbers(elsewhere)}`
}

const othersOf = ({ id, group }: StagedRow): readonly ReadRow[] => group.filter((row) => row.id !== id)

const INSTEAD: Readonly<Record<'merge' | 'extend' | 'replace', string>> = {
  merge: 'Joined with',
  extend: 'Takes in',
  replace: 'Replaces',
}

const whatComes = (row: StagedRow): { readonly kind: RowKind; readonly text: string } => {
  const others = othersOf(row)
  const there = row.met[0]?.absence
  if (row.action === 'skip')
    return row.conflict === 'duplicate' || there === undefined
      ? { kind: 'there', text: 'Already there' }
      : { kind: 'there', text: `Lies in ${spokenTime(there)}, which is there` }
  if (there !== undefined && (row.action === 'merge' || row.action === 'extend'))
    return { kind: 'joined', text: `${INSTEAD[row.action]} ${spokenTime(there)}, which is there` }
  if (others.length > 0) return { kind: 'joined', text: `Joined with ${withRows(row, others)}` }
  if (there !== undefined && row.action === 'replace')
    return { kind: 'new', text: `${INSTEAD.replace} ${spokenTime(there)}` }
  return { kind: 'new', text: 'New' }
}

const questionOf = (row: StagedRow): { readonly kind: RowKind; readonly text: string } | null => {
  if (row.personId === null && row.errors.every(({ field }) => field !== 'person'))
    return { kind: 'who', text: 'Who is this?' }
  const [error] = row.errors
  if (error !== undefined) return { kind: 'unreadable', text: error.message }
  if (row.barredBy !== null)
    return { kind: 'choose', text: `Row ${row.barredBy.note.row} changes the same leave. Choose what to do.` }
  const there = row.met[0]?.absence
  if (row.action === null) {
    const meets = row.met.length > 1 ? `${row.met.length} others` : there === undefined ? 'others' : spokenTime(there)
    return { kind: 'choose', text: `Meets ${meets}. Choose what to do.` }
  }
  const open = row.doubts.find(({ accepted }) => !accepted)
  if (open !== undefined && !row.settled) return { kind: 'doubt', text: open.message }
  if (row.settled) return null
  // What it is joined with has a question.
  const others = othersOf(row)
  const asked = others.find(({ doubts }) => doubts.some(({ accepted }) => !accepted)) ?? others[0]
  return {
    kind: 'doubt',
    text: `Joined with ${asked === undefined ? 'another row' : calledFrom(row, asked)}, which has a question.`,
  }
}

/** What becomes of a row, in a few words; what has to be settled first comes first. */
export const resultOf = (
  row: StagedRow,
  touches: readonly string[],
): { readonly kind: RowKind; readonly text: string } => {
  if (row.isLeftOut) return { kind: 'left-out', text: 'Left out' }
  if (row.copyOf !== null) return { kind: 'there', text: `Says the same as ${calledFrom(row, row.copyOf)}` }
  const question = questionOf(row)
  if (question !== null) return question
  const comes = whatComes(row)
  const [touch] = touches
  if (touch === undefined || comes.kind === 'there') return comes
  return { kind: 'touches', text: comes.text === 'New' ? touch : `${comes.text}. ${touch}` }
}

/** Where it goes beyond the academic year, in a sentence. */
export const beyondYear = ({ first, last }: Pick<ReadRow, 'first' | 'last'>, year: AcademicYear): readonly string[] => {
  if (first === null || last === null) return []
  if (first > yearEnd(year) || last < yearStart(year)) return [`It is not in the academic year ${yearLabel(year)}.`]
  if (last > yearEnd(year)) return ['Ends after this academic year.']
  return first < yearStart(year) ? ['Starts before this academic year.'] : []
}

/** What else it shares half-days with, which stays as it is. */
export const besideThere = (row: StagedRow): readonly string[] =>
  row.action === 'create' ? row.met.map(({ absence }) => `Shares days with ${spokenTime(absence)}, which stays.`) : []

const isWeekendOnly = ({ first, last }: Pick<ReadRow, 'first' | 'last'>): boolean =>
  first !== null &&
  last !== null &&
  last - first < 7 &&
  daysFrom(first, last).every((day) => ['sat', 'sun'].includes(weekdayOf(day)))

/** What is good to know of a row and asks for nothing. */
export const hintsOf = (row: StagedRow, isOwn: boolean): readonly string[] => [
  ...(row.type === 'tdy' && row.note.location === null ? ['No place is written for this TDY.'] : []),
  ...(row.type === 'deployment' && row.note.orders === null ? ['Nothing says whether there are orders.'] : []),
  ...(isWeekendOnly(row) ? ['It is a weekend only.'] : []),
  ...(isOwn ? ['It is your own leave, so it comes in as asked for: somebody else approves it.'] : []),
  ...(row.removed.length > 0 ? [`Taken out of its note: ${row.removed.join(', ')}.`] : []),
]

/** Whether a row says more than who, when and of what kind. */
export const hasNote = ({ note }: Pick<ReadRow, 'note'>): boolean =>
  note.note !== null || note.location !== null || note.orders !== null || note.replacement !== null

import { isPlannableYear, yearOf } from '#domain/calendar/academic-year.ts'
import type { Day } from '#domain/calendar/day.ts'
import { type Half, halfDayIndex } from '#domain/calendar/half-day.ts'
import { ABSENCE_TYPES, type LeaveType } from '#domain/leave/absence.ts'
import type { LeaveField } from '#domain/leave/leave-fields.ts'
import type { PersonId } from '#domain/people/person.ts'
import { derived } from '#domain/schedule/derived.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { LeaveNote } from '#spreadsheets/leave/leave-note.ts'
import { discreetMessage } from './discreet.ts'
import type { NameChoice, RowChoice } from './staging.ts'
import type { Who } from './who.ts'

/** A type that is stored; a reader without the right to know sees another. */

export interface RowDoubt {
  readonly field: LeaveField
  readonly message: string
  readonly accepted: boolean
}
export interface RowError {
  readonly field: LeaveField
  readonly cell: string | null
  readonly message: string
}

/** A row as it was read, with what people said about it; not yet held against the plan or the other rows. */
export interface ReadRow {
  readonly id: string
  readonly note: LeaveNote
  readonly choice: RowChoice | undefined
  readonly named: NameChoice | undefined
  readonly who: Who
  readonly personId: PersonId | null
  readonly first: Day | null
  readonly firstHalf: Half
  readonly last: Day | null
  readonly lastHalf: Half
  readonly type: LeaveType | null
  readonly status: 'approved' | 'requested'
  readonly tentative: boolean
  readonly doubts: readonly RowDoubt[]
  readonly errors: readonly RowError[]
  /** Somebody said to leave it out. */
  readonly isLeftOut: boolean
}

/** Who looks, where that matters: nobody says yes to their own time away. */
export interface Looking {
  readonly person: PersonId | null
}

/**
 * The name of a row within its sheet: its number, the column its days stand in, and which one of that cell it is. Made
 * of where it stands, so that it stays when other cells are read otherwise.
 */
export const rowIds = derived((notes: readonly LeaveNote[]): readonly string[] => {
  const times = new Map<string, number>()
  return notes.map(({ row, columns }) => {
    const at = columns.first ?? columns.range ?? columns.last ?? ''
    const place = `r${row}${at.replace(/\d+$/, '').toLowerCase()}`
    const time = (times.get(place) ?? 0) + 1
    times.set(place, time)
    return time === 1 ? place : `${place}-${time}`
  })
})

const WHEN: readonly LeaveField[] = ['first', 'last', 'range', 'days']
const WHO: readonly LeaveField[] = ['person', 'firstName', 'lastName']

/** The fields that somebody has said anew, so that what was wrong or doubtful of them is not any more. */
const saidFields = (choice: RowChoice | undefined, isNamed: boolean): ReadonlySet<LeaveField> => {
  const { first = null, last = null, firstHalf = null, lastHalf = null, type = null, status = null } = choice ?? {}
  return new Set<LeaveField>([
    ...(first !== null || last !== null ? WHEN : []),
    ...(firstHalf !== null || lastHalf !== null || (first !== null && last !== null) ? (['halfDay'] as const) : []),
    ...(type === null ? [] : (['type'] as const)),
    ...(status === null ? [] : (['status'] as const)),
    ...(isNamed ? WHO : []),
  ])
}

/** How a doubt is known again once somebody has looked at it. */
export const doubtKey = ({ field, message }: Pick<RowDoubt, 'field' | 'message'>): string => `${field}: ${message}`

const cellOf = ({ columns, row }: LeaveNote, field: LeaveField, column: string | null): string | null =>
  columns[field] ?? (column === null ? null : `${column}${row}`)

const BACKWARDS = 'The last day is before the first. Turn them round.'
const BEYOND = 'The date lies outside the years that can be planned. Correct the year.'

const spanError = (first: Day | null, firstHalf: Half, last: Day | null, lastHalf: Half): string | null => {
  if (first === null || last === null) return null
  if (halfDayIndex(first, firstHalf) > halfDayIndex(last, lastHalf)) return BACKWARDS
  return isPlannableYear(yearOf(first)) && isPlannableYear(yearOf(last)) ? null : BEYOND
}

/** A row with what was said of it. */
export const readRow = (
  facts: Facts,
  looking: Looking,
  { id, note, who, choice, named }: Pick<ReadRow, 'id' | 'note' | 'who' | 'choice' | 'named'>,
): ReadRow => {
  const chosen = choice?.personId ?? null
  const personId = chosen !== null && facts.person.has(chosen) ? chosen : who.personId
  const first = choice?.first ?? note.first
  const last = choice?.last ?? note.last ?? first
  const firstHalf = choice?.firstHalf ?? note.firstHalf
  const lastHalf = choice?.lastHalf ?? note.lastHalf
  const read = choice?.type ?? note.type
  const type = ABSENCE_TYPES.find((each) => each === read) ?? null
  const isOwn = personId !== null && personId === looking.person
  const said = saidFields(choice, chosen !== null && personId === chosen)
  const person = personId === null ? undefined : facts.person.get(personId)
  const isGone = person !== undefined && !person.active
  const span = spanError(first, firstHalf, last, lastHalf)
  const errors: RowError[] = [
    ...note.errors
      .filter(({ field }) => !said.has(field))
      .map(({ field, column, message }) => ({
        field,
        cell: cellOf(note, field, column),
        message: discreetMessage(type, message),
      })),
    ...(isGone
      ? [
          {
            field: 'person' as const,
            cell: cellOf(note, 'person', null),
            message: `${person.name} is no longer active. Choose somebody else, or leave the row out.`,
          },
        ]
      : []),
    ...(span === null ? [] : [{ field: 'first' as const, cell: cellOf(note, 'first', null), message: span }]),
  ]
  const accepted = new Set(choice?.accepted ?? [])
  const doubts = [
    ...(who.doubt === null ? [] : [{ field: 'person' as const, message: who.doubt }]),
    ...note.doubts,
    ...(type === null && errors.every(({ field }) => field !== 'type')
      ? [{ field: 'type' as const, message: 'No type is written; it was taken as vacation.' }]
      : []),
  ]
    .filter(({ field }) => !said.has(field))
    .map(({ field, message }) => ({ field, message: discreetMessage(type, message) }))
  return {
    ...{ id, note, choice, named, who, personId, first, firstHalf, last, lastHalf },
    type: type ?? (errors.some(({ field }) => field === 'type') ? null : 'vacation'),
    status: isOwn ? 'requested' : (choice?.status ?? note.status ?? 'approved'),
    tentative: note.tentative && (choice?.last ?? null) === null,
    doubts: doubts.map((doubt) => ({ ...doubt, accepted: accepted.has(doubtKey(doubt)) })),
    errors,
    isLeftOut: who.isLeftOut && chosen === null ? true : choice?.action === 'skip',
  }
}

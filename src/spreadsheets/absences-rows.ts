import type { Day } from '#domain/calendar/day.ts'
import { type Absence, lengthOf } from '#domain/leave/absence.ts'
import type { AbsenceDetail } from '#domain/leave/absence-detail.ts'
import { ABSENCE_WORDS } from '#domain/leave/absence-words.ts'

/** One absence of a table: whose it is, and what is protected of it, which only some tables carry. */
export interface AbsenceLine {
  readonly name: string
  readonly group: 'resident' | 'faculty'
  readonly absence: Absence
  readonly detail: AbsenceDetail | null
}

/** A cell before a format gives it a shape: days and numbers stay what they are. */
export type AbsenceCell = string | number | { readonly day: Day } | null

interface Column {
  /** As the loader of time away knows it, so that a table can be taken in again. */
  readonly name: string
  readonly width: number
  readonly of: (line: AbsenceLine) => AbsenceCell
}

const GROUPS = { resident: 'Resident', faculty: 'Faculty' } as const

const halfDayOf = ({ first, last, firstHalf, lastHalf }: Absence): string | null => {
  if (first === last && (firstHalf === 'pm' || lastHalf === 'am')) return firstHalf === 'pm' ? 'PM' : 'AM'
  const parts = [firstHalf === 'pm' ? 'from the afternoon' : null, lastHalf === 'am' ? 'to noon' : null]
  return parts.filter((part) => part !== null).join(', ') || null
}

const COLUMNS: readonly Column[] = [
  { name: 'Person', width: 24, of: ({ name }) => name },
  { name: 'Group', width: 10, of: ({ group }) => GROUPS[group] },
  { name: 'Type', width: 18, of: ({ absence }) => ABSENCE_WORDS[absence.type] },
  { name: 'Start', width: 11, of: ({ absence }) => ({ day: absence.first }) },
  { name: 'End', width: 11, of: ({ absence }) => ({ day: absence.last }) },
  { name: 'Half day', width: 18, of: ({ absence }) => halfDayOf(absence) },
  { name: 'Days', width: 6, of: ({ absence }) => lengthOf(absence) },
  { name: 'Status', width: 11, of: ({ absence }) => absence.status },
  { name: 'Tentative', width: 9, of: ({ absence }) => (absence.tentative ? 'yes' : null) },
  { name: 'Entered by', width: 20, of: ({ absence }) => absence.author },
  { name: 'Decided by', width: 20, of: ({ absence }) => absence.review?.by ?? null },
  { name: 'Decided on', width: 11, of: ({ absence: { review } }) => review && { day: review.on } },
]

/** What is protected; the text as it was written, before anything was taken out, is in no table. */
const DETAIL_COLUMNS: readonly Column[] = [
  { name: 'Decision said', width: 30, of: ({ absence }) => absence.review?.comment ?? null },
  { name: 'Reason', width: 40, of: ({ detail }) => detail?.reason ?? null },
  { name: 'Location', width: 20, of: ({ detail }) => detail?.location ?? null },
  {
    name: 'Orders',
    width: 8,
    of: ({ detail }) => (detail?.orders === undefined || detail.orders === null ? null : detail.orders ? 'yes' : 'no'),
  },
  { name: 'Replacement', width: 20, of: ({ detail }) => detail?.replacement ?? null },
]

const columnsOf = (withDetails: boolean): readonly Column[] => (withDetails ? [...COLUMNS, ...DETAIL_COLUMNS] : COLUMNS)

/** The headings of a table, and how wide each column is. */
export const absenceColumns = (withDetails: boolean): readonly Pick<Column, 'name' | 'width'>[] =>
  columnsOf(withDetails)

/** A row an absence. */
export const absenceRows = (
  lines: readonly AbsenceLine[],
  withDetails: boolean,
): readonly (readonly AbsenceCell[])[] => {
  const columns = columnsOf(withDetails)
  return lines.map((line) => columns.map(({ of }) => of(line)))
}

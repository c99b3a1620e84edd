import { type Day, isoOf } from '#domain/calendar/day.ts'
import type { Half } from '#domain/calendar/half-day.ts'

export const NAME_COLUMN = 'name'
export const ROTATION_COLUMN = 'rotation'
export const TALLY_COLUMN = 'tally'

export const DATE_ROW = 'date'
export const HALF_ROW = 'half'
export const CALL_ROW = 'call'
export const RESIDENTS_ROW = 'foot:residents'
export const NEEDED_ROW = 'foot:needed'
export const THERE_ROW = 'foot:there'
export const MARGIN_ROW = 'foot:margin'
export const ROOMS_ROW = 'foot:rooms'
export const FOOT_ROWS = [RESIDENTS_ROW, NEEDED_ROW, THERE_ROW, MARGIN_ROW, ROOMS_ROW] as const

/** What a row shows, out of its key. */
export type RowKind = 'date' | 'half' | 'call' | 'group' | 'person' | 'foot'

export const personRow = (id: string): string => `person:${id}`
/** The kind of a row and what follows it in the key: a person, a group, a figure. */
export const rowOf = (key: string): { readonly kind: RowKind; readonly of: string } => {
  const [kind = '', ...of] = key.split(':')
  // Keys are made in this file.
  return { kind: kind as RowKind, of: of.join(':') }
}

/** The person a row is of; null for a row that is nobody's. */
export const personOfRow = (key: string): string | null => {
  const { kind, of } = rowOf(key)
  return kind === 'person' ? of : null
}

/** A half-day as a column: "2027-02-23/pm". */
export const slotKey = (day: Day, half: Half): string => `${isoOf(day)}/${half}`
/** A row and a column, as one key. */
export const placeKey = (row: string, column: string): string => `${row}|${column}`

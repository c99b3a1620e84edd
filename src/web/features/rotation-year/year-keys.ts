import type { PersonId } from '#domain/people/person.ts'
import type { CellAt } from '../../components/grid/grid-events.ts'

export const NAME_COLUMN = 'name'
export const BLOCK_ROW = 'block'

export const blockColumn = (number: number): string => `B${number}`
/** The number of the block that a column is of; null for the one that names rows. */
export const blockOfColumn = (column: string): number | null => (/^B\d+$/.test(column) ? Number(column.slice(1)) : null)

/** What a row shows, out of its key. */
export type RowKind = 'block' | 'group' | 'resident' | 'rotation'

export const residentRow = (id: PersonId): string => `resident:${id}`
export const rotationRow = (name: string): string => `rotation:${name}`
export const groupRow = (pgy: number): string => `group:${pgy}`

/** The kind of a row and what follows it in the key: a resident, a rotation, a year of training. */
export const rowOf = (key: string): { readonly kind: RowKind; readonly of: string } => {
  const at = key.indexOf(':')
  // Keys are made in this file.
  return { kind: (at < 0 ? key : key.slice(0, at)) as RowKind, of: at < 0 ? '' : key.slice(at + 1) }
}

/** A resident's block. */
export interface YearPlace {
  readonly resident: PersonId
  readonly block: number
}

export const cellOf = ({ resident, block }: YearPlace): CellAt => ({
  row: residentRow(resident),
  column: blockColumn(block),
})

/** The resident's block that a cell is; null for any other cell. */
export const placeOf = ({ row, column }: CellAt): YearPlace | null => {
  const { kind, of } = rowOf(row)
  const block = blockOfColumn(column)
  return kind === 'resident' && block !== null ? { resident: of, block } : null
}

/** A row and a column, as one key. */
export const placeKey = ({ row, column }: CellAt): string => `${row}|${column}`

import type { Day } from '#domain/calendar/day.ts'
import { letterOf } from '../leave/leave-sheet.ts'
import { type BookCell, type BookSheet, CELL_KINDS, type CellKind } from './book.ts'

/** A rectangle of merged cells, counted from 0; the first corner holds the text. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/**
 * A sheet as the worker hands it over: lists instead of an object for each cell, which the server would be busy
 * copying. Only cells with something in them are listed, row by row.
 */
export interface PackedSheet {
  readonly name: string
  readonly hidden: boolean
  /** How many cells each row has. */
  readonly lengths: Uint32Array
  /** Row × `ROW` + column of each cell. */
  readonly places: Uint32Array
  readonly kinds: Uint8Array
  readonly texts: readonly string[]
  /** The days of cells that hold one; NaN for the others. */
  readonly days: Float64Array
  readonly merges: readonly Merge[]
}

/** A book as the worker hands it over. */
export interface PackedBook {
  readonly sheets: readonly PackedSheet[]
  readonly date1904: boolean
  readonly notes: readonly string[]
}

/** More than any number of columns. */
const ROW = 16_384

export interface FilledCell {
  readonly row: number
  readonly column: number
  readonly kind: CellKind
  readonly text: string
  readonly day: Day | null
}

/** Packs the cells of a sheet, which come row by row. A text that is merged over cells beside it reaches over them. */
export const packSheet = (
  { name, hidden }: { readonly name: string; readonly hidden: boolean },
  cells: readonly FilledCell[],
  merges: readonly Merge[],
  columns: number,
): PackedSheet => {
  const rows = (cells.at(-1)?.row ?? -1) + 1
  const lengths = new Uint32Array(rows)
  const reach = (row: number, length: number): void => {
    lengths[row] = Math.max(lengths[row] ?? 0, length)
  }
  const filled = new Set<number>()
  for (const { row, column } of cells) {
    filled.add(row * ROW + column)
    reach(row, column + 1)
  }
  const clipped = merges
    .filter(({ top, left }) => filled.has(top * ROW + left))
    .map((merge) => ({
      ...merge,
      bottom: Math.min(merge.bottom, rows - 1),
      right: Math.min(merge.right, columns - 1),
    }))
  for (const { top, bottom, right } of clipped) for (let row = top; row <= bottom; row += 1) reach(row, right + 1)
  return {
    name,
    hidden,
    lengths,
    places: Uint32Array.from(cells, ({ row, column }) => row * ROW + column),
    kinds: Uint8Array.from(cells, ({ kind }) => CELL_KINDS.indexOf(kind)),
    texts: cells.map(({ text }) => text),
    days: Float64Array.from(cells, ({ day }) => day ?? Number.NaN),
    merges: clipped,
  }
}

/** For each cell that is merged with another, where that one is. */
const mastersOf = (merges: readonly Merge[]): ReadonlyMap<number, string> => {
  const masters = new Map<number, string>()
  for (const { top, left, bottom, right } of merges) {
    const master = `${letterOf(left)}${top + 1}`
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) masters.set(row * ROW + column, master)
  }
  return masters
}

/** The rows of what was packed, one after the other. A cell with a text of its own keeps it, whatever is merged over it. */
export function* unpackedRows(packed: PackedSheet): Generator<readonly BookCell[]> {
  const masters = mastersOf(packed.merges)
  const letters = Array.from({ length: Math.max(0, ...packed.lengths) }, (_, column) => letterOf(column))
  let at = 0
  const cell = (row: number, column: number): BookCell => {
    const place = row * ROW + column
    const address = `${letters[column] ?? ''}${row + 1}`
    if (packed.places[at] !== place)
      return { text: '', kind: 'blank', day: null, address, mergedWith: masters.get(place) ?? null }
    const day = packed.days[at] ?? Number.NaN
    const kind = CELL_KINDS[packed.kinds[at] ?? 0] ?? 'text'
    const text = packed.texts[at] ?? ''
    at += 1
    return { text, kind, day: Number.isNaN(day) ? null : (day as Day), address, mergedWith: null }
  }
  for (const [row, length] of packed.lengths.entries()) yield Array.from({ length }, (_, column) => cell(row, column))
}

/** The sheet of what was packed. */
export const unpackSheet = (packed: PackedSheet): BookSheet => ({
  name: packed.name,
  hidden: packed.hidden,
  rows: [...unpackedRows(packed)],
})

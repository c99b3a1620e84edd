import { type Layout, type Span, footStart } from './tracks.ts'

/** Columns that are drawn together where there are too many for a component each: a week of half-days. */
const STRIP_COLUMNS = 14

const stripOf = (frozen: number, column: number): number =>
  frozen + Math.floor((column - frozen) / STRIP_COLUMNS) * STRIP_COLUMNS

const endOfStrip = (columns: Layout, start: number): number => Math.min(start + STRIP_COLUMNS, footStart(columns)) - 1

/** The columns of all strips that hold some columns. */
export const wholeStrips = (columns: Layout, { first, last }: Span): Span =>
  last < first
    ? { first, last }
    : { first: stripOf(columns.frozen, first), last: endOfStrip(columns, stripOf(columns.frozen, last)) }

/** The strips that hold some columns, and the one that holds the focus out of sight. */
export const stripsOf = (columns: Layout, { first, last }: Span, pinned: number): readonly Span[] => {
  const { frozen } = columns
  const starts = new Set(pinned >= frozen ? [stripOf(frozen, pinned)] : [])
  for (let start = stripOf(frozen, Math.max(first, frozen)); start <= last; start += STRIP_COLUMNS) starts.add(start)
  return [...starts].sort((a, b) => a - b).map((start) => ({ first: start, last: endOfStrip(columns, start) }))
}

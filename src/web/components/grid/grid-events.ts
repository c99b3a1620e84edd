import type { Texts } from './clipboard.ts'
import type { Position, Rect } from './range.ts'
import type { Layout } from './tracks.ts'

/** A cell by the keys of its row and its column. */
export interface CellAt {
  readonly row: string
  readonly column: string
}

/** The rows and columns of a range, without those that are skipped. */
export interface CellRange {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

/** How a cell was pressed: by a click, a tap, Enter or Space. */
export interface Press {
  readonly alt: boolean
  readonly by: 'pointer' | 'keyboard'
}

/** What a grid asks of the feature that fills it. What is left out does nothing. */
export interface GridEvents {
  readonly onPress?: (cell: CellAt, press: Press) => void
  /** The range selected; null when it is back to the one active cell. */
  readonly onSelect?: (range: CellRange | null) => void
  readonly onActive?: (cell: CellAt) => void
  readonly onClear?: (range: CellRange) => void
  readonly onMenu?: (cell: CellAt) => void
  readonly onCopy?: (range: CellRange) => Texts
  readonly onPaste?: (cell: CellAt, texts: Texts) => void
  /** Fills a range from its first row or column. False when there is nothing to fill, and the key stays the browser's. */
  readonly onFill?: (direction: 'down' | 'right', range: CellRange) => boolean
  /** A character typed on a cell. False when it means nothing there. */
  readonly onType?: (cell: CellAt, character: string) => boolean
  readonly onHover?: (row: string | null) => void
  /** Where the content of a cell may be dropped; null when there is nothing to drag. */
  readonly dropsOf?: (cell: CellAt) => ((to: CellAt) => boolean) | null
  readonly onDrop?: (from: CellAt, to: CellAt) => void
}

export const cellAt = (rows: Layout, columns: Layout, { row, column }: Position): CellAt => ({
  row: rows.tracks[row]?.key ?? '',
  column: columns.tracks[column]?.key ?? '',
})

/** Null when there is no such row or column. */
export const positionOf = (rows: Layout, columns: Layout, { row, column }: CellAt): Position | null => {
  const found = { row: rows.indexOf.get(row), column: columns.indexOf.get(column) }
  return found.row === undefined || found.column === undefined ? null : { row: found.row, column: found.column }
}

const keysOf = ({ tracks, frozen }: Layout, first: number, last: number, naming: boolean): string[] =>
  tracks
    .slice(first, last + 1)
    .filter((track, i) => track.skip !== true && !(naming && first + i < frozen))
    .map((track) => track.key)

/** The range as keys. The frozen columns name rows and are never part of one. */
export const cellRange = (rows: Layout, columns: Layout, rect: Rect): CellRange => ({
  rows: keysOf(rows, rect.top, rect.bottom, false),
  columns: keysOf(columns, rect.left, rect.right, true),
})

/** The position of the cell an element is in; null outside of cells. */
export const positionIn = (element: EventTarget | Element | null): Position | null => {
  const cell = element instanceof Element ? element.closest<HTMLElement>('[data-cell]') : null
  const [row, column] = cell?.dataset['cell']?.split('/').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}

import type { Position } from './range.ts'
import type { Layout } from './tracks.ts'

export type Move =
  'up' | 'down' | 'left' | 'right' | 'row-start' | 'row-end' | 'grid-start' | 'grid-end' | 'page-up' | 'page-down'

/** What moving needs to know of a grid. */
export interface Terrain {
  readonly rows: Layout
  readonly columns: Layout
  /** Columns a page starts at, in order: a block of the year, a week of the block. */
  readonly pages: readonly number[]
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
}

/** The move a key asks for; null when it asks for none. */
export const moveOf = (key: string, ctrl: boolean): Move | null => {
  if (ctrl && key === 'Home') return 'grid-start'
  if (ctrl && key === 'End') return 'grid-end'
  return ctrl ? null : (MOVES[key] ?? null)
}

/** Where a move leads. It stays where it is at an edge, and never rests on a track that is skipped. */
export const moved = (terrain: Terrain, { row, column }: Position, move: Move): Position => {
  const { rows, columns } = terrain
  switch (move) {
    case 'up':
      return { row: next(rows, row, -1), column }
    case 'down':
      return { row: next(rows, row, 1), column }
    case 'left':
      return { row, column: next(columns, column, -1) }
    case 'right':
      return { row, column: next(columns, column, 1) }
    case 'row-start':
      return { row, column: firstOf(columns, columns.frozen) }
    case 'row-end':
      return { row, column: lastOf(columns) }
    case 'grid-start':
      return { row: firstOf(rows, 0), column: firstOf(columns, columns.frozen) }
    case 'grid-end':
      return { row: lastOf(rows), column: lastOf(columns) }
    case 'page-up':
      return { row, column: pageBefore(terrain, column) }
    case 'page-down':
      return { row, column: pageAfter(terrain, column) }
  }
}

const next = ({ tracks }: Layout, from: number, step: 1 | -1): number => {
  for (let index = from + step; index >= 0 && index < tracks.length; index += step)
    if (tracks[index]?.skip !== true) return index
  return from
}

// The frozen columns name the row, so a row starts behind them; a frozen row is a row like any other.
const firstOf = ({ tracks }: Layout, from: number): number =>
  Math.max(
    0,
    tracks.findIndex((track, index) => index >= from && track.skip !== true),
  )

const lastOf = ({ tracks }: Layout): number =>
  Math.max(
    0,
    tracks.findLastIndex((track) => track.skip !== true),
  )

const pageBefore = ({ columns, pages }: Terrain, from: number): number =>
  pages.findLast((page) => page < from) ?? firstOf(columns, columns.frozen)

const pageAfter = ({ columns, pages }: Terrain, from: number): number =>
  pages.find((page) => page > from) ?? lastOf(columns)

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Move, type Terrain, moveOf, moved } from './movement.ts'
import { layoutOf } from './tracks.ts'

const tracks = (pattern: string) => [...pattern].map((mark, i) => ({ key: `${i}`, size: 10, skip: mark === '-' }))

/** One frozen head row and column; `-` is skipped. */
const terrain = (rows: string, columns: string, pages: readonly number[] = []): Terrain => ({
  rows: layoutOf(tracks(rows), 1),
  columns: layoutOf(tracks(columns), 1),
  pages,
})

describe('moving about a grid', () => {
  test('goes one step, over what is skipped, and stays at the edges', () => {
    const land = terrain('-o-o', 'o-oo')
    expect(moved(land, { row: 1, column: 2 }, 'down')).toEqual({ row: 3, column: 2 })
    expect(moved(land, { row: 3, column: 2 }, 'down')).toEqual({ row: 3, column: 2 })
    expect(moved(land, { row: 1, column: 2 }, 'up')).toEqual({ row: 1, column: 2 })
    expect(moved(land, { row: 1, column: 2 }, 'left')).toEqual({ row: 1, column: 0 })
    expect(moved(land, { row: 1, column: 2 }, 'right')).toEqual({ row: 1, column: 3 })
  })

  test('a row starts behind the column that names it and ends at its last cell', () => {
    const land = terrain('-ooo', 'o-oooo-')
    expect(moved(land, { row: 2, column: 4 }, 'row-start')).toEqual({ row: 2, column: 2 })
    expect(moved(land, { row: 2, column: 4 }, 'row-end')).toEqual({ row: 2, column: 5 })
    expect(moved(land, { row: 2, column: 4 }, 'grid-start')).toEqual({ row: 1, column: 2 })
    expect(moved(land, { row: 2, column: 4 }, 'grid-end')).toEqual({ row: 3, column: 5 })
  })

  test('a page goes to the start of the next block, and back to the start of this one or the one before', () => {
    const land = terrain('-o', 'oooooooooo', [1, 4, 7])
    const at = (column: number, move: Move) => moved(land, { row: 1, column }, move).column
    expect([at(1, 'page-down'), at(5, 'page-down'), at(8, 'page-down')]).toEqual([4, 7, 9])
    expect([at(7, 'page-up'), at(5, 'page-up'), at(1, 'page-up')]).toEqual([4, 4, 1])
  })

  test('never rests on a skipped track nor leaves the grid', () => {
    const marks = fc.array(fc.constantFrom('o', '-'), { minLength: 2, maxLength: 40 }).map((all) => `o${all.join('')}o`)
    const moves = fc.array(
      fc.constantFrom<Move>('up', 'down', 'left', 'right', 'row-start', 'row-end', 'grid-start', 'grid-end'),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(marks, marks, moves, (rows, columns, steps) => {
        const land = terrain(rows, columns)
        let at = { row: 0, column: 0 }
        for (const step of steps) {
          at = moved(land, at, step)
          expect(rows[at.row]).toBe('o')
          expect(columns[at.column]).toBe('o')
        }
      }),
    )
  })
})

test('keys ask for moves', () => {
  expect(moveOf('ArrowUp', false)).toBe('up')
  expect(moveOf('Home', true)).toBe('grid-start')
  expect(moveOf('End', true)).toBe('grid-end')
  expect(moveOf('PageDown', false)).toBe('page-down')
  expect(moveOf('a', false)).toBeNull()
  expect(moveOf('ArrowUp', true)).toBeNull()
})

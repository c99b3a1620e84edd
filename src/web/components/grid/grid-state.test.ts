import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DIMMED, DRAGGED, DROP_TARGET, SELECTED, TAB_STOP, createGridStore } from './grid-state.ts'
import { type Position, positionsOf } from './range.ts'

const position = fc.record({ row: fc.nat(6), column: fc.nat(8) })

/** Every cell with how often it heard something, and what it last knew of itself. */
const watchAll = (store: ReturnType<typeof createGridStore>) => {
  const cells = positionsOf({ top: 0, bottom: 6, left: 0, right: 8 }).map((at) => ({
    at,
    known: store.involvement(at),
    heard: 0,
  }))
  for (const cell of cells)
    store.subscribeCell(cell.at, () => {
      cell.heard++
      cell.known = store.involvement(cell.at)
    })
  return cells
}

describe('the state of a grid', () => {
  test('every cell that a change concerns hears of it', () => {
    const step = fc.oneof(
      fc.record({ active: position, anchor: fc.option(position) }),
      fc.record({ drag: fc.option(fc.record({ from: position, over: fc.option(position) })) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const store = createGridStore({ row: 0, column: 0 })
        const cells = watchAll(store)
        const allows = ({ row, column }: Position) => (row + column) % 2 === 0
        for (const next of steps) {
          if ('drag' in next) store.change({ drag: next.drag && { ...next.drag, allows } })
          else store.change(next)
          for (const cell of cells) expect(cell.known).toBe(store.involvement(cell.at))
        }
      }),
    )
  })

  test('moving the active cell is heard by the two cells concerned and by no other', () => {
    const store = createGridStore({ row: 1, column: 1 })
    const cells = watchAll(store)
    store.change({ active: { row: 2, column: 1 } })
    expect(cells.filter((cell) => cell.heard > 0).map((cell) => cell.at)).toEqual([
      { row: 1, column: 1 },
      { row: 2, column: 1 },
    ])
  })

  test('one cell is the tab stop, whatever is selected', () => {
    const store = createGridStore({ row: 1, column: 1 })
    const cells = watchAll(store)
    store.change({ anchor: { row: 1, column: 1 }, active: { row: 3, column: 4 } })
    expect(cells.filter((cell) => cell.known & TAB_STOP).map((cell) => cell.at)).toEqual([{ row: 3, column: 4 }])
    expect(cells.filter((cell) => cell.known & SELECTED)).toHaveLength(12)
    expect(store.range()).toEqual({ top: 1, bottom: 3, left: 1, right: 4 })
  })

  test('while something is dragged, cells it may not be dropped on are dimmed', () => {
    const store = createGridStore({ row: 0, column: 0 })
    const from = { row: 2, column: 2 }
    store.change({ drag: { from, over: { row: 2, column: 5 }, allows: ({ row }) => row === 2 } })
    expect(store.involvement(from)).toBe(DRAGGED)
    expect(store.involvement({ row: 2, column: 5 })).toBe(DROP_TARGET)
    expect(store.involvement({ row: 3, column: 5 })).toBe(DIMMED)
    store.change({ drag: null })
    expect(store.involvement({ row: 3, column: 5 })).toBe(0)
  })

  test('a cell that has gone is not told', () => {
    const store = createGridStore({ row: 0, column: 0 })
    let heard = 0
    store.subscribeCell({ row: 1, column: 1 }, () => heard++)()
    store.change({ active: { row: 1, column: 1 } })
    expect(heard).toBe(0)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInside, positionsOf, positionsThatDiffer, rectOf } from './range.ts'

const position = fc.record({ row: fc.nat(30), column: fc.nat(60) })
const rect = fc.tuple(position, position).map(([a, b]) => rectOf(a, b))

describe('a range of cells', () => {
  test('has both its corners, whichever was first', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        expect(rectOf(a, b)).toEqual(rectOf(b, a))
        expect(isInside(rectOf(a, b), a) && isInside(rectOf(a, b), b)).toBe(true)
      }),
    )
  })

  test('lists each of its cells once', () => {
    fc.assert(
      fc.property(rect, (r) => {
        const cells = positionsOf(r)
        expect(cells).toHaveLength((r.bottom - r.top + 1) * (r.right - r.left + 1))
        expect(cells.every((cell) => isInside(r, cell))).toBe(true)
        expect(new Set(cells.map((c) => `${c.row}/${c.column}`)).size).toBe(cells.length)
      }),
    )
  })

  test('the cells that differ turn one range into the other', () => {
    fc.assert(
      fc.property(fc.option(rect), fc.option(rect), position, (before, after, cell) => {
        const differs = positionsThatDiffer(before, after).some((p) => p.row === cell.row && p.column === cell.column)
        expect(differs).toBe(isInside(before, cell) !== isInside(after, cell))
      }),
    )
  })
})

import { expect, it } from 'vitest'
import { indexAfter, rangeWith } from './moving.ts'

it.each([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 0, 0],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['PageUp', 5, 0],
  ['PageDown', 5, 9],
  ['x', 5, null],
])('%s from line %i leads to %s', (key, from, to) => expect(indexAfter(key, from, 10)).toBe(to))

it('leads nowhere where there is nothing', () => expect(indexAfter('End', 0, 0)).toBeNull())

it('draws what is in sight, and the line that has the focus wherever it is', () => {
  const range = { startIndex: 20, endIndex: 22, overscan: 0, count: 100 }
  expect(rangeWith(range, 21)).toEqual([20, 21, 22])
  expect(rangeWith(range, 3)).toEqual([3, 20, 21, 22])
  expect(rangeWith(range, 99)).toEqual([20, 21, 22, 99])
  expect(rangeWith(range, 100)).toEqual([20, 21, 22])
})

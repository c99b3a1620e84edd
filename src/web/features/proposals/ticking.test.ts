import { expect, it } from 'vitest'
import { standingOf } from './ticking.ts'

const ticking = { left: new Set(['b', 'tied']), free: new Set(['a', 'b', 'c']), held: new Set(['c']) }

it.each([
  ['a', 'taken'],
  ['b', 'left'],
  ['c', 'held'],
  ['tied', 'tied'],
])('row %s is %s', (id, standing) => expect(standingOf(ticking, id)).toBe(standing))

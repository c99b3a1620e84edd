import { expect, test } from 'vitest'
import { derived } from './derived.ts'

test('what is derived from a value is worked out once, also when it is nothing', () => {
  let times = 0
  const lengthOf = derived((list: readonly string[]) => {
    times += 1
    return list.length === 0 ? undefined : list.length
  })
  const [none, two] = [[], ['a', 'b']]
  expect([lengthOf(none), lengthOf(none), lengthOf(two), lengthOf(two)]).toEqual([undefined, undefined, 2, 2])
  expect(times).toBe(2)
})

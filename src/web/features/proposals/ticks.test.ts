import { describe, expect, it } from 'vitest'
import { aRow } from './preview.test-data.ts'
import { addressOf, freeRows, heldBack, leftOutOf, stillThere, takenOf, ticksOf, withTicks } from './ticks.ts'

const ids = ['a', 'b', 'c']
const left = (...some: readonly string[]): ReadonlySet<string> => new Set(some)

describe('what is taken', () => {
  it('is everything but what was left out', () => expect(takenOf(ids, left('b'))).toEqual(['a', 'c']))
  it('is nothing that the whole does not take', () =>
    expect(freeRows([aRow({ id: 'a' }), aRow({ id: 'b', taken: false }), aRow({ id: 'c' })])).toEqual(['a', 'c']))

  it('is nothing that goes only together with what was left out', () => {
    const rows = [aRow({ id: 'a' }), aRow({ id: 'b', taken: false }), aRow({ id: 'c', taken: false })]
    expect([...heldBack(['a', 'b'], rows)]).toEqual(['b'])
    expect([...heldBack(['a'], rows)]).toEqual([])
  })

  it('is as it was after a tick and its opposite', () => {
    const out = withTicks(left('c'), ['a', 'b'], false)
    expect([...out].sort()).toEqual(['a', 'b', 'c'])
    expect([...withTicks(out, ['a', 'b'], true)]).toEqual(['c'])
  })
  it('leaves the set before as it was', () => {
    const before = left('a')
    withTicks(before, ['b'], false)
    expect([...before]).toEqual(['a'])
  })
})

describe('the box of a group', () => {
  it.each([
    [[], 'all'],
    [['b'], 'some'],
    [['a', 'b', 'c'], 'none'],
    [['elsewhere'], 'all'],
  ] as const)('with %j left out stands at %s', (out, ticks) => expect(ticksOf(ids, left(...out))).toBe(ticks))
})

describe('rows that went', () => {
  it('take their ticks along, and leave those of the others', () =>
    expect([...stillThere(left('a', 'gone'), [aRow({ id: 'a' }), aRow({ id: 'new' })])]).toEqual(['a']))
  it('are none: then the set is the same', () => {
    const before = left('a')
    expect(stillThere(before, [aRow({ id: 'a' })])).toBe(before)
  })
})

describe('the address', () => {
  it('carries what is left out there and back, whatever an id is made of', () => {
    const out = left('week-41', 'a,b', '100 %', 'é')
    expect(leftOutOf(addressOf(out))).toEqual(out)
  })
  it('says nothing when nothing is left out', () => expect(addressOf(left())).toBeUndefined())
  it('says nothing rather than grow beyond what can be sent', () =>
    expect(addressOf(new Set(Array.from({ length: 500 }, (_, i) => `row-${i}`)))).toBeUndefined())
  it('is read as far as it makes sense', () => expect([...leftOutOf('a,%E0%A4%A,,b')]).toEqual(['a', 'b']))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stripsOf, wholeStrips } from './strips.ts'
import { layoutOf } from './tracks.ts'

const spans = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.nat(3)).chain(([count, frozen]) =>
  fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.integer({ min: -1, max: count - 1 })).map(([a, b, pinned]) => ({
    columns: layoutOf(
      Array.from({ length: frozen + count }, (_, i) => ({ key: `${i}`, size: 10 })),
      frozen,
    ),
    span: { first: frozen + Math.min(a, b), last: frozen + Math.max(a, b) },
    pinned: pinned < 0 ? -1 : frozen + pinned,
  })),
)

const columnsIn = (strips: readonly { readonly first: number; readonly last: number }[]): number[] =>
  strips.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i))

test('strips hold every column asked for, each once, and none that is not there', () => {
  fc.assert(
    fc.property(spans, ({ columns, span, pinned }) => {
      const held = columnsIn(stripsOf(columns, span, pinned))
      expect(new Set(held).size).toBe(held.length)
      for (const column of [...columnsIn([span]), ...(pinned < 0 ? [] : [pinned])]) expect(held).toContain(column)
      expect(Math.max(...held)).toBeLessThan(columns.tracks.length)
      expect(Math.min(...held)).toBeGreaterThanOrEqual(columns.frozen)
    }),
  )
})

test('the columns of whole strips need no other strips than those asked for', () => {
  fc.assert(
    fc.property(spans, ({ columns, span }) => {
      expect(stripsOf(columns, wholeStrips(columns, span), -1)).toEqual(stripsOf(columns, span, -1))
    }),
  )
})

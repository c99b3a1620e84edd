import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  endOf,
  footSize,
  footStart,
  frozenSize,
  layoutOf,
  scrollToShow,
  startOf,
  totalOf,
  trackAt,
  visibleSpan,
} from './tracks.ts'

const sizes = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 800 })
const layouts = sizes.chain((all) =>
  fc.tuple(fc.integer({ min: 0, max: Math.min(3, all.length - 1) }), fc.nat({ max: 3 })).map(([frozen, foot]) =>
    layoutOf(
      all.map((size, i) => ({ key: `t${i}`, size })),
      frozen,
      Math.min(foot, all.length - 1 - frozen),
    ),
  ),
)

describe('tracks of unequal size', () => {
  test('a pixel belongs to the track that covers it', () => {
    fc.assert(
      fc.property(layouts, fc.double({ min: 0, max: 1, noNaN: true }), (layout, at) => {
        const pixel = Math.floor(at * (totalOf(layout) - 1))
        const index = trackAt(layout, pixel)
        expect(startOf(layout, index)).toBeLessThanOrEqual(pixel)
        expect(endOf(layout, index)).toBeGreaterThan(pixel)
      }),
    )
  })

  test('a pixel outside belongs to the nearest track', () => {
    const layout = layoutOf(
      [10, 20, 30].map((size, i) => ({ key: `${i}`, size })),
      0,
    )
    expect(trackAt(layout, -5)).toBe(0)
    expect(trackAt(layout, 999)).toBe(2)
  })

  test('exactly the tracks that touch the window are visible', () => {
    fc.assert(
      fc.property(layouts, fc.nat(), fc.integer({ min: 1, max: 2000 }), (layout, seed, size) => {
        const scroll = seed % Math.max(1, totalOf(layout) - size)
        const { first, last } = visibleSpan(layout, scroll, size, 0)
        const left = scroll + frozenSize(layout)
        const right = Math.max(left + 1, scroll + size - footSize(layout))
        const touching = layout.tracks
          .map((_, i) => i)
          .filter(
            (i) => i >= layout.frozen && i < footStart(layout) && startOf(layout, i) < right && endOf(layout, i) > left,
          )
        if (touching.length > 0) expect([first, last]).toEqual([touching[0], touching.at(-1)])
      }),
    )
  })

  test('nothing scrolls when every track is frozen', () => {
    const layout = layoutOf([{ key: 'a', size: 10 }], 1)
    expect(visibleSpan(layout, 0, 100, 50)).toEqual({ first: 1, last: 0 })
  })

  test('after scrolling to a track it shows whole, or as much of it as fits', () => {
    fc.assert(
      fc.property(layouts, fc.nat(), fc.nat(), fc.integer({ min: 50, max: 900 }), (layout, pick, from, room) => {
        const size = room + frozenSize(layout) + footSize(layout)
        const index = layout.frozen + (pick % (footStart(layout) - layout.frozen))
        const scroll = scrollToShow(layout, index, from % totalOf(layout), size)
        const start = startOf(layout, index) - scroll
        expect(start).toBeGreaterThanOrEqual(frozenSize(layout))
        const fits = endOf(layout, index) - startOf(layout, index) <= room
        if (fits) expect(endOf(layout, index) - scroll).toBeLessThanOrEqual(size - footSize(layout))
        expect(scrollToShow(layout, index, scroll, size)).toBe(scroll)
      }),
    )
  })

  test('a track that stays never asks to scroll', () => {
    const layout = layoutOf(
      [200, 20, 20, 20].map((size, i) => ({ key: `${i}`, size })),
      1,
      1,
    )
    expect(scrollToShow(layout, 0, 33, 240)).toBe(33)
    expect(scrollToShow(layout, 3, 33, 240)).toBe(33)
  })
})

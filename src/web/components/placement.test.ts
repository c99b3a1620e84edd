import { describe, expect, it } from 'vitest'
import { type Placement, placeBox } from './placement.ts'

const viewport = { width: 1000, height: 600 }
const below: Placement = { side: 'below', align: 'start', gap: 6 }
const at = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 20 })
const size = { width: 200, height: 100 }

describe('a floating box', () => {
  it('stands below, at the start', () =>
    expect(placeBox(at(100, 100), size, viewport, below)).toEqual({ left: 100, top: 126 }))
  it('goes above where there is no room below', () =>
    expect(placeBox(at(100, 560), size, viewport, below)).toEqual({ left: 100, top: 454 }))
  it('stays below when there is room on neither side, and inside', () =>
    expect(placeBox(at(100, 40), { width: 200, height: 580 }, viewport, below)).toEqual({ left: 100, top: 12 }))
  it('never leaves at the right', () => expect(placeBox(at(950, 100), size, viewport, below).left).toBe(792))
  it('ends where its anchor ends', () =>
    expect(placeBox(at(500, 100), size, viewport, { ...below, align: 'end' }).left).toBe(340))
  it('goes to the left of what stands at the right edge', () =>
    expect(placeBox(at(900, 100), size, viewport, { side: 'right', align: 'start', gap: 6 })).toEqual({
      left: 694,
      top: 100,
    }))
})

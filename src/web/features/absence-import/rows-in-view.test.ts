import { describe, expect, it } from 'vitest'
import { scrollFor, spanInView } from './rows-in-view.ts'

describe('the rows that are drawn', () => {
  it('are those in sight, with a window more above and below', () => {
    expect(spanInView(3100, 310, 31, 2000)).toEqual({ first: 90, last: 120 })
  })
  it('never go beyond the first or the last', () => {
    expect(spanInView(0, 310, 31, 2000)).toEqual({ first: 0, last: 20 })
    expect(spanInView(62_000, 310, 31, 2000).last).toBe(1999)
    expect(spanInView(0, 310, 31, 3)).toEqual({ first: 0, last: 2 })
  })
  it('are none of none', () => {
    const { first, last } = spanInView(0, 310, 31, 0)
    expect(last - first + 1).toBeLessThanOrEqual(0)
  })
})

describe('scrolling to a row', () => {
  it.each([
    ['one in sight stays', 5, 100, null],
    ['one above comes to the top', 2, 100, 62],
    ['one below comes to the foot', 20, 100, 341],
  ] as const)('%s', (_, index, top, to) => expect(scrollFor(index, 31, top, 310)).toBe(to))
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activity } from './activity.ts'
import { contrastBetween, contrastWords, isReadable } from './colour-contrast.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('the contrast of two colours', () => {
  it('is 21 of black and white, 1 of a colour with itself, and that of WCAG in between', () => {
    expect(contrastBetween('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrastBetween('#3c5a86', '#3c5a86')).toBe(1)
    expect(contrastBetween('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
    expect(contrastBetween('#0000ff', '#ffffff')).toBeCloseTo(8.59, 2)
  })

  it('does not hang on which is the text, and lies between 1 and 21', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const contrast = contrastBetween(one, other)
        expect(contrast).toBe(contrastBetween(other, one))
        expect(contrast).toBeGreaterThanOrEqual(1)
        expect(contrast).toBeLessThanOrEqual(21.01)
      }),
    )
  })

  it('is enough from 4.5:1 on, and never written as more than it is', () => {
    expect([isReadable('#767676', '#ffffff'), isReadable('#777777', '#ffffff')]).toEqual([true, false])
    expect(contrastWords(contrastBetween('#777777', '#ffffff'))).toBe('4.4:1')
  })
})

describe('colours of an activity', () => {
  const { shape } = activity
  it('are refused where the code could not be read', () => {
    expect(shape.colours.safeParse({ fill: '#f7edc4', ink: '#4d3b00' }).success).toBe(true)
    expect(shape.colours.safeParse(null).success).toBe(true)
    const bad = shape.colours.safeParse({ fill: '#f7edc4', ink: '#e0c060' })
    expect(bad.error?.issues[0]?.message).toBe(
      'The code could not be read: its contrast is 1.5:1, and 4.5:1 is the least.',
    )
  })
})

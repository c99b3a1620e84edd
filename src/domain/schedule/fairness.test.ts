import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fairnessOf } from './fairness.ts'

const load = (count: number, target: number) => ({ count, target })

describe('fairness', () => {
  test('is whole when everybody has the same part of their target: a chief’s legal 2 of 2 is fair', () => {
    expect(fairnessOf([load(6, 6), load(2, 2), load(3, 3)])).toBe(1)
  })

  test('is 1/n when one of n has everything', () => {
    expect(fairnessOf([load(6, 6), load(0, 6), load(0, 6)])).toBeCloseTo(1 / 3)
  })

  test('is Jain’s index in between', () => {
    // x = 1, 1/2: (3/2)² ÷ (2 × 5/4) = 0.9.
    expect(fairnessOf([load(4, 4), load(2, 4)])).toBeCloseTo(0.9)
  })

  test('leaves out who has no target, and is unknown when nobody has one', () => {
    expect(fairnessOf([load(6, 6), load(1, 0)])).toBe(1)
    expect(fairnessOf([load(1, 0)])).toBeNull()
    expect(fairnessOf([])).toBeNull()
  })

  test('is whole for a year in which nothing is planned', () => {
    expect(fairnessOf([load(0, 6), load(0, 4)])).toBe(1)
  })

  test('lies between 1/n and 1', () => {
    const loads = fc.array(fc.record({ count: fc.nat({ max: 20 }), target: fc.integer({ min: 1, max: 14 }).map((n) => n / 2) }), { minLength: 1 }) // prettier-ignore
    fc.assert(
      fc.property(loads, (all) => {
        const fairness = fairnessOf(all) ?? Number.NaN
        expect(fairness).toBeGreaterThanOrEqual(1 / all.length - 1e-9)
        expect(fairness).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})

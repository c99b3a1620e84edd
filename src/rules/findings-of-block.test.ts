import { describe, expect, it } from 'vitest'
import type { Block } from '#domain/calendar/block.ts'
import { day } from '#domain/calendar/day.ts'
import { findingsOfBlock } from './findings-of-block.ts'

const BLOCK: Block = { year: 2026, number: 9, start: day('2027-02-11'), end: day('2027-03-10') }

const isOf = (data: Parameters<typeof findingsOfBlock>[0][number]['data']): boolean =>
  findingsOfBlock([{ data }], BLOCK).length === 1

describe('a finding is of a block', () => {
  it.each([
    ['on its first day', { day: '2027-02-11' }],
    ['on its last day', { day: '2027-03-10' }],
    ['on a night of it', { night: '2027-02-20' }],
    ['in a week that begins in it', { week: '2027-03-05' }],
    ['in a week that began before and reaches into it', { week: '2027-02-05' }],
    ['about it as a whole', { year: 2026, block: 9 }],
    ['in a week from Monday on that counts to it', { year: 2026, block: 9, monday: '2027-02-08' }],
  ])('%s', (_, data) => expect(isOf(data)).toBe(true))

  it.each([
    ['on the day before', { day: '2027-02-10' }],
    ['on the day after', { day: '2027-03-11' }],
    ['in a week that is over before', { week: '2027-01-29' }],
    ['in a week after', { week: '2027-03-12' }],
    ['about the same block of another year', { year: 2025, block: 9 }],
    ['about a whole year', { year: 2026 }],
    [
      'in a week that counts to the block before, though it reaches into this one',
      { year: 2026, block: 8, monday: '2027-02-08' },
    ],
  ])('and not %s', (_, data) => expect(isOf(data)).toBe(false))
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRotationYear } from '#testing/random-rotation-year.ts'
import { programBlocks } from './program-blocks.ts'
import { headcountsOn, mostAtOnce, rotationStays } from './rotation-stays.ts'

describe('who is on which rotation in a block', () => {
  it('is counted at its most as it is day by day, in whatever parts and as long as people are there', () => {
    let crowded = 0
    fc.assert(
      fc.property(aRotationYear, (schedule) => {
        for (const block of programBlocks(schedule, 2026)) {
          const stays = rotationStays(schedule, block)
          const most = mostAtOnce(stays)
          for (const { first, last } of stays)
            expect(block.start <= first && first <= last && last <= block.end).toBe(true)
          for (const rotation of [...new Set(stays.map((stay) => stay.rotation)), 'nobody’s']) {
            const byDay = headcountsOn(schedule, block, rotation).map(({ residents }) => residents)
            expect(most.get(rotation) ?? 0).toBe(Math.max(0, ...byDay))
          }
          if (Math.max(0, ...most.values()) > 1) crowded += 1
        }
      }),
    )
    expect(crowded).toBeGreaterThan(0)
  })
})

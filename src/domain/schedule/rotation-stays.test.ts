import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRotationYear } from '#testing/random-rotation-year.ts'
import { addDays, daysFrom } from '../calendar/day.ts'
import { programBlocks, splitDayOf } from './program-blocks.ts'
import { plannedOf, rotationOf, rotationParts } from './rotation-on.ts'
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

describe('what a block of a resident consists of', () => {
  it('covers it without gap or overlap, and a rotation that is two is its halves, each on its side of the split day', () => {
    let within = 0
    fc.assert(
      fc.property(aRotationYear, (schedule) => {
        for (const block of programBlocks(schedule, 2026))
          for (const resident of schedule.facts.person.keys()) {
            const planned = plannedOf(schedule, resident, block)
            const parts = rotationParts(schedule, resident, block)
            if (planned === null) expect(parts).toEqual([])
            if (planned === null) continue
            expect([parts[0]?.first, parts.at(-1)?.last]).toEqual([block.start, block.end])
            parts.slice(1).forEach(({ first }, at) => expect(first).toBe(addDays(parts[at]?.last ?? first, 1)))
            const usual = splitDayOf(schedule, block)
            for (const { rotation, first, last } of parts) {
              expect(rotation.halves).toBeNull()
              for (const day of daysFrom(first, last)) {
                const isSecond = planned.second !== null && day >= (planned.splitDay ?? usual)
                const on = rotationOf(schedule, isSecond ? (planned.second ?? '') : planned.rotation)
                const half = on.halves && (day < usual ? on.halves.first : on.halves.second)
                expect(rotation.name).toBe(half ?? on.name)
                if (half !== null && planned.second !== null) within += 1
              }
            }
          }
      }),
    )
    expect(within).toBeGreaterThan(0)
  })
})

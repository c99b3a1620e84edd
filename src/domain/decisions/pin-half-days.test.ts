import { describe, expect, it } from 'vitest'
import { aPerson, aPin, factsOf } from '#testing/builders.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { day } from '../calendar/day.ts'
import { applyChanges } from '../schedule/change.ts'
import type { Fact } from '../schedule/facts.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { type PinHalfDay, pinHalfDays } from './pin-half-days.ts'

const TODAY = day('2027-02-01')
const scheduleOf = (pins: readonly Fact<'pin'>[] = []): Schedule => ({
  today: TODAY,
  facts: factsOf({ ...presetFacts(), person: [aPerson({ id: 'iyer', name: 'Priya Iyer' })], pin: [...pins] }),
})
const decide = (schedule: Schedule, pins: readonly PinHalfDay[], by: string | null = 'Renata Voss') =>
  pinHalfDays(schedule, { first: day('2027-02-11'), last: day('2027-03-10'), area: 'block/2026/9', pins, by })
const TUESDAY = { person: 'iyer', day: day('2027-02-23'), half: 'pm' } as const

describe('a half-day decided by hand', () => {
  it('is pinned by whoever decides it, on the day', () => {
    expect(valueOf(decide(scheduleOf(), [{ ...TUESDAY, activity: 'US' }]))).toMatchObject({
      summary: 'Priya Iyer, Tue 23 Feb PM: US.',
      area: 'block/2026/9',
      changes: [
        { kind: 'pin', key: 'iyer/2027-02-23/pm', to: { activity: 'US', decided: { by: 'Renata Voss', on: TODAY } } },
      ],
    })
  })

  it('keeps its note, and who decided it, when it is pinned to the same', () => {
    const there = scheduleOf([aPin({ ...TUESDAY, activity: 'US', note: 'With the scanner.' })])
    expect(valueOf(decide(there, [{ ...TUESDAY, activity: 'US' }])).changes).toEqual([])
    expect(valueOf(decide(there, [{ ...TUESDAY, activity: 'C' }])).changes).toMatchObject([
      { to: { activity: 'C', note: 'With the scanner.' } },
    ])
    expect(valueOf(decide(there, [{ ...TUESDAY, note: null }])).changes).toMatchObject([{ to: { note: null } }])
  })

  it('goes back to its pattern', () => {
    const there = scheduleOf([aPin({ ...TUESDAY, activity: 'US' })])
    const back = valueOf(decide(there, [{ ...TUESDAY, activity: null }]))
    expect(back.summary).toBe('Priya Iyer, Tue 23 Feb PM: back to the pattern.')
    expect(valueOf(applyChanges(there.facts, back.changes)).pin.size).toBe(0)
    expect(valueOf(decide(scheduleOf(), [{ ...TUESDAY, activity: null }])).changes).toEqual([])
  })

  it('counts the last of two that name it, and says how many there are', () => {
    const changes = valueOf(
      decide(scheduleOf(), [
        { ...TUESDAY, activity: 'C' },
        { ...TUESDAY, activity: 'US' },
        { ...TUESDAY, half: 'am', activity: 'C' },
      ]),
    )
    expect(changes.changes).toHaveLength(2)
    expect(changes.summary).toBe('2 half-days of Priya Iyer have changed.')
  })

  it('is refused for an unknown person or activity, outside the block, and for a note to nothing', () => {
    const reason = (pin: PinHalfDay): string => refusalOf(decide(scheduleOf(), [pin])).reason
    expect(reason({ ...TUESDAY, person: 'nobody', activity: 'C' })).toBe('unknown_person')
    expect(reason({ ...TUESDAY, activity: 'ZZ' })).toBe('unknown_activity')
    expect(reason({ ...TUESDAY, day: day('2027-03-11'), activity: 'C' })).toBe('outside_range')
    expect(reason({ ...TUESDAY, note: 'Why not.' })).toBe('nothing_pinned')
  })
})

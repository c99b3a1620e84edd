import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { aPerson, aPersonYear, aPlannedRotation, factsOf } from '#testing/builders.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { day } from '../calendar/day.ts'
import { applyChanges, invert } from '../schedule/change.ts'
import type { Fact } from '../schedule/facts.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { type PlanRotation, changeRotationYear } from './change-rotation-year.ts'

const scheduleOf = (planned: readonly Fact<'plannedRotation'>[] = []): Schedule => ({
  today: day('2026-08-01'),
  facts: factsOf({
    ...presetFacts(),
    person: [
      aPerson({ id: 'iyer', name: 'Priya Iyer', kind: 'resident' }),
      aPerson({ id: 'tran', name: 'Khoa Tran', kind: 'resident' }),
      aPerson({ id: 'abdi', name: 'Farhan Abdi' }),
    ],
    personYear: [
      aPersonYear({ person: 'iyer', year: 2026, role: null, pgy: 2 }),
      aPersonYear({ person: 'tran', year: 2026, role: null, pgy: 3 }),
      aPersonYear({ person: 'abdi', year: 2026 }),
    ],
    plannedRotation: [...planned],
  }),
})
const decide = (schedule: Schedule, changes: readonly PlanRotation[], unlock = false) =>
  changeRotationYear(schedule, { year: 2026, changes, unlock })
const after = (schedule: Schedule, changes: readonly PlanRotation[]) => {
  const applied = valueOf(applyChanges(schedule.facts, valueOf(decide(schedule, changes)).changes))
  return [...applied.plannedRotation.values()]
}

describe('who is on which rotation', () => {
  it('is put, changed and taken out, and said in one sentence', () => {
    const put = valueOf(decide(scheduleOf(), [{ resident: 'iyer', block: 9, rotation: 'Cardiology' }]))
    expect(put).toMatchObject({
      summary: 'Priya Iyer is on CARD in Block 9.',
      area: 'rotation-year/2026',
      changes: [{ kind: 'plannedRotation', key: '2026/9/iyer', from: null, to: { rotation: 'Cardiology' } }],
    })
    const there = scheduleOf([aPlannedRotation({ block: 9, resident: 'iyer', rotation: 'Cardiology' })])
    expect(valueOf(decide(there, [{ resident: 'iyer', block: 9, rotation: null }])).summary).toBe(
      'Priya Iyer is on no rotation in Block 9.',
    )
    expect(valueOf(decide(there, [{ resident: 'iyer', block: 9, rotation: 'Cardiology' }])).changes).toEqual([])
    expect(
      valueOf(
        decide(there, [
          { resident: 'iyer', block: 9, rotation: 'Dermatology' },
          { resident: 'tran', block: 9, rotation: 'Geriatrics' },
        ]),
      ).summary,
    ).toBe('2 rotations of 2 residents have changed in 2026–27.')
  })

  it('may be two, from a day of its own; another rotation begins whole again', () => {
    const split = { resident: 'iyer', block: 9, rotation: 'Night Float', second: 'Dermatology' }
    const [planned] = after(scheduleOf(), [{ ...split, splitDay: day('2027-02-25') }])
    expect(planned).toMatchObject({ second: 'Dermatology', splitDay: day('2027-02-25') })
    const there = scheduleOf(planned ? [planned] : [])
    expect(after(there, [{ resident: 'iyer', block: 9, locked: true }])).toMatchObject([
      { second: 'Dermatology', splitDay: day('2027-02-25'), locked: true },
    ])
    expect(after(there, [{ resident: 'iyer', block: 9, rotation: 'Cardiology' }])).toMatchObject([
      { rotation: 'Cardiology', second: null, splitDay: null },
    ])
    expect(after(there, [{ resident: 'iyer', block: 9, second: null }])).toMatchObject([
      { rotation: 'Night Float', second: null, splitDay: null },
    ])
  })

  test.each<[reason: string, change: PlanRotation]>([
    ['unknown_block', { resident: 'iyer', block: 14, rotation: 'Cardiology' }],
    ['unknown_resident', { resident: 'abdi', block: 9, rotation: 'Cardiology' }],
    ['unknown_resident', { resident: 'nobody', block: 9, rotation: 'Cardiology' }],
    ['unknown_rotation', { resident: 'iyer', block: 9, rotation: 'Cardioolgy' }],
    ['unknown_rotation', { resident: 'iyer', block: 9, rotation: 'Cardiology', second: 'Dermatolgy' }],
    [
      'outside_block',
      { resident: 'iyer', block: 9, rotation: 'Cardiology', second: 'Dermatology', splitDay: day('2027-02-11') },
    ],
    [
      'outside_block',
      { resident: 'iyer', block: 9, rotation: 'Cardiology', second: 'Dermatology', splitDay: day('2027-03-11') },
    ],
    ['nothing_planned', { resident: 'iyer', block: 9, locked: true }],
  ])('is refused: %s', (reason, change) => expect(refusalOf(decide(scheduleOf(), [change])).reason).toBe(reason))

  it('stays where it is locked, unless it is unlocked; all of the changes or none', () => {
    const locked = scheduleOf([aPlannedRotation({ block: 9, resident: 'iyer', rotation: 'Cardiology', locked: true })])
    const changes = [
      { resident: 'tran', block: 9, rotation: 'Geriatrics' },
      { resident: 'iyer', block: 9, rotation: 'Dermatology' },
    ]
    expect(refusalOf(decide(locked, changes))).toMatchObject({
      reason: 'locked',
      message: 'Priya Iyer is locked on CARD in Block 9. Unlock it first.',
      data: { change: 1 },
    })
    expect(valueOf(decide(locked, changes, true)).changes).toHaveLength(2)
    expect(valueOf(decide(locked, [{ resident: 'iyer', block: 9, locked: false }])).changes).toHaveLength(1)
    expect(valueOf(decide(locked, [{ resident: 'iyer', block: 9, note: 'Asked for it.' }])).changes).toHaveLength(1)
  })

  it('says what a lock and a note come to', () => {
    const there = scheduleOf([
      aPlannedRotation({ block: 9, resident: 'iyer', rotation: 'Cardiology' }),
      aPlannedRotation({ block: 10, resident: 'iyer', rotation: 'Night Float', locked: true, note: 'First choice.' }),
      aPlannedRotation({ block: 9, resident: 'tran', rotation: 'Geriatrics' }),
    ])
    const said = (...changes: readonly PlanRotation[]): string => valueOf(decide(there, changes)).summary
    expect(said({ resident: 'iyer', block: 9, locked: true })).toBe('Priya Iyer is locked on CARD in Block 9.')
    expect(said({ resident: 'iyer', block: 10, locked: false })).toBe(
      'Priya Iyer is no longer locked on NF in Block 10.',
    )
    expect(said({ resident: 'iyer', block: 9, note: 'Asked for it.' })).toBe('The note to Priya Iyer in Block 9 has changed.') // prettier-ignore
    expect(said({ resident: 'iyer', block: 10, note: null })).toBe('The note to Priya Iyer in Block 10 is gone.')
    const both = [
      { resident: 'iyer', block: 9, locked: true },
      { resident: 'tran', block: 9, locked: true },
    ]
    expect(said(...both)).toBe('2 blocks of 2 residents are locked in 2026–27.')
    expect(said({ resident: 'iyer', block: 9, locked: true, note: 'Kept.' })).toBe('The note to Priya Iyer in Block 9 has changed.') // prettier-ignore
  })

  it('applies whatever it decides, and comes back by its inverse', () => {
    const change = fc.record({
      resident: fc.constantFrom('iyer', 'tran', 'abdi'),
      block: fc.integer({ min: 0, max: 14 }),
      rotation: fc.option(fc.constantFrom('Cardiology', 'Night Float', 'Unheard-of'), { nil: null, freq: 5 }),
      second: fc.constantFrom(undefined, null, 'Dermatology'),
      locked: fc.constantFrom(undefined, true, false),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const schedule = scheduleOf([aPlannedRotation({ block: 3, resident: 'iyer', rotation: 'Cardiology' })])
        const decided = decide(schedule, changes)
        if (!decided.ok) return
        const applied = valueOf(applyChanges(schedule.facts, decided.value.changes))
        expect(valueOf(applyChanges(applied, invert(decided.value.changes)))).toEqual(schedule.facts)
      }),
    )
  })
})

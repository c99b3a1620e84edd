import { describe, expect, it } from 'vitest'
import { factsOf } from '#testing/builders.ts'
import { namedRotation, type Rotation } from '../rotations/rotation.ts'
import { applyChanges } from '../schedule/change.ts'
import { dayOf } from '../calendar/day.ts'
import { changeRotations, type RotationsCommand } from './change-rotations.ts'

const rotations: readonly Rotation[] = [
  { ...namedRotation('Sports Medicine'), code: 'SM', setting: 'outpatient' },
  { ...namedRotation('Cardiology'), code: 'CARD', setting: 'outpatient', capacity: 2 },
  { ...namedRotation('Old sports'), code: 'SM', archived: true },
  { ...namedRotation('Older sports'), code: 'sm', archived: true },
]
const schedule = { facts: factsOf({ rotation: [...rotations] }), today: dayOf(2025, 7, 1) }
const asked = (command: Partial<RotationsCommand> & Pick<RotationsCommand, 'names'>) =>
  changeRotations(schedule, { action: 'edit', set: {}, ...command })

describe('changing several rotations', () => {
  it('says of each what would be another, and which are so already', () => {
    const decided = asked({ names: ['Sports Medicine', 'Cardiology'], set: { capacity: 2, who: [3, 2] } })
    if (!decided.ok) throw new Error(decided.refusal.message)
    expect(decided.value.changed).toEqual([
      {
        name: 'Sports Medicine',
        title: 'Sports Medicine',
        changes: ['For: PGY-2, 3, was Every year', 'At one time: 2, was no limit'],
      },
      { name: 'Cardiology', title: 'Cardiology', changes: ['For: PGY-2, 3, was Every year'] },
    ])
    expect(decided.value.changeSet.summary).toBe('What holds for 2 rotations has changed.')
    const applied = applyChanges(schedule.facts, decided.value.changeSet.changes)
    expect(applied.ok && applied.value.rotation.get('Cardiology')?.who).toEqual([3, 2])
    const again = asked({ names: ['Cardiology'], set: { capacity: 2 } })
    expect(again.ok && again.value.same).toEqual(['Cardiology'])
  })

  it('archives and brings back, in the words of one when it is one', () => {
    const one = asked({ names: ['Cardiology', 'Cardiology'], action: 'archive' })
    expect(one.ok && one.value.changeSet).toMatchObject({
      summary: 'Cardiology is archived: it is offered no longer.',
      changes: [{ key: 'Cardiology' }],
    })
    const two = asked({ names: ['Cardiology', 'Sports Medicine'], action: 'archive' })
    expect(two.ok && two.value.changeSet.summary).toBe('2 rotations are archived: they are offered no longer.')
  })

  it('changes none when one cannot be, and says why of each', () => {
    const refused = asked({ names: ['Cardiology', 'Old sports', 'none'], action: 'restore' })
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        reason: 'templates_refused',
        data: {
          refused: [
            { id: 'Old sports', reason: 'code_taken' },
            { id: 'none', reason: 'unknown_rotation' },
          ],
        },
      },
    })
  })

  it('sees that two of them would come to one code', () => {
    const archived = { ...schedule, facts: factsOf({ rotation: rotations.slice(2) }) }
    const command = { action: 'restore', set: {}, names: ['Old sports', 'Older sports'] } as const
    expect(changeRotations(archived, command)).toMatchObject({
      refusal: { data: { refused: [{ id: 'Older sports', reason: 'code_taken' }] } },
    })
  })
})

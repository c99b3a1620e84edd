import { describe, expect, it } from 'vitest'
import { factsOf } from '#testing/builders.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { day } from '../calendar/day.ts'
import { programBlocks } from './program-blocks.ts'
import { rotationPreview } from './rotation-preview.ts'

const facts = factsOf(presetFacts())
const schedule = { facts, today: day('2027-01-04') }

const preview = (rotation: string, pgy: 1 | 2 | 3, number = 9) => {
  const block = programBlocks(schedule, 2026).find((one) => one.number === number)
  if (!block) throw new Error(`no block ${number}`)
  return rotationPreview(schedule, { rotation, pgy, block })
}

/** A day as "IM/LEC", by the days since the block began. */
const dayAt = ({ halfDays }: ReturnType<typeof preview>, at: number): string =>
  halfDays
    .slice(2 * at, 2 * at + 2)
    .map(({ cell }) => cell?.activity ?? '.')
    .join('/')

describe('a preview of a rotation', () => {
  it('is a whole block of the pattern, with the program week, the holidays kept and weekends', () => {
    const clinic = preview('Cardiology', 2)
    expect(clinic.halfDays).toHaveLength(56)
    // Block 9 begins on Thu 11 Feb; Mon 15 Feb is Washington's Birthday.
    expect([0, 2, 4, 5, 6].map((at) => dayAt(clinic, at))).toEqual([
      'CARDS/C',
      'W/W',
      'HOL/HOL',
      'CARDS/C',
      'CARDS/LEC',
    ])
    expect(dayAt(clinic, 27)).toBe('LEC/ADV')
    expect(clinic.halfDays[13]?.cell?.because).toMatchObject({ kind: 'overlay', name: 'Lecture' })
    expect(clinic.halfDays[0]?.cell?.because).toMatchObject({ kind: 'pattern', rotation: 'Cardiology', week: 1 })
  })

  it('depends on the year of training', () => {
    expect(dayAt(preview('Procedures Rotation', 1), 6)).toBe('CC/LEC')
    expect(dayAt(preview('Procedures Rotation', 2), 6)).toBe('SIM/LEC')
  })

  it('works weekends where the rotation does, and keeps its days off', () => {
    const ward = preview('Family Medicine Inpatient Team Resident', 2)
    expect([2, 3, 4].map((at) => dayAt(ward, at))).toEqual(['W/W', 'FMIT/FMIT', 'FMIT/FMIT'])
  })

  it('says which day of the block after is for recovery, also where that is another year', () => {
    expect(preview('Night Float', 2).after.map(({ cell }) => cell?.activity)).toEqual(['PC', 'PC'])
    expect(preview('Night Float', 2, 13).after.map(({ day: at }) => at)).toEqual([day('2027-07-01'), day('2027-07-01')])
    expect(preview('Cardiology', 2).after).toEqual([])
  })

  it('changes at the split where the rotation is two', () => {
    const two = preview('Cardiology + Night Float', 2)
    expect([dayAt(two, 8), dayAt(two, 11), two.after.length]).toEqual(['CARDS/C', 'OFF/NF', 2])
  })

  it('leaves the facts it was made from as they are, and nobody else in them changes', () => {
    const before = JSON.stringify([...facts.person, ...facts.plannedRotation])
    preview('Cardiology', 2)
    expect(JSON.stringify([...facts.person, ...facts.plannedRotation])).toBe(before)
  })
})

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { aRotation } from '#testing/builders.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { blocksOf } from '../calendar/block.ts'
import { addDays, day } from '../calendar/day.ts'
import { type RotationRead, rotationReader } from './rotation-reader.ts'

const { rotation: rotations = [] } = presetFacts()
const reader = rotationReader(rotations)
const blocks = blocksOf(2026)
const blockAt = (number: number) => blocks.find((block) => block.number === number)!
const at = (block: number, pgy = 2) => ({ pgy, block: blockAt(block) })
/** 10 December to 6 January. */
const OVER_NEW_YEAR = 7
const read = (text: string, block = 9, pgy = 2): RotationRead => reader.read(text, at(block, pgy))
const one = (rotation: string, second: string | null = null, splitDay: string | null = null): RotationRead => ({
  ...{ kind: 'read', rotation, second },
  splitDay: splitDay === null ? null : day(splitDay),
})

describe('what a text says of a resident’s block', () => {
  test.each<[text: string, says: RotationRead]>([
    ['NF', one('Night Float')],
    [' night  FLOAT ', one('Night Float')],
    // Its own code holds the sign that else stands between two.
    ['NF+CARD', one('Night Float + Cardiology')],
    ['NF + card', one('Night Float + Cardiology')],
    ['DERM/CARD', one('Dermatology', 'Cardiology')],
    ['Dermatology, then Cardiology', one('Dermatology', 'Cardiology')],
    ['DERM + CARD Feb 23', one('Dermatology', 'Cardiology', '2027-02-23')],
    ['DERM/CARD (23 Feb)', one('Dermatology', 'Cardiology', '2027-02-23')],
    ['DERM/CARD 2027-02-23', one('Dermatology', 'Cardiology', '2027-02-23')],
    ['DERM/CARD Feb 23 - Mar 10', one('Dermatology', 'Cardiology', '2027-02-23')],
  ])('%j', (text, says) => expect(read(text)).toEqual(says))

  it('takes the rotation of the year of training, and of the block, where there is one for each', () => {
    expect(read('FMIT', 9, 2)).toEqual(one('Family Medicine Inpatient Team Resident'))
    expect(read('fmc', 3, 1)).toEqual(one('Family Medicine Clinic Intern Blocks 0-6'))
    expect(read('fmc', 9, 1)).toEqual(one('Family Medicine Clinic Intern Blocks 7-13'))
    expect(read('FMC/FMIT Jan 1', OVER_NEW_YEAR, 3)).toEqual(
      one('Family Medicine Clinic Pre-Attending', 'Family Medicine Inpatient Team Pre-Attending', '2027-01-01'),
    )
  })

  test.each<[text: string, why: RegExp]>([
    ['Cardioolgy', /^“Cardioolgy” is none of the rotations\.$/],
    ['NF/Nothing', /none of the rotations/],
    ['DERM/CARD Apr 1', /not within Block 9/],
    ['DERM/CARD Feb 31', /not within Block 9/],
    ['DERM/CARD Feb 20-Feb 24', /changes again after 24 Feb/],
    ['DERM/CARD Feb 20 - 24', /changes again after 24 Feb/],
    ['DERM/CARD/NF', /none of the rotations/],
  ])('%j is not taken for anything', (text, why) => {
    const says = read(text)
    expect(says.kind === 'unread' ? says.why : says).toMatch(why)
  })

  it('names neither of two that are called the same, and what is in use before what is archived', () => {
    const twins = rotationReader([aRotation('Ward', { code: 'W' }), aRotation('Weekend', { code: 'W' })])
    expect(twins.named('w', at(9))).toEqual(['Ward', 'Weekend'])
    expect(twins.read('W', at(9))).toEqual({ kind: 'unread', why: '“W” may be “Ward” or “Weekend”.' })
    expect(twins.write({ rotation: 'Ward', second: 'Weekend', splitDay: null })).toBe('Ward/Weekend')
    const old = rotationReader([aRotation('Ward', { code: 'W' }), aRotation('Old ward', { code: 'W', archived: true })])
    expect(old.read('W', at(9))).toMatchObject({ rotation: 'Ward' })
    expect(old.read('old ward', at(9))).toMatchObject({ rotation: 'Old ward' })
  })

  it('reads what a rotation is also written as, and writes its code', () => {
    const ward = rotationReader([aRotation('Ward', { code: 'W', aliases: ['Surger Exp'] })])
    expect(ward.read('surger  EXP', at(9))).toMatchObject({ rotation: 'Ward' })
    expect(ward.write({ rotation: 'Ward', second: null, splitDay: null })).toBe('W')
  })

  it('reads what it writes, whatever is planned', () => {
    const name = fc.constantFrom(...rotations.filter(({ halves }) => halves === null).map((rotation) => rotation.name))
    const planned = fc.record({
      number: fc.constantFrom(...blocks.filter(({ start, end }) => end > start).map(({ number }) => number)),
      pgy: fc.constantFrom(1, 2, 3),
      rotation: name,
      second: fc.option(name),
      after: fc.option(fc.nat()),
    })
    fc.assert(
      fc.property(planned, ({ number, pgy, rotation, second, after }) => {
        const block = blockAt(number)
        const splitDay = second === null || after === null ? null : addDays(block.start, 1 + (after % (block.end - block.start))) // prettier-ignore
        const text = reader.write({ rotation, second, splitDay })
        expect(reader.read(text, { pgy, block }), text).toEqual({ kind: 'read', rotation, second, splitDay })
      }),
    )
  })
})

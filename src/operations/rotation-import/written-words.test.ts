import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { codeOf } from '#domain/rotations/rotation.ts'
import { sheetRotationReader } from '#spreadsheets/rotations/rotation-meant.ts'
import { codeKey, codeReader } from '#spreadsheets/rotations/written-code.ts'
import { PRESET_ACTIVITIES } from '../program/preset/activities.ts'
import { PRESET_HALVES, PRESET_ROTATIONS } from '../program/preset/rotations.ts'

describe('codes', () => {
  const read = codeReader(PRESET_ACTIVITIES, new Map())
  const meant = (text: string) => {
    const found = read(text)
    return found.kind === 'known' ? found.activity : found.kind
  }

  test.each([
    ['Optho', 'Ophtho'],
    ['Ophtho', 'Ophtho'],
    ['Uro', 'URO'],
    ['URO', 'URO'],
    ['Card', 'CARDS'],
    ['Cards', 'CARDS'],
    ['C`', 'C'],
    ['c30', 'C'],
    ['P ER', 'PEM'],
    ['FED', 'HOL'],
    ['\u00A0', 'blank'],
    ['PCAT DO', 'unknown'],
    ['Rad/SM', 'unknown'],
    ['GAC', 'unknown'],
    ['STRAUB', 'STRAUB'],
  ])('%j is %s', (text, activity) => expect(meant(text)).toBe(activity))

  it('are never taken for what they are only like', () => {
    const known = new Set(PRESET_ACTIVITIES.flatMap(({ code, aliases }) => [code, ...aliases].map(codeKey)))
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (text) => {
        const found = read(text)
        if (found.kind === 'known' && !text.includes('/')) expect(known.has(codeKey(text))).toBe(true)
      }),
    )
  })

  it('are what somebody said they are', () => {
    const said = codeReader(PRESET_ACTIVITIES, new Map([['gac', 'GER'], ['c', null]])) // prettier-ignore
    expect([said('GAC'), said('c')]).toEqual([{ kind: 'known', activity: 'GER' }, { kind: 'left-out' }])
  })
})

describe('rotations', () => {
  const all = [...PRESET_ROTATIONS, ...PRESET_HALVES]
  const { read, isName } = sheetRotationReader(all, new Map())
  const code = (name: string | null): string => codeOf(all.find((one) => one.name === name) ?? { name: '?', title: null, code: '?' }) // prettier-ignore
  const meant = (text: string, pgy: 1 | 2 | 3 | null = 2, block: number | null = 5): string => {
    const { rotation, doubt } = read(text, { pgy, block })
    return `${code(rotation)}${doubt === null ? '' : ' ?'}`
  }

  test.each<[text: string, pgy: 1 | 2 | 3 | null, block: number, is: string]>([
    ['FMIT1', 1, 5, 'FMIT-1'],
    ['FMIT 1', 3, 5, 'FMIT-3'],
    ['FMIT2', 1, 5, 'FMIT-1'],
    ['FMIT2(R2 Role)', 1, 5, 'FMIT-1 ?'],
    ['FMIT', null, 5, '? ?'],
    ['FMC', 1, 6, 'FMC-1a'],
    ['FMC', 1, 7, 'FMC-1b'],
    ['FMC for Block 7-13', 1, 1, 'FMC-1b'],
    ['Clinic', 3, 2, 'FMC-3'],
    ['TAMC L/D', 1, 5, 'LND'],
    ['Kapiolani  L and D', 1, 5, 'KAP'],
    ['L and D night Float', 2, 5, 'LDNF'],
    ['Surger Exp', 2, 5, 'SURG ?'],
    ['Peds subspeciatly', 2, 5, 'PEDSUB ?'],
    ['Peds Ward - Night Schedule', 1, 5, '? ?'],
    ['ELE (US)', 2, 5, 'US'],
    ['Elect - Sports Med', 3, 5, 'SM'],
    ['Elective 1: NEURO', 3, 5, 'NEURO'],
    ['ELE (Neuro?)', 2, 5, '? ?'],
    ['Eletive One', 2, 5, 'ELEC ?'],
    ['Select Med', 3, 5, 'SELMED'],
    ['NF/NICU', 3, 5, 'NF+NICU'],
    ['NICU/LND', 3, 5, '? ?'],
    ['Underwater basket weaving', 2, 5, '? ?'],
  ])('%s of PGY-%s in Block %i is %s', (text, pgy, block, is) => expect(meant(text, pgy, block)).toBe(is))

  it('are what else they are written as, as surely as what they are called; never by a question or two', () => {
    const written = (aliases: Readonly<Record<string, readonly string[]>>) =>
      sheetRotationReader(
        all.map((one) => ({ ...one, aliases: [...(aliases[code(one.name)] ?? [])] })),
        new Map(),
      ).read
    const place = { pgy: 2, block: 5 } as const
    const one = written({ SURG: ['Surger Exp', 'FMIT', 'ELE (Knives)', 'Derm'], ELEC: ['Elective One'] })
    for (const text of ['surger  EXP', 'FMIT', 'Ele (knives)'])
      expect(one(text, place)).toMatchObject({ rotation: 'Surgical Experience', doubt: null })
    expect(code(one('Elective One', place).rotation)).toBe('ELEC')
    expect(one('ELE (Knives?)', place).doubt).not.toBeNull()
    // What another is called by itself stands before what is said here.
    expect(code(written({ SURG: ['DERM'] })('Derm', place).rotation)).toBe('DERM')
    // Two that are written alike are neither.
    expect(written({ SURG: ['Surger-Exp'], DERM: ['Surger Exp'] })('surger exp', place)).toMatchObject({
      ...{ rotation: null, doubt: 'More than one rotation is written so.' },
    })
  })

  test.each<[text: string, is: boolean]>([
    ['Surger Exp', true],
    ['Underwater basket weaving', true],
    ['Heme/Onc', true],
    ['ELE (Knives)', true],
    ['FMIT', false],
    ['FMIT2', false],
    ['FMIT2(R2 Role)', false],
    ['Elective One', false],
    ['ELE (Neuro or Derm)', false],
    ['Surger Exp?', false],
    ['NICU/LND', false],
    ['FMC/Knives', false],
  ])('%j means one wherever it stands: %j', (text, is) => expect(isName(text)).toBe(is))

  it('are certain only where they are called so', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const { rotation, doubt, isLeftOut } = read(text, { pgy: 2, block: 5 })
        expect(isLeftOut).toBe(false)
        if (rotation === null) expect(doubt).not.toBeNull()
      }),
    )
  })

  it('are what somebody said they are', () => {
    const { read: said } = sheetRotationReader(all, new Map([['surger exp', 'Cardiology'], ['fmc', null]])) // prettier-ignore
    const place = { pgy: 2, block: 5 } as const
    expect([said('Surger Exp', place).rotation, said('FMC', place).isLeftOut]).toEqual(['Cardiology', true])
  })
})

import { describe, expect, it } from 'vitest'
import { type CellView, cellView, halves, openBlocksOf } from './cell-view.ts'
import { rotationOptions } from './rotation-options.ts'
import { viewOf } from './year.test-data.ts'
import { NAME_COLUMN, blockColumn, residentRow, rotationRow } from './year-keys.ts'
import { footRotations, groupsOf, yearRows } from './year-tracks.ts'

const view = viewOf()
const at = (resident: string, block: number): CellView => cellView(view, residentRow(resident), blockColumn(block))
const labelAt = (resident: string, block: number): string => {
  const cell = at(resident, block)
  return 'label' in cell ? cell.label : ''
}

describe('a year of rotations', () => {
  it('has the most senior first, and rows for those whom a filter names, or whose rotation', () => {
    expect(groupsOf(view, '').map(({ pgy, residents }) => [pgy, residents.map(({ id }) => id)])).toEqual([
      [3, ['roth', 'tran']],
      [1, ['iyer']],
    ])
    expect(groupsOf(view, 'IYER').map(({ pgy }) => pgy)).toEqual([1])
    expect(groupsOf(view, 'derm').flatMap(({ residents }) => residents.map(({ id }) => id))).toEqual(['tran'])
    expect(yearRows(view, 'nobody at all').map(({ key }) => key)).toEqual([
      'block',
      'rotation:Nights',
      'rotation:Wards',
    ])
  })

  it('says of a block what it is, whether it is locked, leave on its days, and what is found', () => {
    expect(labelAt('iyer', 5)).toBe('Iyer, Block 5, Nights, on leave 9 Nov – 15 Nov, two warnings')
    expect(labelAt('tran', 5)).toBe('Tran, Block 5, Nights, leave asked for 22 Oct – 24 Oct, one warning')
    expect(labelAt('tran', 6)).toBe('Tran, Block 6, Cardiology, then Dermatology from 1 Dec')
    expect(labelAt('roth', 5)).toBe('Roth, Block 5, Wards, locked, has a note, one warning')
    expect(labelAt('roth', 10)).toBe('Roth, Block 10, open, not with the program')
  })

  it('draws parts and leave at their true days', () => {
    expect(at('tran', 6)).toMatchObject({
      parts: [
        { code: 'CARD', from: 0 },
        { code: 'DERM', to: 1 },
      ],
    })
    const leave = at('iyer', 5)
    // Block 5 has 28 days from 22 October; 9 November is its nineteenth.
    expect(leave.kind === 'planned' && leave.leave).toEqual([{ from: 18 / 28, to: 25 / 28, pending: false }])
  })

  it('counts who is on a rotation against what it takes, by block and by year of training', () => {
    const nights = view.counts.find(({ code }) => code === 'NF')
    expect(nights?.placed).toEqual([1, 0, 1])
    expect(cellView(view, rotationRow('Nights'), blockColumn(5))).toMatchObject({ residents: 2, state: 'over' })
    expect(cellView(view, rotationRow('Wards'), blockColumn(5))).toMatchObject({ residents: 1, state: 'some' })
    expect(cellView(view, rotationRow('Wards'), blockColumn(6))).toMatchObject({ residents: 0, state: 'none' })
    expect(cellView(view, rotationRow('Nights'), NAME_COLUMN)).toMatchObject({
      label: 'Nights, takes 1 at one time, 1 block of PGY-1, 1 block of PGY-3',
    })
    expect(view.counts.find(({ code }) => code === 'DERM')?.placed).toEqual([0, 0, 0.5])
    expect([0.5, 1, 2.5].map(halves)).toEqual(['½', '1', '2½'])
    expect(footRotations(view).map(({ code }) => code)).toEqual(['NF', 'WARD-1'])
  })

  it('knows the open blocks of somebody, as long as they are there', () => {
    const roth = view.residentOf.get('roth')!
    expect(openBlocksOf(view, roth).map(({ number }) => number)).toEqual([1, 2, 3, 4, 7, 8])
  })

  it('offers what was typed, with what would come of it', () => {
    const offered = (resident: string, block: number, text: string) =>
      rotationOptions(view, { resident, block }, text).map(({ code, price, text: puts }) => [code, price, puts])
    expect(offered('roth', 5, 'nf')).toEqual([
      ['NF', 'full, 2 of 1 there', 'NF'],
      ['NF+CARD', null, 'NF+CARD'],
    ])
    // Whoever is on it already does not count twice.
    expect(offered('tran', 5, 'night')[0]).toEqual(['NF', 'full, 1 of 1 there', 'NF'])
    expect(offered('tran', 6, 'ward')).toEqual([['WARD-1', 'for PGY-1', 'WARD-1']])
    expect(offered('tran', 6, 'card/de')).toEqual([['DERM', null, 'card/DERM']])
    // Nothing typed: what is for them.
    expect(offered('tran', 7, '').map(([code]) => code)).toEqual(['CARD', 'DERM', 'NF', 'NF+CARD'])
  })
})

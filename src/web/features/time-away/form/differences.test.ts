import { expect, it } from 'vitest'
import { differences } from './differences.ts'
import { EMPTY } from './draft.ts'

const THEIRS = { ...EMPTY, person: 'petrova', type: 'vacation', first: '2027-04-12', last: '2027-04-14' } as const

it('says where theirs and yours differ, each in words', () => {
  expect(differences(THEIRS, THEIRS)).toEqual([])
  expect(differences(THEIRS, { ...THEIRS, last: '2027-04-20', lastHalf: 'am', tentative: true })).toEqual([
    { label: 'Away', theirs: 'Mon 12 – Wed 14 Apr', mine: 'Mon 12 – Tue 20 Apr noon' },
    { label: 'Last day', theirs: 'certain', mine: 'an estimate' },
  ])
  expect(differences(THEIRS, { ...THEIRS, type: 'tdy' })).toEqual([
    { label: 'Kind', theirs: 'Vacation', mine: 'Temporary duty' },
  ])
})

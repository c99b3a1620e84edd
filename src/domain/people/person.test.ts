import { expect, test } from 'vitest'
import { initialsOf, surnameOf } from './person.ts'

test.each([
  ['Maya Lindqvist', null, 'ML'],
  ['Maya Sofia Lindqvist', null, 'ML'],
  ['Maya Lindqvist', 'MX', 'MX'],
  ['Lindqvist', null, 'LI'],
  ['FAC-CORE-07', null, 'C07'],
  ['Resident 3', null, 'R3'],
  ['-', null, '?'],
  ['Åsa Öberg', null, 'ÅÖ'],
  ['a', null, 'A'],
])('%s (initials %s) is %s on a chip', (name, initials, chip) => {
  expect(initialsOf({ name, initials })).toBe(chip)
})

test('a sentence uses the surname, or the only name there is', () => {
  expect([surnameOf('Maya Sofia Lindqvist'), surnameOf(' Osei '), surnameOf('Maya  Lindqvist')]).toEqual([
    'Lindqvist',
    'Osei',
    'Lindqvist',
  ])
})

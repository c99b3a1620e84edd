import { describe, expect, it } from 'vitest'
import {
  NEW_PERSON,
  newYearOf,
  personErrors,
  personFieldsOf,
  withRole,
  yearErrors,
  yearFieldsOf,
} from './person-draft.ts'
import { wishChanges } from './saving.ts'

describe('a new person', () => {
  it('needs a name, and is told so', () => {
    expect(personErrors(NEW_PERSON)).toEqual({ name: 'Write a name.' })
    expect(personErrors({ ...NEW_PERSON, name: '  Noa Kealoha ' })).toEqual({})
  })
  it('is sent without what was not written', () =>
    expect(personFieldsOf({ ...NEW_PERSON, name: ' Noa Kealoha ', pager: ' ' })).toEqual({
      name: 'Noa Kealoha',
      initials: null,
      email: null,
      pager: null,
    }))
})

describe('a year', () => {
  const year = newYearOf(2026)
  it('begins as core faculty usually do', () => {
    expect(year).toMatchObject({ role: 'core', minWeeks: 4, maxWeeks: 7, targetWeeks: null, draftFmit: true })
    expect(yearErrors(year, 'faculty', 2026)).toEqual({})
    expect(yearErrors(year, 'resident', 2026)).toEqual({})
  })
  it('takes the weeks of another role, and no draft plans an adjunct', () => {
    expect(withRole(year, 'chief', 2026)).toMatchObject({ role: 'chief', minWeeks: 2, maxWeeks: 4, draftFmit: true })
    expect(withRole(year, 'adjunct', 2026)).toMatchObject({
      minWeeks: 0,
      maxWeeks: 0,
      draftFmit: false,
      draftCall: false,
    })
  })
  it('says what is wrong, field by field, as the server would', () => {
    expect(yearErrors({ ...year, minWeeks: 8 }, 'faculty', 2026)).toEqual({
      maxWeeks: 'The most weeks must not be under the least.',
    })
    expect(yearErrors({ ...year, from: '2027-03-01', to: '2027-02-01' }, 'faculty', 2026)).toEqual({
      to: 'The last day lies before the first.',
    })
    expect(yearErrors({ ...year, targetWeeks: 4.2 }, 'faculty', 2026)).toEqual({
      targetWeeks: 'Write whole or half weeks.',
    })
    expect(yearErrors({ ...year, minWeeks: null }, 'faculty', 2026)).toEqual({
      minWeeks: 'Write a whole number of weeks.',
    })
    expect(yearErrors({ ...year, from: 'soon' }, 'faculty', 2026)).toEqual({
      from: 'Write the date as YYYY-MM-DD, and one that exists.',
    })
  })
  it('of a resident asks for no inpatient weeks', () =>
    expect(yearFieldsOf({ ...year, pgy: 2 }, 'resident')).toMatchObject({
      role: null,
      pgy: 2,
      minWeeks: 0,
      maxWeeks: 0,
      draftFmit: false,
    }))
  it('is never sent with a number missing', () =>
    expect(() => yearFieldsOf({ ...year, maxWeeks: null }, 'faculty')).toThrow('empty number'))
})

it('writes only the wishes that differ', () => {
  const before = new Map([
    ['2026-07-10', 'would-like'],
    ['2026-07-17', 'rather-not'],
    ['2026-07-24', 'would-like'],
  ] as const)
  const after = new Map([
    ['2026-07-03', 'would-like'],
    ['2026-07-10', 'would-like'],
    ['2026-07-17', 'would-like'],
  ] as const)
  expect(wishChanges(before, after)).toEqual([
    ['2026-07-03', 'would-like'],
    ['2026-07-17', 'would-like'],
    ['2026-07-24', null],
  ])
})

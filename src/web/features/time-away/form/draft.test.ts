import { describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { away } from '../away.test-data.ts'
import { type Draft, EMPTY, absentToday, checkFields, differing, draftErrors, draftOf, privateOf, sentFields, spanOf, withFirst, withType } from './draft.ts' // prettier-ignore

const FILLED: Draft = { ...EMPTY, person: 'lindqvist', type: 'vacation', first: '2027-05-24', last: '2027-05-28' }

describe('what is wrong with a form', () => {
  it('is nothing once person, type and days are said', () => expect(draftErrors(FILLED)).toEqual({}))
  it('is what has not been said', () =>
    expect(draftErrors(EMPTY)).toEqual({
      person: 'Say who is away.',
      type: 'Say what kind of time away it is.',
      first: 'Write the first day away.',
    }))
  it('is an end before the start', () =>
    expect(draftErrors({ ...FILLED, last: '2027-05-20' })).toEqual({ last: 'The last day lies before the first.' }))
  it('is a day of which nothing is left', () =>
    expect(draftErrors({ ...FILLED, last: FILLED.first, firstHalf: 'pm', lastHalf: 'am' })).toHaveProperty('last'))
  it('is a day that does not exist', () =>
    expect(draftErrors({ ...FILLED, last: '2027-02-30' })).toEqual({ last: 'Write the last day away.' }))
})

describe('the first day', () => {
  it('brings the last along that has not been said, or would lie before it', () => {
    expect(withFirst({ ...FILLED, first: '', last: '' }, '2027-05-24').last).toBe('2027-05-24')
    expect(withFirst(FILLED, '2027-06-01').last).toBe('2027-06-01')
    expect(withFirst({ ...FILLED, last: FILLED.first }, '2027-05-20').last).toBe('2027-05-20')
  })
  it('leaves a last day that still lies after it', () =>
    expect(withFirst(FILLED, '2027-05-25').last).toBe('2027-05-28'))
})

describe('another type', () => {
  const oneDay = { ...FILLED, last: FILLED.first }
  it('that comes suddenly is ten days, to be confirmed', () =>
    expect(withType(oneDay, 'bereavement')).toMatchObject({ last: '2027-06-03', tentative: true }))
  it('leaves what somebody has said', () =>
    expect(withType(FILLED, 'bereavement')).toMatchObject({ last: '2027-05-28', tentative: false }))
  it('that is planned changes nothing else', () =>
    expect(withType(oneDay, 'conference')).toEqual({ ...oneDay, type: 'conference' }))
})

describe('what is sent', () => {
  it('is asked about only when there is something to ask', () => {
    expect(checkFields(EMPTY, true)).toBeNull()
    expect(checkFields({ ...FILLED, last: '2027-05-01' }, true)).toBeNull()
    expect(checkFields(FILLED, true)).toEqual({
      personId: 'lindqvist',
      type: 'vacation',
      first: '2027-05-24',
      firstHalf: 'am',
      last: '2027-05-28',
      lastHalf: 'pm',
      tentative: false,
      status: 'approved',
    })
  })
  it('has no status from who only asks', () => expect(checkFields(FILLED, false)).not.toHaveProperty('status'))
  it('leaves the private part as it is unless it was shown', () => {
    expect(sentFields({ ...FILLED, reason: 'Moving house.' }, true, false)).not.toHaveProperty('reason')
    expect(sentFields({ ...FILLED, reason: ' Moving house. ' }, true, true)).toMatchObject({
      reason: 'Moving house.',
      location: null,
      orders: null,
      replacement: null,
    })
  })
  it('has a destination and orders only with a type that has them', () => {
    const draft = { ...FILLED, location: 'Texas', orders: 'yes' } as const
    expect(sentFields(draft, true, true)).toMatchObject({ location: null, orders: null })
    expect(sentFields({ ...draft, type: 'tdy' }, true, true)).toMatchObject({ location: 'Texas', orders: true })
  })
})

it('is filled from an absence that is there, and from its private part', () => {
  expect(draftOf(away({ first: '2027-05-24', last: '2027-05-28', status: 'requested', lastHalf: 'am' }))).toEqual({
    ...FILLED,
    status: 'requested',
    lastHalf: 'am',
  })
  expect(privateOf({ reason: 'Moving house.', location: null, orders: false, replacement: null })).toEqual({
    reason: 'Moving house.',
    location: '',
    orders: 'no',
    replacement: '',
  })
})

it('marks somebody absent today as sick, and their return as an estimate', () =>
  expect(absentToday(day('2026-11-22'))).toEqual({
    type: 'sick',
    first: '2026-11-22',
    last: '2026-11-22',
    tentative: true,
  }))

it('says where two forms differ', () =>
  expect(differing(FILLED, { ...FILLED, last: '2027-05-27', type: 'conference' })).toEqual(['type', 'last']))

it('knows the days as soon as they make sense', () => {
  expect(spanOf(FILLED)).not.toBeNull()
  expect(spanOf({ ...FILLED, first: '2027-05-29' })).toBeNull()
})

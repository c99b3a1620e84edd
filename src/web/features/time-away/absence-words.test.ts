import { describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { awaySentence, returnWords } from './absence-words.ts'
import { away } from './away.test-data.ts'

const TODAY = day('2026-11-22')

describe('an estimated return', () => {
  const words = (last: string, more: object = {}) =>
    returnWords(away({ first: '2026-11-01', last, tentative: true, ...more }), TODAY)
  it('is an estimate while it is far', () => expect(words('2026-11-30')).toBe('return is an estimate'))
  it('is to be confirmed from a week before', () => {
    expect(words('2026-11-29')).toBe('return to be confirmed')
    expect(words('2026-11-22')).toBe('return to be confirmed')
  })
  it('is overdue from the day after', () => expect(words('2026-11-21')).toBe('return overdue since Sat 21 Nov'))
  it('asks for nothing when it is certain, or only asked for', () => {
    expect(words('2026-11-21', { tentative: false })).toBeNull()
    expect(words('2026-11-21', { status: 'requested' })).toBeNull()
  })
})

describe('all of it in a line', () => {
  it('names person, kind, days and status', () =>
    expect(awaySentence(away({ first: '2027-05-24', last: '2027-05-28', lastHalf: 'am' }), TODAY)).toBe(
      'Maya Lindqvist, vacation, Mon 24 – Fri 28 May noon, 4.5 days, approved',
    ))
  it('says no kind that is not disclosed, and the return that is open', () =>
    expect(
      awaySentence(away({ first: '2026-11-16', last: '2026-11-18', type: 'undisclosed', tentative: true }), TODAY),
    ).toBe('Maya Lindqvist, away, Mon 16 – Wed 18 Nov, 3 days, approved, return overdue since Wed 18 Nov'))
})

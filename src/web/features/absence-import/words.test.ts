import { describe, expect, it } from 'vitest'
import { LEAVE_FIELDS } from '#domain/leave/leave-fields.ts'
import { FIELD_WORDS, awayWords, rowsNamed } from './words.ts'

const away = (first: string | null, last: string | null, firstHalf: 'am' | 'pm' = 'am', lastHalf: 'am' | 'pm' = 'pm') => ({ first, last, firstHalf, lastHalf }) // prettier-ignore

describe('when somebody is away', () => {
  it.each([
    ['19 – 22 Jan', away('2027-01-19', '2027-01-22')],
    ['25 Feb – 3 Mar', away('2027-02-25', '2027-03-03')],
    ['19 Jan', away('2027-01-19', '2027-01-19')],
    ['19 Jan PM', away('2027-01-19', '2027-01-19', 'pm')],
    ['19 Jan AM', away('2027-01-19', '2027-01-19', 'am', 'am')],
    ['19 – 22 Jan AM', away('2027-01-19', '2027-01-22', 'am', 'am')],
    ['19 Jan PM – 22 Jan', away('2027-01-19', '2027-01-22', 'pm')],
    ['30 Jun – 9 Jul 2027', away('2027-06-30', '2027-07-09')],
    ['3 Mar 2026 – 5 Mar 2026', away('2026-03-03', '2026-03-05')],
    ['3 Apr – ?', away('2027-04-03', null)],
    ['? – 3 Apr', away(null, '2027-04-03')],
    ['–', away(null, null)],
  ])('%s', (words, when) => expect(awayWords(when, 2026)).toBe(words))
})

describe('rows', () => {
  it('are named, each once', () => expect(rowsNamed([9, 34, 34, 61])).toBe('rows 9, 34 and 61'))
  it('are counted from the fifth on', () => expect(rowsNamed([1, 2, 3, 4, 5, 6, 7])).toBe('rows 1, 2, 3, 4 and 3 more'))
  it('may be one', () => expect(rowsNamed([9])).toBe('row 9'))
})

it('every field has a word of its own', () => {
  expect(new Set(LEAVE_FIELDS.map((field) => FIELD_WORDS[field])).size).toBe(LEAVE_FIELDS.length)
})

import { describe, expect, it } from 'vitest'
import { aCandidate, aRow, anUnknown } from './batch.test-data.ts'
import { daysWords, personWords, rowSentence, writtenWords } from './row-words.ts'

const MAYA = aCandidate('lindqvist', 'Maya Lindqvist', 0.78)

describe('whom a row is given to', () => {
  it('is named surname first', () => expect(personWords(aRow('1'))).toEqual({ text: 'Osei, Kwabena', sure: true }))
  it('is a question where it is only likely', () =>
    expect(personWords(anUnknown('9', 'LINDQUIST', [MAYA]))).toEqual({ text: 'Lindqvist, Maya?', sure: false }))
  it('is nobody where two fit as well', () =>
    expect(personWords({ ...anUnknown('9', 'LIND', [MAYA]), band: 'ambiguous' }).text).toBe('–'))
})

it('days that make no sense together are a question', () => {
  expect(daysWords(aRow('1', { days: 0.5 }))).toBe('0.5')
  expect(daysWords(aRow('1', { days: null }))).toBe('?')
  expect(daysWords(aRow('1', { days: null, first: null, last: null }))).toBe('')
})

describe('what the file says', () => {
  it('is first and last day, and the kind', () => expect(writtenWords(aRow('1'))).toBe('5/3 – 5/9, LV'))
  it('is the range where one is written', () =>
    expect(writtenWords(aRow('1', { written: { range: 'Dec 29 - Jan 4', halfDay: 'PM' } }))).toBe('Dec 29 - Jan 4, PM'))
  it('may be nothing', () => expect(writtenWords(aRow('1', { written: {} }))).toBe(''))
})

it('a row is read out whole', () => {
  expect(rowSentence(aRow('4'), 2026)).toBe('Row 4, OSEI, Osei, Kwabena, 3 – 9 May, 7 days, Vacation, New')
  expect(rowSentence({ ...anUnknown('9', 'LINDQUIST', [MAYA]), days: 1 }, 2026)).toBe(
    'Row 9, LINDQUIST, perhaps Lindqvist, Maya, 3 – 9 May, 1 day, Vacation, Who is this?',
  )
})

import { describe, expect, it } from 'vitest'
import { aRow } from './batch.test-data.ts'
import { correctionOf, draftErrors, draftOf, withFirst } from './correction.ts'

const row = aRow('63', { first: null, last: null, type: null })
const filled = { ...draftOf(row), first: '2027-03-29', last: '2027-04-03', type: 'vacation' as const }

describe('a row filled in by hand', () => {
  it('says what is missing', () =>
    expect(draftErrors(draftOf(row))).toEqual({
      first: 'Write the first day away.',
      last: 'Write the last day away.',
      type: 'Choose what kind of time away it is.',
    }))
  it('does not end before it starts, to the half-day', () => {
    expect(draftErrors({ ...filled, last: '2027-03-28' })).toEqual({ last: 'It ends before it starts.' })
    expect(draftErrors({ ...filled, last: filled.first, firstHalf: 'pm', lastHalf: 'am' })).toEqual({ last: 'It ends before it starts.' }) // prettier-ignore
    expect(draftErrors({ ...filled, last: filled.first, firstHalf: 'pm' })).toEqual({})
  })
  it('says only what differs from what was read', () => {
    expect(correctionOf(row, filled)).toEqual({ first: '2027-03-29', last: '2027-04-03', type: 'vacation' })
    const read = aRow('1')
    expect(correctionOf(read, draftOf(read))).toEqual({})
    expect(correctionOf(read, { ...draftOf(read), lastHalf: 'am' })).toEqual({ lastHalf: 'am' })
  })
  it('takes its last day along', () => {
    expect(withFirst(draftOf(row), '2027-03-29').last).toBe('2027-03-29')
    expect(withFirst(filled, '2027-04-09').last).toBe('2027-04-09')
    expect(withFirst(filled, '2027-03-30').last).toBe('2027-04-03')
  })
})

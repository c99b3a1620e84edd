import { describe, expect, it } from 'vitest'
import { differencesOf } from './form-differences.ts'

describe('two forms of the same', () => {
  it('are told apart field by field, in words', () => {
    const labels = { name: 'Name', protected: 'Protected', weeks: 'Weeks', rooms: 'Rooms' }
    const theirs = { name: 'Lecture', protected: true, weeks: [1, 2], rooms: 1 }
    expect(differencesOf(theirs, theirs, labels)).toEqual([])
    expect(differencesOf(theirs, { name: '', protected: false, weeks: [], rooms: 1 }, labels)).toEqual([
      { label: 'Name', theirs: 'Lecture', mine: 'none' },
      { label: 'Protected', theirs: 'yes', mine: 'no' },
      { label: 'Weeks', theirs: '1, 2', mine: 'none' },
    ])
  })

  it('name weekdays as people do', () => {
    const labels = { days: 'Days' }
    expect(differencesOf({ days: ['sat', 'sun'] }, { days: ['fri'] }, labels)).toEqual([
      { label: 'Days', theirs: 'Saturday, Sunday', mine: 'Friday' },
    ])
  })
})

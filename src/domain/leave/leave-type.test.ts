import { describe, expect, test } from 'vitest'
import { notAType, typeOfText, typeOfWord } from './leave-type.ts'

describe('the kinds of time away as sheets write them', () => {
  test.each([
    ['VAC Vacation LV Leave V Annual annual-leave PTO', 'vacation'],
    ['Sick S', 'sick'],
    ['MED M medical', 'medical'],
    ['CONF CME conference', 'conference'],
    ['DEP D deployed', 'deployment'],
    ['TDY T TAD', 'tdy'],
    ['FEM family family_emergency', 'family_emergency'],
    ['BER BERV bereavement', 'bereavement'],
    ['EMRG EMERG emergency_leave', 'emergency_leave'],
    ['CONV convalescent', 'convalescent'],
    ['MAT PAT MATPAT parental maternity_paternity', 'maternity_paternity'],
    ['TRN TNG training', 'training'],
    ['MIL drill military military_duty', 'military_duty'],
  ])('%s', (words, type) => {
    for (const word of words.split(' ')) {
      expect(typeOfText(word), word).toBe(type)
      expect(typeOfText(` ${word.toUpperCase()}. `), word).toBe(type)
    }
    expect(typeOfText('Annual Leave')).toBe('vacation')
  })

  test('what is no kind of time away says what to choose', () => {
    for (const text of ['C', 'P', 'Per', 'Personal', 'ABS', 'other']) {
      expect(typeOfText(text), text).toBeNull()
      expect(notAType(text)).toBe('This is not a kind of time away. Choose vacation or emergency leave.')
    }
    expect(typeOfText('sabbatical')).toBeNull()
    expect(notAType('sabbatical')).toBe('No kind of time away is called so. Choose one from the list.')
    expect(typeOfText('')).toBeNull()
    expect(typeOfText('constructor')).toBeNull()
  })

  test('a single letter in a sentence is none', () => {
    expect(['V', 'S', 'D', 'T', 'M'].map(typeOfWord)).toEqual([null, null, null, null, null])
    expect(typeOfWord('vac')).toBe('vacation')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalName } from './normal-name.ts'

describe('a name as it is compared', () => {
  test.each([
    ['Maya Lindqvist', 'maya lindqvist'],
    ['  MAYA   lindqvist ', 'maya lindqvist'],
    ['Lindqvist, Maya', 'maya lindqvist'],
    ['LINDQVIST,MAYA', 'maya lindqvist'],
    ['Lindqvist, Maya, MD', 'maya lindqvist'],
    ['Dr. Maya Lindqvist, MD, MPH', 'maya lindqvist'],
    ['CPT Maya Lindqvist', 'maya lindqvist'],
    ['Sørensen, Dr. Anna* (chief)', 'anna sorensen'],
    ['Zoë Müller-Okonkwo', 'zoe muller-okonkwo'],
    ["Ana O'Brien", 'ana obrien'],
    ['Ana O’Brien', 'ana obrien'],
    ['M. Lindqvist', 'm lindqvist'],
    ['M.K. Lindqvist', 'm k lindqvist'],
    ['Maya\u00A0Lindqvist [LOA]', 'maya lindqvist'],
    ['Łukasz Żółć', 'lukasz zolc'],
    ['Ｍａｙａ Lindqvist', 'maya lindqvist'],
    ['de la Cruz, Ana', 'ana de la cruz'],
    ['李 Wei', '李 wei'],
    ['', ''],
    ['()*†', ''],
  ])('%s', (raw, normal) => {
    expect(normalName(raw)).toBe(normal)
  })

  test('keeps one that is called like a title or a degree', () => {
    expect(normalName('Do')).toBe('do')
    expect(normalName('Major')).toBe('major')
    expect(normalName('Do, Minh')).toBe('minh')
  })

  test('stays as it is when it is made so again', () => {
    const letters = fc.oneof(
      fc.constantFrom(
        'Dr.',
        'MD',
        ',',
        'de',
        'Sørensen',
        "O'Brien",
        'M.K.',
        '(x',
        '[',
        '*',
        '-',
        ' ',
        'ß',
        'İ',
        'ﬁ',
        '\u0301',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 6 }), (pieces) => {
        const once = normalName(pieces.join(' '))
        expect(normalName(once)).toBe(once)
      }),
      { numRuns: 1000 },
    )
  })
})

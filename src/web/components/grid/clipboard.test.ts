import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromTabSeparated, toTabSeparated } from './clipboard.ts'

describe('tab-separated text', () => {
  test('what is written is read back, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'Ö', ' ', '\t', '\n', '"', '-') })
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
    fc.assert(
      fc.property(table, (texts) => {
        // A last row that is one empty cell cannot be told from the line break at the end.
        fc.pre(texts.length === 1 || texts[0]?.length !== 1 || texts.at(-1)?.[0] !== '')
        expect(fromTabSeparated(toTabSeparated(texts))).toEqual(texts)
      }),
    )
  })

  test('a spreadsheet ends with a line break and breaks lines its own way', () => {
    expect(fromTabSeparated('Abdi\tOsei\r\n\tKealoha\r\n')).toEqual([
      ['Abdi', 'Osei'],
      ['', 'Kealoha'],
    ])
  })

  test('quotes hold tabs, line breaks and doubled quotes', () => {
    expect(fromTabSeparated('"a\tb"\t"c\nd"\t"say ""no"""')).toEqual([['a\tb', 'c\nd', 'say "no"']])
  })

  test('a quote that does not close is text', () => {
    expect(fromTabSeparated('"5 feet\tnext')).toEqual([['"5 feet', 'next']])
  })

  test('nothing is one empty cell', () => {
    expect(fromTabSeparated('')).toEqual([['']])
  })
})

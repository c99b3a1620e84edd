import { describe, expect, it } from 'vitest'
import { BOOK_LIMITS } from './book-limits.ts'
import { readPasted } from './read-pasted.ts'

const textsOf = (text: string): string[][] | string => {
  const read = readPasted(text)
  return read.ok ? (read.value.sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell.text)) : read.refusal.reason
}

describe('readPasted', () => {
  it('reads cells as a spreadsheet copies them', () => {
    expect(textsOf('Name\tDates\r\nMaya Lindqvist\t"Feb 24-27\nMar 3"\r\n')).toEqual([
      ['Name', 'Dates'],
      ['Maya Lindqvist', 'Feb 24-27\nMar 3'],
    ])
  })

  it('reads CSV, and a table with tabs though its texts have commas', () => {
    expect(textsOf('Name,Dates\nMaya Lindqvist,Feb 24')).toEqual([
      ['Name', 'Dates'],
      ['Maya Lindqvist', 'Feb 24'],
    ])
    expect(textsOf('Lindqvist, Maya\tApr 17, 24\nAbdi, Farhan\tMay 1, 5')).toEqual([
      ['Lindqvist, Maya', 'Apr 17, 24'],
      ['Abdi, Farhan', 'May 1, 5'],
    ])
  })

  it('is a book of one sheet', () => {
    expect(readPasted('Name')).toMatchObject({
      ok: true,
      value: { kind: 'text', date1904: false, notes: [], sheets: [{ name: 'Pasted', hidden: false }] },
    })
  })

  it('refuses nothing, too much, and what never ends', () => {
    expect(textsOf(' \n\t ')).toBe('empty_file')
    expect(textsOf('x'.repeat(BOOK_LIMITS.pastedLetters + 1))).toBe('too_large')
    expect(textsOf('x\n'.repeat(20_000))).toBe('too_large')
    expect(textsOf(`a${'\t'.repeat(600_000)}b`)).toBe('too_large')
    expect(textsOf('Name\t"Maya')).toBe('unreadable_file')
  })
})

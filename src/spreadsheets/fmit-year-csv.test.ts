import { describe, expect, it } from 'vitest'
import { fmitYearCsv } from './fmit-year-csv.ts'
import { HOSTILE_NAMES, hostileWords, hostileYear } from './hostile-year.test-data.ts'

/** Reads CSV by the letter of RFC 4180. */
const recordsOf = (text: string): readonly (readonly string[])[] => {
  const records: string[][] = []
  let record: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    record.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    if (record.length > 1) records.push(record)
    record = []
  }
  return records
}

describe('fmitYearCsv', () => {
  const csv = fmitYearCsv(hostileYear, hostileWords)
  const [heading, ...rows] = recordsOf(csv.replace(/^\uFEFF/, ''))
  const column = (name: string): string[] => rows.map((row) => row[heading?.indexOf(name) ?? -1] ?? '')

  it('has a row for every week under the headings that were asked for', () => {
    expect(heading).toEqual([
      'AY',
      'Week',
      'Friday',
      'Thursday',
      'Block',
      'WeekOfBlock',
      'Faculty',
      'Role',
      'Fri call',
      'Sat call',
      'Recovery',
      'Holidays',
      'Conflicts',
      'Note',
    ])
    expect(rows).toHaveLength(52)
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => 14))
    expect(rows[9]?.slice(0, 6)).toEqual(['2026–27', '10', '2026-09-04', '2026-09-10', '3', '2'])
    expect(column('Holidays')[9]).toBe('Labor Day')
    expect(column('Recovery')[5]).toBe('2026-08-14')
    expect(column('Recovery')[9]).toBe('')
    expect(column('Faculty')[51]).toBe('')
  })

  it('keeps texts as they are, but lets none begin a formula', () => {
    const { quotes, lines, letters, ...formulas } = HOSTILE_NAMES
    const { tab, ...others } = formulas
    expect(column('Faculty').slice(0, 8)).toEqual([
      ...Object.values(others).map((name) => `'${name}`),
      quotes,
      lines,
      `'${tab ?? ''}`,
      letters,
    ])
    expect(column('Conflicts')[0]).toBe('\'=cmd|calc takes call. Second, with "quotes".')
    expect(column('Note')[0]).toBe("'=1+1\nsecond line")
    for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  })

  it('gives the calls to whoever takes them', () => {
    expect(column('Fri call')[0]).toBe(`'${HOSTILE_NAMES['equals'] ?? ''}`)
    expect(column('Sat call')[0]).toBe(`'${HOSTILE_NAMES['plus'] ?? ''}`)
  })

  it('is what Excel expects: UTF-8 with a mark, lines ending as on Windows', () => {
    expect(csv.startsWith('\uFEFFAY,Week,')).toBe(true)
    expect(csv.split('\r\n')).toHaveLength(54)
  })
})

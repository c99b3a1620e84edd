import { describe, expect, test } from 'vitest'
import type { LeaveReadingOptions } from './leave-note.ts'
import { type SheetCell, inShort, readRows } from './leave-sheet.test-data.ts'

const BLOCKS = Array.from({ length: 13 }, (_, at) => [`block ${at + 1}`, null]).flat()
const DAYS: readonly string[] = [
  '1July- 30July',
  '31 July - 27 Aug',
  '28 Aug - 24 Sep',
  '25 Sept - 22 Oct',
  '23 Oct to 19 Nov',
  '20 Nov to 17 Dec',
  '18 Dec 2025 to 14 Jan',
  '15 Jan to 11 Feb',
  '12 Febr to 11 Mar',
  '12 Mar to 8 April',
  '9 April to 6 May',
  '7 May to 3 June',
  '4 June to 30 June',
]
const HEAD: readonly (readonly SheetCell[])[] = [
  ['Start', ...BLOCKS],
  ['End', ...DAYS.flatMap((days) => [days, null])],
]
/** A row with texts in columns of blocks: `{ 3: 'Sep 8' }` in the first column of Block 3, 3.5 in the second. */
const under = (name: string, texts: Readonly<Record<number, SheetCell>>): SheetCell[] => [
  name,
  ...Array.from({ length: 26 }, (_, at) => texts[1 + at / 2] ?? null),
]
const grid = (rows: readonly (readonly SheetCell[])[], options: Partial<LeaveReadingOptions> = {}) =>
  readRows([...HEAD, ...rows], options)
const said = (...rows: readonly (readonly SheetCell[])[]): string[] => grid(rows).notes.map(inShort)
const messages = (...rows: readonly (readonly SheetCell[])[]): string[] =>
  grid(rows).notes.flatMap(({ doubts, errors }) => [...doubts, ...errors].map(({ message }) => message))

describe('an annual grid', () => {
  test('has a row of leave under each resident', () => {
    const reading = grid([
      [null, 'PGY-1 rotations'],
      under('Maya Lindqvist', { 1: 'FMO', 3: 'ICU', 7: 'NBN' }),
      under('', { 3: 'Sep 8 -12', 7: 'Dec 29 - Jan 4' }),
      [],
      [null, 'PGY-2 rotations'],
      under('Farhan Abdi', { 1: 'NF' }),
      under('', { 11: 'APR 17, 24, May 1-5', 9.5: { on: '2026-03-02' } }),
    ])
    expect([reading.layout, reading.headerRow, reading.problems]).toEqual(['block-schedule', 1, []])
    expect(reading.notes.map(inShort)).toEqual([
      'Maya Lindqvist 2025-09-08..2025-09-12',
      'Maya Lindqvist 2025-12-29..2026-01-04',
      'Farhan Abdi 2026-03-02',
      'Farhan Abdi 2026-04-17',
      'Farhan Abdi 2026-04-24',
      'Farhan Abdi 2026-05-01..2026-05-05',
    ])
    expect(reading.notes[0]).toMatchObject({
      row: 5,
      columns: { range: 'F5', person: 'A4' },
      type: 'vacation',
      status: null,
      raw: { 'Block 3': 'Sep 8 -12', Section: 'PGY-1 rotations' },
    })
    expect(reading.notes[2]).toMatchObject({
      row: 9,
      columns: { range: 'S9', person: 'A8' },
      raw: { Section: 'PGY-2 rotations' },
    })
    expect(reading.columns.slice(0, 3).map(({ letter, field }) => [letter, field])).toEqual([
      ['A', 'person'],
      ['B', 'range'],
      ['C', 'range'],
    ])
  })

  test('has no leave among rotations, even with dates of service', () => {
    expect(
      said(
        under('Maya Lindqvist', {
          1: 'FMO',
          2: 'ELE (ATLS Aug 7 - 8)',
          5: 'NF Oct 23 - Oct 30',
          7: 'SM/FMIT Dec23 - Dec27',
          9: 'FMIT 2',
        }),
      ),
    ).toEqual([])
  })

  test('may have leave where the rotation stands, with a doubt', () => {
    const rows = [
      under('Maya Lindqvist', { 2: 'Aug 20-26', 7: 'Elective/Jan 11 - Jan 14', 9: 'LV Feb 24-27' }),
      under('', { 2: 'Procedures' }),
    ]
    expect(said(...rows)).toEqual([
      'Maya Lindqvist 2025-08-20..2025-08-26?',
      'Maya Lindqvist 2026-01-11..2026-01-14?',
      'Maya Lindqvist 2026-02-24..2026-02-27?',
    ])
    expect(grid(rows).notes[0]?.columns).toEqual({ range: 'D3', person: 'A3' })
  })

  test('has leave of nobody when no name stands above, and says so', () => {
    expect(said([], under('', { 3: 'Aug 29-sept 4', 4: 'EM' }))).toEqual([' 2025-08-29..2025-09-04!'])
    expect(messages([], under('', { 3: 'Aug 29-sept 4' }))).toEqual(['No name stands beside this row of leave.'])
  })

  test('doubts what lies in another block, another year, or is of a block alone', () => {
    expect(said(under('Abdi', {}), under('', { 2: 'Sep 5-8', 7: '2', 9: 'TDY13-16', 13: 'JUN29-JUL8' }))).toEqual([
      'Abdi 2025-09-05..2025-09-08?',
      'Abdi 2026-01-02?',
      'Abdi 2026-02-13..2026-02-16?',
      'Abdi 2026-06-29..2026-07-08?',
    ])
  })

  test('says what it cannot read', () => {
    expect(said(under('Abdi', {}), under('', { 10: 'Mar', 11: 'LV:', 12: 'Leave: last week', 13: 'J' }))).toEqual([
      'Abdi none?!',
      'Abdi none!',
      'Abdi none?!',
      'Abdi none?!',
    ])
  })

  test('reads the kind that is written, else what was chosen', () => {
    const rows = [under('Abdi', {}), under('', { 3: 'TDY Sep 13-16', 4: 'Oct 1' })]
    expect(grid(rows, { defaultType: 'conference' }).notes.map(({ type }) => type)).toEqual(['tdy', 'conference'])
  })

  test('takes blocks without days from the calendar, and those of the next year from that', () => {
    const rows: SheetCell[][] = [
      ['Start', ...BLOCKS, 'Block 1', null],
      ['End'],
      ['Abdi', 'FMO'],
      [null, 'Jul 9-13', ...Array.from({ length: 25 }, () => null), 'Jul 6-8'],
    ]
    expect(readRows(rows).notes.map(inShort)).toEqual(['Abdi 2025-07-09..2025-07-13', 'Abdi 2026-07-06..2026-07-08?'])
  })

  test('of another year is a problem of the sheet', () => {
    expect(grid([under('Abdi', {}), under('', { 1: 'Jul 9-13' })], { academicYear: 2026 }).problems).toEqual([
      'The blocks of this sheet are not those of 2026–27.',
    ])
  })

  test('that is read by chosen columns is a table', () => {
    expect(grid([], { columns: { 0: 'person', 1: 'range' } }).layout).toBe('table')
    expect(grid([], { headerRow: 1 }).layout).toBe('table')
  })
})

import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { ABSENCE_TYPES } from '#domain/leave/absence.ts'
import { day, isoOf } from '#domain/calendar/day.ts'
import { anAbsence } from '#testing/builders.ts'
import { absencesCsv } from './absences-csv.ts'
import { hostileLines } from './absences.test-data.ts'
import { HOSTILE_NAMES } from './hostile-year.test-data.ts'
import { readPasted } from './book/read-pasted.ts'
import { readLeave } from './leave/read-leave.ts'

const rowsOf = (withDetails: boolean): readonly Readonly<Record<string, string>>[] =>
  parse(absencesCsv(hostileLines, withDetails), { bom: true, columns: true })

describe('time away as CSV', () => {
  const plain = rowsOf(false)
  const full = rowsOf(true)

  it('has a row an absence', () => {
    expect(plain).toHaveLength(hostileLines.length)
    expect(Object.keys(plain[0] ?? {})).toEqual([
      'Person',
      'Group',
      'Type',
      'Start',
      'End',
      'Half day',
      'Days',
      'Status',
      'Tentative',
      'Entered by',
      'Decided by',
      'Decided on',
    ])
    expect(plain[1]).toMatchObject({
      Group: 'Faculty',
      Type: 'Conference',
      Start: '2026-03-09',
      End: '2026-03-10',
      'Half day': '',
      Days: '2',
      Status: 'approved',
      Tentative: 'yes',
      'Decided on': '2026-03-02',
    })
  })

  it('says halves of days', () => {
    expect(plain.map((row) => [row['Half day'], row['Days']])).toEqual([
      ['', '1'],
      ['', '2'],
      ['', '3'],
      ['PM', '0.5'],
      ['from the afternoon', '1.5'],
      ['', '3'],
      ['AM', '0.5'],
      ['', '2'],
    ])
  })

  it('lets no text begin a formula, and keeps all of it', () => {
    const { quotes, lines, letters, ...formulas } = HOSTILE_NAMES
    const { tab, ...others } = formulas
    expect(full.map((row) => row['Person'])).toEqual([
      ...Object.values(others).map((name) => `'${name}`),
      quotes,
      lines,
      `'${tab ?? ''}`,
      letters,
    ])
    expect(full[0]).toMatchObject({
      'Entered by': "'=author()",
      'Decided by': "'+reviewer",
      'Decision said': "'@comment",
      Reason: "'=1+1\nsecond line",
      Location: "'-Kansas",
      Orders: 'yes',
      Replacement: "'\tOsei",
    })
    for (const row of full) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  })

  it('carries what is protected only when asked to, and what was written before the scrubber never', () => {
    expect(absencesCsv(hostileLines, false)).not.toMatch(/second line|Kansas|Osei|comment|NEVER/)
    expect(absencesCsv(hostileLines, true)).not.toContain('NEVER')
  })

  it('is what Excel expects: UTF-8 with a mark, lines ending as on Windows', () => {
    const csv = absencesCsv(hostileLines, false)
    expect(csv.startsWith('\uFEFFPerson,Group,')).toBe(true)
    expect(csv.split('\r\n').length).toBeGreaterThanOrEqual(hostileLines.length + 2)
  })
})

describe('a table of time away taken in again', () => {
  const absences = ABSENCE_TYPES.map(
    (type, n) =>
    anAbsence({ person: 'ada', first: day(`2026-03-${String(n + 10)}`), type, status: n % 2 === 0 ? 'approved' : 'requested', ...(n === 3 ? { firstHalf: 'pm' } : {}) }), // prettier-ignore
  )
  const detail = {
    absence: 'x',
    reason: 'Visit',
    location: 'Kansas',
    orders: true,
    replacement: 'Osei',
    original: null,
  }
  const csv = absencesCsv(
    absences.map((absence) => ({ name: 'Ada Lovell', group: 'faculty', absence, detail })),
    true,
  )
  it('says the same: who, when, which type and status, and what is protected', () => {
    const book = readPasted(csv)
    if (!book.ok) throw new Error(book.refusal.message)
    const read = readLeave(book.value.sheets[0]!, { academicYear: 2025, today: day('2026-01-01') })
    expect(read.problems).toEqual([])
    expect(
      read.notes.map((note) => [
        note.person,
        note.first && isoOf(note.first),
        note.firstHalf,
        note.type,
        note.status,
        note.location,
        note.orders,
        note.replacement,
        note.note,
        note.doubts,
      ]),
    ).toEqual(
      // prettier-ignore
      absences.map(({ first, firstHalf, type, status }) => ['Ada Lovell', isoOf(first), firstHalf, type, status, 'Kansas', true, 'Osei', 'Visit', []]), // prettier-ignore
    )
  })
})

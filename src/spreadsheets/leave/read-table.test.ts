import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, addDays, day, isoOf } from '#domain/calendar/day.ts'
import type { LeaveReadingOptions } from './leave-note.ts'
import { type SheetCell, inShort, readRows, sheetOf } from './leave-sheet.test-data.ts'
import { readLeave } from './read-leave.ts'

const HEADERS = ['Name', 'Start', 'End', 'Type']
const table = (...rows: readonly (readonly SheetCell[])[]): string[] => readRows([HEADERS, ...rows]).notes.map(inShort)
/** The one note of a table of one row. */
const rowOf = (headers: readonly string[], row: readonly SheetCell[], options: Partial<LeaveReadingOptions> = {}) => {
  const { notes } = readRows([headers, row], options)
  expect(notes).toHaveLength(1)
  return notes[0]!
}
const messages = ({
  doubts,
  errors,
}: {
  doubts: readonly { message: string }[]
  errors: readonly { message: string }[]
}) => [...doubts, ...errors].map(({ message }) => message)

describe('a table', () => {
  test('is read row by row, with where each field stands', () => {
    const reading = readRows([
      ['Leave requests'],
      [],
      ['Name', 'Start', 'End', 'Type', 'Notes', 'TDY location', 'Orders', 'Status', 'Alternate', 'Days'],
      ['Maya Lindqvist', '2/24/2026', '2/27/2026', 'TDY', 'course', 'Texas', 'yes', 'approved', 'clinic closed', 4],
    ])
    expect([reading.layout, reading.headerRow, reading.problems]).toEqual(['table', 3, []])
    expect(reading.notes).toEqual([
      {
        sheet: 'Leave',
        row: 4,
        columns: {
          person: 'A4',
          first: 'B4',
          last: 'C4',
          type: 'D4',
          note: 'E4',
          location: 'F4',
          orders: 'G4',
          status: 'H4',
          replacement: 'I4',
          days: 'J4',
        },
        person: 'Maya Lindqvist',
        first: day('2026-02-24'),
        firstHalf: 'am',
        last: day('2026-02-27'),
        lastHalf: 'pm',
        type: 'tdy',
        status: 'approved',
        tentative: false,
        note: 'course',
        location: 'Texas',
        orders: true,
        replacement: 'clinic closed',
        written: { first: '2/24/2026', last: '2/27/2026', type: 'TDY', status: 'approved', days: '4' },
        raw: {
          Name: 'Maya Lindqvist',
          Start: '2/24/2026',
          End: '2/27/2026',
          Type: 'TDY',
          Notes: 'course',
          'TDY location': 'Texas',
          Orders: 'yes',
          Status: 'approved',
          Alternate: 'clinic closed',
          Days: '4',
        },
        days: 4,
        errors: [],
        doubts: [],
      },
    ])
  })

  test('has dates as days, serial numbers and texts', () => {
    expect(
      table(
        ['Maya Lindqvist', { on: '2026-02-24' }, { on: '2026-02-27' }, 'vacation'],
        ['Farhan Abdi', 46_077, '46080', 'vacation'],
        ['Noa Kealoha', '24-Feb-2026', 'Feb 27', 'vacation'],
        ['Ada Okonkwo', 'Feb 24-27', null, 'vacation'],
        ['Jo Halvorsen', '2026-02-24', '', 'vacation'],
      ),
    ).toEqual([
      'Maya Lindqvist 2026-02-24..2026-02-27',
      'Farhan Abdi 2026-02-24..2026-02-27',
      'Noa Kealoha 2026-02-24..2026-02-27',
      'Ada Okonkwo 2026-02-24..2026-02-27',
      'Jo Halvorsen 2026-02-24',
    ])
    expect(
      readRows([HEADERS, ['Farhan Abdi', 44_615, 44_618, 'vacation']], { date1904: true }).notes.map(inShort),
    ).toEqual(['Farhan Abdi 2026-02-24..2026-02-27'])
  })

  test('has several ranges in one cell', () => {
    expect(
      readRows([
        ['Name', 'Dates', 'Type', 'Days'],
        ['Ada Okonkwo', 'APR 17, 24, May 1-5', 'vacation', 7],
      ]).notes.map(inShort),
    ).toEqual(['Ada Okonkwo 2026-04-17', 'Ada Okonkwo 2026-04-24', 'Ada Okonkwo 2026-05-01..2026-05-05'])
  })

  test('has a date and an end, or a date that already says it all', () => {
    const dates = (date: string, end: string) =>
      inShort(rowOf(['Name', 'Date', 'End', 'Type'], ['Ada Okonkwo', date, end, 'vac']))
    expect(dates('Feb 24', 'Feb 27')).toBe('Ada Okonkwo 2026-02-24..2026-02-27')
    expect(dates('Feb 24-27', '')).toBe('Ada Okonkwo 2026-02-24..2026-02-27')
    expect(dates('Feb 24-27', 'Mar 3')).toBe('Ada Okonkwo 2026-02-24..2026-02-27?')
    const both = (whole: string) =>
      inShort(rowOf(['Name', 'Start', 'End', 'Dates', 'Type'], ['Ada Okonkwo', 'Feb 24', 'Feb 27', whole, 'vac']))
    expect(both('Feb 24-27')).toBe('Ada Okonkwo 2026-02-24..2026-02-27')
    expect(both('Feb 24-28')).toBe('Ada Okonkwo 2026-02-24..2026-02-27?')
  })

  test('passes over comments, blank rows, sections and headers written again', () => {
    expect(
      table(
        ['# faculty'],
        [],
        ['PGY-1'],
        ['Maya Lindqvist', 'Feb 24', 'Feb 27', 'vacation'],
        HEADERS,
        ['Total', '', '', ''],
        ['Farhan Abdi', 'Mar 3', '', 'sick'],
      ),
    ).toEqual(['Maya Lindqvist 2026-02-24..2026-02-27', 'Farhan Abdi 2026-03-03'])
  })

  test('without what it needs says so', () => {
    expect(
      readRows([
        ['Badge', 'Room'],
        ['1', '2'],
      ]),
    ).toMatchObject({
      headerRow: null,
      notes: [],
      problems: [
        'No column says who is away. Choose the one with the names.',
        'No column says when somebody is away. Choose the one with the first day.',
      ],
    })
    expect(readRows([]).notes).toEqual([])
  })

  test('is read by a choice of header row and columns', () => {
    const rows = [
      ['Lindqvist', 'Feb 24', 'x'],
      ['Abdi', 'Mar 3', 'y'],
    ]
    const reading = readRows(rows, { columns: { 0: 'person', 1: 'range' }, defaultType: 'vacation' })
    expect([reading.headerRow, reading.notes.map(inShort)]).toEqual([null, ['Lindqvist 2026-02-24', 'Abdi 2026-03-03']])
    const titled = readRows(
      [
        ['Name', 'Dates'],
        ['Who', 'Start'],
        ['Abdi', 'Mar 3'],
      ],
      { headerRow: 2, defaultType: 'sick' },
    )
    expect([titled.headerRow, titled.notes.map(inShort)]).toEqual([2, ['Abdi 2026-03-03']])
  })
})

describe('who is away', () => {
  test('may be written in two columns', () => {
    expect(rowOf(['Last name', 'First name', 'Dates'], ['Lindqvist', 'Maya', 'Feb 24']).person).toBe('Maya Lindqvist')
    expect(rowOf(['Last name', 'Dates'], ['Lindqvist', 'Feb 24']).person).toBe('Lindqvist')
  })

  test('is the one of a merged cell, and of the row above only with a doubt', () => {
    const rows = [
      HEADERS,
      ['Maya Lindqvist', 'Feb 24', '', 'vac'],
      [null, 'Mar 3', '', 'vac'],
      [null, 'Mar 9', '', 'vac'],
    ]
    const { notes } = readRows(rows, {}, [{ top: 1, left: 0, bottom: 2, right: 0 }])
    expect(notes.map(inShort)).toEqual([
      'Maya Lindqvist 2026-02-24',
      'Maya Lindqvist 2026-03-03',
      'Maya Lindqvist 2026-03-09?',
    ])
    expect(messages(notes[2]!)).toEqual(['The row has no name; it was taken from above.'])
    expect(notes[1]?.columns.person).toBe('A2')
  })

  test('is nobody below a section, and that is an error', () => {
    expect(table(['Maya Lindqvist', 'Feb 24', '', 'vac'], ['Faculty'], [null, 'Mar 3', '', 'vac'])).toEqual([
      'Maya Lindqvist 2026-02-24',
      ' 2026-03-03!',
    ])
  })
})

describe('dates that cannot be kept', () => {
  test.each([
    ['Feb 27', 'Feb 24', 'The last day is before the first.'],
    ['Feb 30', '', 'A date cannot be read. Write the dates as “Jan 19 - Jan 22”.'],
    ['', 'Feb 27', 'No first day is written.'],
    ['Feb 24', 'soon', 'The last day cannot be read.'],
    ['next week', '', 'Not understood: “next week”.'],
    ['?', '', 'The sheet marks it as uncertain.'],
    ['2015-02-24', '2015-02-27', 'The date is more than five years from today.'],
  ])('%s to %s', (first, last, why) => {
    const note = rowOf(HEADERS, ['Maya Lindqvist', first, last, 'vac'])
    expect(note.errors.map(({ message }) => message)).toEqual([why])
    expect(note.errors[0]).toMatchObject({ column: 'B', field: 'first' })
  })

  test('are missing from a row with a name', () => {
    expect(rowOf(HEADERS, ['Maya Lindqvist', '', '', 'vac']).errors[0]?.message).toBe('No dates stand in this row.')
  })
})

describe('dates that are not certain', () => {
  test('can be read with the day first or the month first', () => {
    const dates = (...texts: readonly string[]) =>
      readRows([['Name', 'Start', 'Type'], ...texts.map((text) => ['Ada Okonkwo', text, 'vac'])]).notes.map(inShort)
    expect(dates('3/4/2026', '2/24/2026')).toEqual(['Ada Okonkwo 2026-03-04', 'Ada Okonkwo 2026-02-24'])
    expect(dates('3/4/2026', '24/2/2026')).toEqual(['Ada Okonkwo 2026-04-03?', 'Ada Okonkwo 2026-02-24?'])
    expect(dates('3/4/2026', '24/2/2026', '2/25/2026')).toEqual([
      'Ada Okonkwo 2026-03-04?',
      'Ada Okonkwo 2026-02-24?',
      'Ada Okonkwo 2026-02-25',
    ])
  })

  test('are of a column that may give the first day back', () => {
    const note = rowOf(['Name', 'Departs', 'Return date', 'Type'], ['Maya Lindqvist', 'Feb 24', 'Feb 27', 'vac'])
    expect(inShort(note)).toBe('Maya Lindqvist 2026-02-24..2026-02-27?')
    expect(messages(note)).toEqual(['A day of return may be the first day back; it was read as the last day away.'])
  })

  test('are of a column of returns, and the count of the sheet says which', () => {
    const returned = (days: SheetCell, last = 'Feb 27') =>
      messages(rowOf(['Name', 'Departs', 'Return', 'Type', 'Days'], ['Maya Lindqvist', 'Feb 24', last, 'vac', days]))
    const doubt = 'A day of return may be the first day back; it was read as the last day away.'
    expect(returned(4)).toEqual([])
    expect(returned('')).toEqual([doubt])
    expect(returned(3)).toEqual([doubt, 'The sheet counts 3 days, the dates make 4.'])
    // Tuesday to Saturday: four weekdays, and four days when Saturday is the first day back.
    expect(returned(4, 'Feb 28')).toEqual([doubt])
    expect(returned(1, 'Feb 24')).toEqual([])
  })

  test('do not make the count that the sheet states', () => {
    const days = (stated: SheetCell, first = 'Feb 23', last = 'Mar 1') =>
      messages(rowOf(['Name', 'Start', 'End', 'Type', 'Days'], ['Maya Lindqvist', first, last, 'vac', stated]))
    expect([days(7), days(5), days('7 days'), days(''), days(null)]).toEqual([[], [], [], [], []])
    expect(days(6)).toEqual(['The sheet counts 6 days, the dates make 7.'])
    expect(days(4.5)).toEqual(['The sheet counts 4.5 days, the dates make 7.'])
    expect(days(6.5, 'Feb 23 pm')).toEqual([])
    expect(days(7, 'Feb 23 pm')).toEqual(['The sheet counts 7 days, the dates make 6.5.'])
  })

  test('last very long', () => {
    expect(messages(rowOf(HEADERS, ['Maya Lindqvist', 'Jan 5', 'Mar 20', 'dep']))).toEqual(['It lasts 75 days.'])
  })
})

describe('the type', () => {
  const typed = (type: SheetCell, note: string, options: Partial<LeaveReadingOptions> = {}) => {
    const read = rowOf(['Name', 'Dates', 'Type', 'Notes'], ['Maya Lindqvist', 'Feb 24', type, note], options)
    return [read.type, ...messages(read)]
  }

  test('is that of its column', () => {
    expect(typed('CME', 'vacation')).toEqual(['conference'])
    expect(typed('C', '')).toEqual([null, 'This is not a kind of time away. Choose vacation or emergency leave.'])
    expect(typed('sabbatical', '')).toEqual([null, 'No kind of time away is called so. Choose one from the list.'])
  })

  test('else is taken from the text, or is vacation, with a doubt', () => {
    expect(typed('', 'TDY course')).toEqual(['tdy', 'The type was taken from the text of the row.'])
    expect(typed('', 'visiting home')).toEqual(['vacation', 'No type is written; it was taken as vacation.'])
    expect(typed('', '', { defaultType: 'emergency_leave' })).toEqual([
      'emergency_leave',
      'No type is written; it was taken as emergency leave.',
    ])
  })

  test('is the one chosen for the sheet when no column has any', () => {
    const note = rowOf(['Name', 'Dates'], ['Maya Lindqvist', 'Feb 24'], { defaultType: 'conference' })
    expect([note.type, messages(note)]).toEqual(['conference', []])
  })
})

describe('what else a row says', () => {
  const said = (header: string, text: SheetCell) =>
    rowOf(['Name', 'Dates', 'Type', header], ['Maya Lindqvist', 'Feb 24', 'vac', text])

  test('its status', () => {
    const status = (text: string) => [said('Status', text).status, ...messages(said('Status', text))]
    expect([status('approved'), status('Yes'), status('pending'), status('')]).toEqual([
      ['approved'],
      ['approved'],
      ['requested'],
      [null],
    ])
    expect(status('no')).toEqual(['requested', 'The sheet says it is not approved; it was taken as asked for.'])
    expect(status('see Jo')).toEqual(['requested', 'The status is not understood; it was taken as asked for.'])
    for (const text of ['denied', 'Rejected', 'cancelled', 'canceled'])
      expect(said('Status', text).errors[0]?.message).toMatch(/turned down or cancelled/)
  })

  test('a half day', () => {
    const half = (text: string, dates = 'Feb 24') =>
      inShort(rowOf(['Name', 'Dates', 'Type', 'Half day'], ['Ada Okonkwo', dates, 'vac', text]))
    expect([half('AM'), half('afternoon'), half('no'), half('full day'), half('')]).toEqual([
      'Ada Okonkwo 2026-02-24..2026-02-24am',
      'Ada Okonkwo 2026-02-24pm..2026-02-24',
      'Ada Okonkwo 2026-02-24',
      'Ada Okonkwo 2026-02-24',
      'Ada Okonkwo 2026-02-24',
    ])
    expect(half('yes')).toBe('Ada Okonkwo 2026-02-24?')
    expect(half('AM', 'Feb 24-27')).toBe('Ada Okonkwo 2026-02-24..2026-02-27?')
    expect(half('', 'Feb 24 pm')).toBe('Ada Okonkwo 2026-02-24pm..2026-02-24')
  })

  test('yes or no', () => {
    expect([said('Tentative', 'x').tentative, said('Tentative', '0').tentative]).toEqual([true, false])
    expect([said('Orders', 'Y').orders, said('Orders', 'no').orders, said('Orders', '').orders]).toEqual([
      true,
      false,
      null,
    ])
    expect(messages(said('Orders', 'soon'))).toEqual(['This is neither yes nor no; it was not taken in.'])
    expect(rowOf(['Name', 'Dates', 'Type'], ['Maya Lindqvist', 'Feb 24???', 'vac']).tentative).toBe(true)
  })

  test('texts up to what is kept of them', () => {
    expect(said('Notes', 'x'.repeat(1000)).errors).toEqual([])
    expect(said('Notes', 'x'.repeat(1001)).errors).toEqual([
      { field: 'note', column: 'D', message: 'The text is longer than 1000 letters. Shorten it.' },
    ])
    expect(said('TDY location', 'x'.repeat(201)).errors).toHaveLength(1)
    expect(said('Alternate', 'x'.repeat(201)).errors).toHaveLength(1)
  })

  test('twice below the same header is kept twice', () => {
    const { raw } = rowOf(['Name', 'Dates', 'Badge', 'Badge', ''], ['Maya Lindqvist', 'Feb 24', '1', '2', '3'])
    expect(raw).toEqual({ Name: 'Maya Lindqvist', Dates: 'Feb 24', Badge: '1', 'Badge D': '2', E: '3' })
  })
})

test('whatever stands in a sheet, it is read without a throw', () => {
  const cell: fc.Arbitrary<SheetCell> = fc.oneof(
    fc.constantFrom('Name', 'Start', 'End', 'Dates', 'Type', 'Last', 'First', 'block 1', 'PGY-1', '#', '__proto__'),
    fc.constantFrom('Maya Lindqvist', 'Feb 24-27', 'Mar 16,22,30???', '2/30/2026', 'vac', '46077', null),
    fc.string({ maxLength: 5 }),
    fc.integer({ min: -10, max: 60_000 }),
    fc.integer({ min: day('2024-01-01'), max: day('2027-01-01') }).map((any) => ({ on: isoOf(any as Day) })),
  )
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 })
  fc.assert(
    fc.property(rows, fc.boolean(), (any, date1904) => {
      const heads = [['Name', 'Start', 'End', 'Dates', 'Type', 'Days'], ...any]
      for (const sheet of [sheetOf(any), sheetOf(heads)])
        for (const note of readLeave(sheet, { academicYear: 2025, today: day('2025-11-24'), date1904 }).notes) {
          expect(note.first === null || (note.last !== null && note.first <= note.last)).toBe(true)
          if (note.first === null || note.person === '' || note.type === null) expect(note.errors).not.toEqual([])
        }
    }),
  )
})

test('a table of days is read back as it was written', () => {
  const range = fc
    .tuple(fc.integer({ min: day('2025-07-01'), max: day('2026-05-01') }), fc.nat(50))
    .map(([first, more]) => [first as Day, addDays(first as Day, more)] as const)
  const styles: readonly ((any: Day) => SheetCell)[] = [
    (any) => ({ on: isoOf(any) }),
    isoOf,
    (any) => any - day('1899-12-30'),
    (any) => `${Number(isoOf(any).slice(5, 7))}/${Number(isoOf(any).slice(8))}/${isoOf(any).slice(0, 4)}`,
  ]
  fc.assert(
    fc.property(fc.array(range, { minLength: 1, maxLength: 8 }), fc.constantFrom(...styles), (ranges, style) => {
      const rows = ranges.map(([first, last]) => ['Ada Okonkwo', style(first), style(last), 'vac'])
      const { notes } = readRows([HEADERS, ...rows])
      expect(notes.map(({ first, last, doubts, errors }) => [first, last, doubts, errors])).toEqual(
        ranges.map(([first, last]) => [first, last, [], []]),
      )
    }),
  )
})

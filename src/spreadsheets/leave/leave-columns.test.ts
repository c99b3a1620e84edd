import { describe, expect, test } from 'vitest'
import { LEAVE_FIELDS, type LeaveField } from '#domain/leave/leave-fields.ts'
import { findHeaderRow, leaveColumns, missingFields } from './leave-columns.ts'
import { type LeaveSheet, cellAt, letterOf } from './leave-sheet.ts'
import { sheetOf } from './leave-sheet.test-data.ts'

const fieldsOf = (headers: readonly string[]): (LeaveField | null)[] =>
  leaveColumns(sheetOf([headers]), 0, {}).columns.map(({ field }) => field)
const rowOf = (...rows: readonly (readonly string[])[]): number | null => findHeaderRow(sheetOf(rows))

describe('headers', () => {
  test.each([
    ['person', 'Person|person_name|Name|Full Name|Provider|Staff|Resident|Resident Name|Faculty|FacultyName'],
    ['type', 'Type|absence_type|Leave-Type|LV type|Category'],
    ['first', 'Start Date|start|From|From Date|begin|BeginDate|Date of start'.replace('|Date of start', '')],
    ['last', 'End Date|End|to|To Date|through|finish'],
    ['range', 'Dates|Leave Dates|Date Range|When|Period'],
    ['note', 'Notes|note|Comment|comments|Reason|Description'],
    ['location', 'TDY location|Location|duty_location'],
    ['orders', 'Deployment orders|orders|Military Orders'],
    ['tentative', 'return_date_tentative|Tentative'],
    ['replacement', 'Replacement activity|replacement|Alternate'],
    ['status', 'Status|Approved|Absence approved (Residency)'],
    ['halfDay', 'Half day|AM/PM'],
    ['days', 'Days|# of days|No. of Days|Absence duration'.replace('# of days|', '')],
  ] as const)('of %s: %s', (field, headers) => {
    for (const header of headers.split('|')) expect(fieldsOf([header]), header).toEqual([field])
  })

  test('of a first and a last name, and of a first and a last day', () => {
    expect(fieldsOf(['First name', 'Last name', 'Dates'])).toEqual(['firstName', 'lastName', 'range'])
    expect(fieldsOf(['First', 'Last', 'Dates'])).toEqual(['firstName', 'lastName', 'range'])
    expect(fieldsOf(['Name', 'First', 'Last'])).toEqual(['person', 'first', 'last'])
  })

  test('that say a field only when no other does', () => {
    expect(fieldsOf(['Email', 'Dates'])).toEqual(['person', 'range'])
    expect(fieldsOf(['Name', 'Email', 'Dates'])).toEqual(['person', null, 'range'])
    expect(fieldsOf(['Last name', 'Person ID', 'Dates'])).toEqual(['lastName', null, 'range'])
    expect(fieldsOf(['Name', 'Departs', 'Return'])).toEqual(['person', 'first', 'last'])
  })

  test('that nobody knows, and such as every object has, are left out', () => {
    expect(fieldsOf(['Name', 'Badge', '__proto__', 'constructor', 'toString', '', 'Dates'])).toEqual([
      'person',
      null,
      null,
      null,
      null,
      null,
      'range',
    ])
  })
})

describe('the row of the headers', () => {
  test('may stand anywhere, below titles and blank rows', () => {
    expect(
      rowOf(['Leave requests 2025'], [], ['as of November'], ['Name', 'Start', 'End'], ['Abdi', 'Feb 24', 'Feb 27']),
    ).toBe(3)
  })

  test('is the one that knows most, and the first of those', () => {
    expect(rowOf(['Name', 'Dates'], ['Name', 'Start', 'End', 'Type'], ['Name', 'From', 'To', 'Category'])).toBe(1)
  })

  test('has what is merged over it', () => {
    const sheet = sheetOf(
      [
        ['Name', 'Dates', null],
        [null, 'Start', 'End'],
      ],
      [
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 0, left: 1, bottom: 0, right: 2 },
      ],
    )
    expect(findHeaderRow(sheet)).toBe(1)
    expect(leaveColumns(sheet, 1, {}).columns.map(({ field }) => field)).toEqual(['person', 'first', 'last'])
  })

  test('says who and when', () => {
    expect(rowOf(['Name', 'Badge'], ['Dates', 'Type'])).toBeNull()
    expect(rowOf([])).toBeNull()
  })
})

describe('the columns', () => {
  test('have their letter, header and first text', () => {
    const { columns, problems } = leaveColumns(
      sheetOf([
        ['Name', 'Dates'],
        [null, ''],
        ['Maya Lindqvist', 'Feb 24'],
      ]),
      0,
      {},
    )
    expect(columns).toEqual([
      { index: 0, letter: 'A', header: 'Name', field: 'person', sample: 'Maya Lindqvist' },
      { index: 1, letter: 'B', header: 'Dates', field: 'range', sample: 'Feb 24' },
    ])
    expect(problems).toEqual([])
  })

  test('that say the same are both named, and neither is read', () => {
    const { columns, problems } = leaveColumns(sheetOf([['Name', 'Start', 'Provider', 'End']]), 0, {})
    expect(columns.map(({ field }) => field)).toEqual([null, 'first', null, 'last'])
    expect(problems).toEqual(['Columns A (“Name”) and C (“Provider”) say the same thing. Choose which one to read.'])
    expect(missingFields(columns)).toEqual(['No column says who is away. Choose the one with the names.'])
  })

  test('are what a person chose, and a field that was given away is not guessed again', () => {
    const sheet = sheetOf([['Name', 'Start', 'Provider', 'End', 'Badge']])
    const chosen = leaveColumns(sheet, 0, { 2: null }).columns
    expect(chosen.map(({ field }) => field)).toEqual(['person', 'first', null, 'last', null])
    const turned = leaveColumns(sheet, 0, { 4: 'person', 3: 'note' })
    expect(turned.columns.map(({ field }) => field)).toEqual([null, 'first', null, 'note', 'person'])
    expect(turned.problems).toEqual([])
  })

  test('of a header over two of them are the first day and the last', () => {
    const over = (right: number) =>
      leaveColumns(sheetOf([['Name', 'Dates', null, null, 'Type']], [{ top: 0, left: 1, bottom: 0, right }]), 0, {})
    expect(over(2).columns.map(({ field }) => field)).toEqual(['person', 'first', 'last', null, 'type'])
    expect(over(3).columns.map(({ field }) => field)).toEqual(['person', null, null, null, 'type'])
    expect(over(3).problems).toHaveLength(1)
  })

  test('may stand beside the headers, or without any', () => {
    const sheet = sheetOf([
      ['Name', 'Dates'],
      ['Maya Lindqvist', 'Feb 24', 'TDY'],
    ])
    expect(leaveColumns(sheet, 0, { 2: 'type' }).columns[2]).toMatchObject({
      letter: 'C',
      field: 'type',
      sample: 'TDY',
    })
    expect(leaveColumns(sheet, null, {}).columns.map(({ field }) => field)).toEqual([null, null, null])
  })

  test('lack what a table needs, in words', () => {
    const missing = (...fields: readonly LeaveField[]) =>
      missingFields(fields.map((field, index) => ({ index, letter: 'A', header: '', field, sample: '' })))
    expect(missing('person', 'first')).toEqual([])
    expect(missing('lastName', 'range')).toEqual([])
    expect(missing('firstName', 'last')).toEqual([
      'No column says who is away. Choose the one with the names.',
      'No column says when somebody is away. Choose the one with the first day.',
    ])
  })
})

test('letters of columns go on after Z', () => {
  expect([0, 25, 26, 51, 52, 199, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'GR', 'ZZ', 'AAA'])
})

test('a merged cell is the one that holds the text', () => {
  const sheet: LeaveSheet = sheetOf(
    [
      ['x', 'over two', null],
      [null, null, 'y'],
    ],
    [{ top: 0, left: 1, bottom: 1, right: 1 }],
  )
  expect(cellAt(sheet, 1, 1)?.text).toBe('over two')
  expect(cellAt(sheet, 1, 2)?.text).toBe('y')
  expect(cellAt(sheet, 9, 9)).toBeNull()
})

test('every field has a header', () => {
  const known = new Set(LEAVE_FIELDS.flatMap((field) => fieldsOf([field])))
  for (const field of ['person', 'type', 'note', 'status', 'location', 'orders'] as const)
    expect(known).toContain(field)
})

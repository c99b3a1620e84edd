import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, addDays, day, isoOf } from '#domain/calendar/day.ts'
import type { Result } from '#domain/result.ts'
import { readLeave } from '../leave/read-leave.ts'
import { matchPerson } from '../names/match-person.ts'
import { type BookRefusal, type BookSheet } from './book.ts'
import { BOOK_LIMITS } from './book-limits.ts'
import { fileKind } from './file-kind.ts'
import { HOSTILE_FILES } from './hostile-files.test-data.ts'
import { packedBook } from './packed-book.ts'
import { type PackedBook, unpackSheet } from './packed-sheet.ts'
import { LEAVE_ROWS, sheetXml, textCell, workbookEntries, workbookOf, zipOf } from './workbook.test-data.ts'

const read = async (bytes: Uint8Array, name = 'leave.xlsx'): Promise<Result<PackedBook, BookRefusal>> => {
  const kind = fileKind(name, bytes, BOOK_LIMITS)
  return kind.ok ? await packedBook({ kind: kind.value, bytes, limits: BOOK_LIMITS }) : kind
}

const bookOf = async (bytes: Uint8Array, name?: string): Promise<PackedBook> => {
  const book = await read(bytes, name)
  if (!book.ok) throw new Error(book.refusal.message)
  return book.value
}
const sheetsOf = async (bytes: Uint8Array, name?: string): Promise<BookSheet[]> =>
  (await bookOf(bytes, name)).sheets.map(unpackSheet)

const written = (...sheets: readonly WriteSheet[]): Promise<Uint8Array> => writeXlsx({ sheets: [...sheets] })
const textsOf = (sheet: BookSheet | undefined): string[][] =>
  (sheet?.rows ?? []).map((row) => row.map(({ text }) => text))
const csv = async (text: string | Uint8Array): Promise<string[][]> =>
  textsOf((await sheetsOf(Buffer.from(text), 'leave.csv'))[0])

describe('the guard of every upload', () => {
  it.each(HOSTILE_FILES.map((file) => [`${file.name}: ${file.what}`, file] as const))('%s', async (_, file) => {
    const answer = await read(await file.make(), file.name)
    expect(answer.ok ? 'read' : answer.refusal.reason).toBe(file.becomes)
    if (!answer.ok) expect(answer.refusal.message).toMatch(/^[A-Z].*[^!]\. [A-Z][^!]*\.$/)
  })

  const leave = { name: 'Leave', rows: LEAVE_ROWS.map((row) => [...row]) }

  it('reads a damaged workbook as it was, or refuses it', async () => {
    const whole = await written(leave)
    const before = textsOf((await sheetsOf(whole))[0])
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        const answer = await read(bytes)
        if (answer.ok) expect(textsOf(answer.value.sheets.map(unpackSheet)[0])).toEqual(before)
      }),
      { numRuns: 400 },
    )
  })

  it('reads any bytes at all, or refuses them', async () => {
    const names = fc.constantFrom('leave.xlsx', 'leave.csv', 'leave.tsv', 'leave.xls', 'leave')
    const starts = fc.constantFrom('', 'PK\u0003\u0004', '\uFEFF', 'Name,Start\n"')
    await fc.assert(
      fc.asyncProperty(names, starts, fc.uint8Array({ maxLength: 300 }), async (name, start, bytes) => {
        await read(Buffer.concat([Buffer.from(start), bytes]), name)
      }),
      { numRuns: 400 },
    )
  })

  it('counts all parts together, and each alone', async () => {
    const bytes = workbookOf({
      sheets: [
        { name: 'A', xml: sheetXml(LEAVE_ROWS) },
        { name: 'B', xml: sheetXml(LEAVE_ROWS) },
      ],
    })
    const outcome = async (limits: Partial<typeof BOOK_LIMITS>) => {
      const answer = await packedBook({ kind: 'xlsx', bytes, limits: { ...BOOK_LIMITS, ...limits } })
      return answer.ok ? 'read' : answer.refusal.reason
    }
    expect(await outcome({ cells: 24 })).toBe('read')
    expect(await outcome({ cells: 23 })).toBe('too_large')
    expect(await outcome({ cells: 11 })).toBe('too_large')
    expect(await outcome({ rows: 2 })).toBe('too_large')
    expect(await outcome({ columns: 3 })).toBe('too_large')
    expect(await outcome({ places: 24 })).toBe('read')
    expect(await outcome({ places: 23 })).toBe('too_large')
    expect(await outcome({ lettersOfCell: 14 })).toBe('read')
    expect(await outcome({ lettersOfCell: 13 })).toBe('too_large')
    expect(await outcome({ inflatedBytes: 1000 })).toBe('too_large')
    expect(await outcome({ inflatedBytesOfEntry: 500 })).toBe('too_large')
    expect(await outcome({ bytesRead: 1000 })).toBe('too_large')
    expect(await outcome({ elements: 3 })).toBe('too_large')
    expect(await outcome({ zipEntries: 7 })).toBe('hostile_file')
  })

  it('is not moved by headers that reach for the prototype', async () => {
    const rows = [
      ['Name', 'Dates', '__proto__', 'constructor', 'toString'],
      ['Maya Lindqvist', 'Feb 24-27', 'polluted', 'x', 'y'],
    ]
    for (const bytes of [
      await written({ name: '__proto__', rows }),
      Buffer.from(rows.map((row) => row.join('\t')).join('\n')),
    ]) {
      const [sheet] = await sheetsOf(bytes, bytes instanceof Buffer ? 'leave.tsv' : 'leave.xlsx')
      const { notes } = readLeave(sheet!, { academicYear: 2025, today: day('2025-11-24') })
      expect(Object.entries(notes[0]!.raw)).toEqual(rows[0]!.map((header, at) => [header, rows[1]![at]]))
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    }
  })

  it('reads names that are script as names', async () => {
    const name = '<script>alert("x")</script>=HYPERLINK("http://example.org")'
    const [sheet] = await sheetsOf(
      await written({
        name: 'Leave',
        rows: [
          ['Name', 'Dates'],
          [name, 'Feb 24-27'],
        ],
      }),
    )
    const { notes } = readLeave(sheet!, { academicYear: 2025, today: day('2025-11-24') })
    expect(notes.map(({ person }) => person)).toEqual([name])
    expect(matchPerson(name, [{ id: 'p1', name: 'Maya Lindqvist' }], new Map()).band).toBe('none')
  })
})

describe('a workbook', () => {
  it('says what kind each cell is of', async () => {
    const rows = [
      ['text', 7.5, true, false, null, ' \u00A0spaced\u00A0\u202Ename\u202C\u0007 ', new Date('2026-02-24')],
    ]
    const [sheet] = await sheetsOf(await written({ name: 'Leave', rows, columns: [] }))
    expect(sheet?.rows[0]?.map(({ kind, text, address }) => [address, kind, text])).toEqual([
      ['A1', 'text', 'text'],
      ['B1', 'number', '7.5'],
      ['C1', 'boolean', 'TRUE'],
      ['D1', 'boolean', 'FALSE'],
      ['E1', 'blank', ''],
      ['F1', 'text', 'spaced name'],
      ['G1', 'date', '2026-02-24'],
    ])
  })

  it('reads what a formula had come to, and never the formula', async () => {
    const cells = [
      '<c r="A1" t="str"><f>HYPERLINK("http://example.org")</f><v>Maya Lindqvist</v></c>',
      '<c r="B1" s="1"><f>TODAY()</f><v>46077</v></c>',
      '<c r="C1"><f>1+1</f></c>',
      '<c r="D1" t="e"><v>#REF!</v></c>',
    ]
    const book = await bookOf(
      workbookOf({
        sheets: [{ name: 'Leave', xml: `<sheetData><row r="1">${cells.join('')}</row></sheetData>` }],
        formats: [14],
      }),
    )
    const [row] = unpackSheet(book.sheets[0]!).rows
    expect(row?.map(({ kind, text }) => [kind, text])).toEqual([
      ['formula', 'Maya Lindqvist'],
      ['formula', '2026-02-24'],
      ['formula', ''],
      ['error', '#REF!'],
    ])
    expect(row?.[1]?.day).toBe(day('2026-02-24'))
    expect(book.notes).toEqual([
      'Sheet “Leave” has 3 formulas; the values they had in the file were read.',
      'In sheet “Leave” the file keeps no value of 1 formulas. Open it in Excel and save it.',
    ])
  })

  it.each([false, true])('reads dates of both systems (1904: %s)', async (date1904) => {
    const serial = (any: Day): number => any - day(date1904 ? '1904-01-01' : '1899-12-30')
    const days = Array.from({ length: 40 }, (_, at) => addDays(day('2024-02-20'), at * 31))
    const cells = days.map((any, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="1"><v>${serial(any)}</v></c></row>`)
    const book = await bookOf(
      workbookOf({
        sheets: [{ name: 'Leave', xml: `<sheetData>${cells.join('')}</sheetData>` }],
        formats: [14],
        date1904,
      }),
    )
    expect(unpackSheet(book.sheets[0]!).rows.map(([cell]) => cell?.text)).toEqual(days.map(isoOf))
    expect(book.date1904).toBe(date1904)
  })

  it('keeps the time of a date, and takes a time alone for no day', async () => {
    const cells =
      '<c r="A1" s="1"><v>46077.354166666664</v></c><c r="B1" s="2"><v>0.354166666666667</v></c><c r="C1"><v>46077</v></c>'
    const [sheet] = await sheetsOf(
      workbookOf({
        sheets: [{ name: 'Leave', xml: `<sheetData><row r="1">${cells}</row></sheetData>` }],
        formats: [22, 20],
      }),
    )
    expect(sheet?.rows[0]?.map(({ kind, text, day: on }) => [kind, text, on])).toEqual([
      ['date', '2026-02-24 08:30', day('2026-02-24')],
      ['text', '08:30', null],
      ['number', '46077', null],
    ])
  })

  it('says of merged cells which one holds the text', async () => {
    const rows = [
      ['Name', 'Dates', null, 'Type'],
      ['Maya Lindqvist', 'Jan 19', 'Jan 22', 'vacation'],
      [null, 'Feb 24', 'own text', 'vacation'],
    ]
    const merges = [
      { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
      { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
      { startRow: 1, startCol: 2, endRow: 2, endCol: 2 },
      { startRow: 2, startCol: 3, endRow: 2, endCol: 5 },
    ]
    const [sheet] = await sheetsOf(await written({ name: 'Leave', rows, merges }))
    const master = (row: number, column: number) => sheet?.rows[row]?.[column]?.mergedWith
    expect([master(0, 1), master(0, 2), master(2, 0), master(1, 0)]).toEqual([null, 'B1', 'A2', null])
    expect([sheet?.rows[2]?.[2]?.text, master(2, 2)]).toEqual(['own text', null])
    expect(sheet?.rows[2]?.map(({ address, mergedWith }) => [address, mergedWith]).slice(4)).toEqual([
      ['E3', 'D3'],
      ['F3', 'D3'],
    ])
  })

  it('joins the runs of a formatted text and takes texts by their number', async () => {
    const cells = '<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>99</v></c>'
    const [sheet] = await sheetsOf(
      workbookOf({
        sheets: [{ name: 'Leave', xml: `<sheetData><row r="1">${cells}</row></sheetData>` }],
        strings: [
          '<t>Farhan &amp; Maya</t>',
          '<r><rPr><b/></rPr><t xml:space="preserve">Feb </t></r><r><t>24-27</t></r>',
        ],
      }),
    )
    expect(textsOf(sheet)).toEqual([['Feb 24-27', 'Farhan & Maya']])
  })

  it('marks hidden sheets and reads one that is only a chart as empty', async () => {
    const sheet = { xml: sheetXml([['x']]) }
    const entries = workbookEntries({
      sheets: [
        { ...sheet, name: 'Shown' },
        { ...sheet, name: 'Hidden', state: 'hidden' },
        { ...sheet, name: 'Very\u202E hidden', state: 'veryHidden' },
        { name: 'Chart', xml: '' },
      ],
    }).map((entry) => {
      const text = String(entry.data)
      if (entry.name === 'xl/worksheets/sheet4.xml')
        return { ...entry, data: text.replaceAll('worksheet', 'chartsheet') }
      const chart = /worksheet("[^>]*sheet4\.xml)/
      return entry.name.endsWith('workbook.xml.rels') ? { ...entry, data: text.replace(chart, 'chartsheet$1') } : entry
    })
    const sheets = await sheetsOf(zipOf(entries))
    expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
      ['Shown', false, 1],
      ['Hidden', true, 1],
      ['Very hidden', true, 1],
      ['Chart', false, 0],
    ])
  })

  it('is read when its archive has folders, backslashes or parts it does not name', async () => {
    const entries = workbookEntries({ sheets: [{ name: 'Leave', xml: sheetXml(LEAVE_ROWS) }] })
    const odd = [
      { name: 'xl/', data: '' },
      { name: 'xl\\media\\image1.png', data: 'x' },
      { name: 'notes.xml', data: '<notes/>' },
    ]
    expect(textsOf((await sheetsOf(zipOf([...odd, ...entries])))[0])).toEqual(LEAVE_ROWS)
  })

  it('is refused when a text or format it names is missing', async () => {
    const entries = workbookEntries({ sheets: [{ name: 'Leave', xml: sheetXml(LEAVE_ROWS) }] })
    for (const gone of ['xl/sharedStrings.xml', 'xl/styles.xml']) {
      const answer = await read(zipOf(entries.filter(({ name }) => name !== gone)))
      expect(answer.ok ? 'read' : answer.refusal.reason).toBe('unreadable_file')
    }
  })

  it('names the cell that is too long', async () => {
    const xml = `<sheetData><row r="7">${textCell('B7', 'x'.repeat(10_001))}</row></sheetData>`
    const answer = await read(workbookOf({ sheets: [{ name: 'Leave', xml }] }))
    expect(!answer.ok && answer.refusal.message).toBe(
      'Cell B7 of sheet “Leave” has more than 10,000 letters. Shorten it, and save the file again.',
    )
  })
})

describe('a text', () => {
  const table = [
    ['Name', 'Dates', 'Note'],
    ['Zoë Müller-Okonkwo', 'Feb 24-27', 'first, second'],
  ]
  const lines = (delimiter: string): string =>
    table.map((row) => row.map((text) => (text.includes(delimiter) ? `"${text}"` : text)).join(delimiter)).join('\r\n')

  it.each([',', ';', '\t'])('is parted at %j', async (delimiter) => {
    expect(await csv(lines(delimiter))).toEqual(table)
  })

  it('is read in UTF-8 with and without a mark, in UTF-16 and in Windows-1252', async () => {
    const text = lines(';')
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
    const windows = Buffer.from(text, 'latin1')
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), utf16, Buffer.from(utf16).swap16(), windows])
      expect(await csv(bytes)).toEqual(table)
    expect(await csv(Buffer.from([0x4e, 0x0a, 0x80, 0x20, 0x93, 0x61, 0x94]))).toEqual([['N'], ['€ “a”']])
  })

  it('has quotes, new lines in them, comments and blank lines, and rows as a spreadsheet counts them', async () => {
    const text = '# a list, "half done\nName,Note\n\n"Maya ""May"" Lindqvist","one\ntwo"\nshort\na,b,c\n,,,\n\n'
    expect(await csv(text)).toEqual([
      [],
      ['Name', 'Note'],
      [],
      ['Maya "May" Lindqvist', 'one\ntwo'],
      ['short'],
      ['a', 'b', 'c'],
    ])
  })

  it('has formulas as text', async () => {
    expect(await csv("Name,Note\n=cmd|' /C calc'!A0,@SUM(A1)")).toEqual([
      ['Name', 'Note'],
      ["=cmd|' /C calc'!A0", '@SUM(A1)'],
    ])
  })

  it('is one column when nothing parts it, and not parted at commas of texts', async () => {
    expect(await csv('Halvorsen Dec 29 - Jan 4\nAbdi Feb 24-27')).toEqual([
      ['Halvorsen Dec 29 - Jan 4'],
      ['Abdi Feb 24-27'],
    ])
    expect(await csv('Name;Dates\nAbdi;Apr 17, 24, May 1-5\nHalvorsen;Mar 16,22,30')).toEqual([
      ['Name', 'Dates'],
      ['Abdi', 'Apr 17, 24, May 1-5'],
      ['Halvorsen', 'Mar 16,22,30'],
    ])
  })

  it('is read back as it was written, whatever stands in it', async () => {
    const cell = fc.string({ unit: 'grapheme-ascii', maxLength: 12 }).map((text) => text.trim())
    const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    const quoted = (rows: readonly (readonly string[])[], delimiter: string): string =>
      rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter)).join('\n')
    const trimmed = (row: readonly string[]): string[] => row.slice(0, row.findLastIndex((text) => text !== '') + 1)
    await fc.assert(
      fc.asyncProperty(tables, fc.constantFrom(',', ';', '\t'), async (rows, delimiter) => {
        const same = rows.map((row) => [...row, 'end'])
        fc.pre(same.every(([first]) => !first?.startsWith('#')))
        const width = Math.max(...same.map(({ length }) => length))
        const full = same.map((row) => [...Array.from({ length: width - row.length }, () => 'x'), ...row])
        expect((await csv(quoted(full, delimiter))).map(trimmed)).toEqual(full)
      }),
    )
  })
})

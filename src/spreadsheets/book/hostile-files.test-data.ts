/** Files that are made to hurt whoever opens them, and what becomes of each. Nothing in them could do harm here. */
import { randomBytes } from 'node:crypto'
import { writeXlsx } from 'hucre/xlsx'
import type { BookReason } from './book.ts'
import {
  LEAVE_ROWS,
  type SheetXml,
  type WorkbookXml,
  type ZipEntry,
  sheetXml,
  workbookEntries,
  workbookOf,
  zipOf,
} from './workbook.test-data.ts'

export interface HostileFile {
  readonly what: string
  readonly name: string
  readonly make: () => Promise<Uint8Array> | Uint8Array
  /** Why it is refused, or that it is read as plain data. */
  readonly becomes: BookReason | 'read'
}

const MB = 1024 * 1024
const leave: SheetXml = { name: 'Leave', xml: sheetXml(LEAVE_ROWS) }
const withMore = (...more: readonly ZipEntry[]): Uint8Array => workbookOf({ sheets: [leave] }, more)
const sheetOf = (xml: string, rest: Omit<WorkbookXml, 'sheets'> = {}): Uint8Array =>
  workbookOf({ sheets: [{ name: 'Leave', xml }], ...rest })
const merged = (ranges: readonly string[]): string =>
  sheetXml(LEAVE_ROWS, `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`)

/** Numbers that look alike and do not repeat, so that they are packed no better than real ones. */
const rowsOf = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${(at * 7919) % 999_983}</v></c></row>`,
  ).join('')
const manyRows = (count: number): string => `<sheetData>${rowsOf(count)}</sheetData>`
const withoutAddress = (xml: string): string => xml.replaceAll(/ r="\w+"/g, '')

const BILLION_LAUGHS =
  '<!DOCTYPE sst [<!ENTITY a "ha">' +
  Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${(at === 0 ? '&a;' : `&a${at - 1};`).repeat(10)}">`).join(
    '',
  ) +
  ']>'

const xlsx = (what: string, becomes: HostileFile['becomes'], make: HostileFile['make']): HostileFile => ({
  what,
  name: 'leave.xlsx',
  make,
  becomes,
})
const named = (
  name: string,
  what: string,
  becomes: HostileFile['becomes'],
  make: HostileFile['make'],
): HostileFile => ({
  what,
  name,
  make,
  becomes,
})

export const HOSTILE_FILES: readonly HostileFile[] = [
  xlsx('a zip bomb in one part', 'hostile_file', () =>
    withMore({ name: 'xl/media/image1.bin', data: Buffer.alloc(60 * MB) }),
  ),
  xlsx('a zip bomb in a sheet', 'hostile_file', () => sheetOf(`<sheetData>${' '.repeat(45 * MB)}</sheetData>`)),
  xlsx('a zip bomb in many small parts', 'hostile_file', () =>
    withMore(...Array.from({ length: 150 }, (_, at) => ({ name: `xl/media/${at}.bin`, data: Buffer.alloc(MB) }))),
  ),
  xlsx('a zip bomb whose header says that it is small', 'hostile_file', () =>
    withMore({ name: 'xl/media/image1.bin', data: Buffer.alloc(60 * MB), claims: 1000 }),
  ),
  xlsx('more parts than anybody needs', 'hostile_file', () =>
    withMore(...Array.from({ length: 2001 }, (_, at) => ({ name: `x/${at}`, data: '' }))),
  ),
  xlsx('more than is read, and no bomb', 'too_large', () =>
    sheetOf(`<sheetData>${rowsOf(20_000).repeat(32)}</sheetData>`),
  ),
  xlsx('a million rows', 'too_large', () =>
    sheetOf(`<sheetData>${withoutAddress(rowsOf(20_000)).repeat(50)}</sheetData>`),
  ),
  xlsx('a cell in the last corner', 'too_large', () =>
    sheetOf('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
  ),
  xlsx('twenty thousand rows', 'too_large', () => sheetOf(manyRows(20_000))),
  xlsx('twenty thousand rows whose cells have no address', 'too_large', () =>
    sheetOf(withoutAddress(manyRows(20_000))),
  ),
  xlsx('a hundred thousand texts more than anybody writes', 'too_large', () =>
    sheetOf('<sheetData/>', { strings: Array.from({ length: 200_000 }, (_, at) => `<t>${at}</t>`) }),
  ),
  xlsx('cells in two opposite corners', 'read', () =>
    sheetOf(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="10000"><c r="GR10000"><v>2</v></c></row></sheetData>',
    ),
  ),
  xlsx('empty cells in the last corner', 'read', () =>
    sheetOf(
      `${sheetXml(LEAVE_ROWS).replace('</sheetData>', '')}<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>`,
    ),
  ),
  xlsx('a merge over the whole sheet', 'read', () => sheetOf(merged(['A1:XFD1048576']))),
  xlsx('a merge over the whole sheet, ten thousand times', 'read', () =>
    sheetOf(merged(Array.from({ length: 10_000 }, () => 'A1:XFD1048576'))),
  ),
  xlsx('merges of a size that is just read, ten thousand times', 'read', () =>
    sheetOf(merged(Array.from({ length: 10_000 }, () => 'A1:B10000'))),
  ),
  xlsx('twenty thousand merges and one', 'hostile_file', () =>
    sheetOf(merged(Array.from({ length: 20_001 }, () => 'A1:B2'))),
  ),
  xlsx('widths of columns without end', 'read', () =>
    sheetOf(`<cols>${'<col min="1" max="16384" width="9"/>'.repeat(3000)}</cols>${sheetXml(LEAVE_ROWS)}`),
  ),
  xlsx('links without end', 'read', () => {
    const links = Array.from({ length: 300_000 }, (_, at) => `<hyperlink ref="A${at}" tooltip="${at}"/>`)
    return sheetOf(sheetXml(LEAVE_ROWS, `<hyperlinks>${links.join('')}</hyperlinks>`))
  }),
  xlsx('a sheet that never ends', 'unreadable_file', () => sheetOf('<sheetData><row r="1">')),
  xlsx('markup that never ends', 'unreadable_file', () => sheetOf('<sheetData><!-- ')),
  xlsx('macros', 'hostile_file', () => withMore({ name: 'xl/vbaProject.bin', data: 'Sub Auto_Open()' })),
  xlsx('macros of Excel 4', 'hostile_file', () =>
    withMore({ name: 'xl/macrosheets/sheet1.xml', data: '<xm:macrosheet/>' }),
  ),
  xlsx('another archive inside', 'hostile_file', () =>
    withMore({ name: 'xl/embeddings/more.zip', data: zipOf([{ name: 'a', data: 'b' }]) }),
  ),
  xlsx('another archive inside, called a picture', 'hostile_file', () =>
    withMore({ name: 'xl/media/image1.png', data: zipOf([{ name: 'a', data: 'b' }]), stored: true }),
  ),
  xlsx('values of other files', 'hostile_file', () =>
    withMore({ name: 'xl/externalLinks/externalLink1.xml', data: '<externalLink/>' }),
  ),
  xlsx('a path out of the file', 'hostile_file', () => withMore({ name: '../../etc/passwd', data: 'x' })),
  xlsx('a path from the root', 'hostile_file', () => withMore({ name: '/etc/passwd', data: 'x' })),
  xlsx('a path of Windows', 'hostile_file', () => withMore({ name: 'C:\\windows\\win.ini', data: 'x' })),
  xlsx('the same part twice', 'hostile_file', () =>
    withMore({ name: 'XL/worksheets/sheet1.xml', data: '<worksheet/>' }),
  ),
  xlsx('entities that grow a billionfold', 'hostile_file', () =>
    sheetOf('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>', {
      strings: ['<t>&a8;</t>'],
      beforeStrings: BILLION_LAUGHS,
    }),
  ),
  xlsx('an entity that reads a file', 'hostile_file', () =>
    withMore({ name: 'customXml/item1.xml', data: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>' }),
  ),
  xlsx('XML in UTF-16', 'unreadable_file', () =>
    withMore({ name: 'xl/other.xml', data: Buffer.from('\uFEFF<x/>', 'utf16le') }),
  ),
  xlsx('a part that is locked', 'unreadable_file', () => withMore({ name: 'xl/x.bin', data: 'x', encrypted: true })),
  xlsx('a workbook that is locked', 'unreadable_file', () =>
    writeXlsx({ sheets: [{ name: 'Leave', rows: [['Name']] }], encryption: { password: 'x', spinCount: 1000 } }),
  ),
  xlsx('a workbook cut off', 'unreadable_file', () => {
    const whole = workbookOf({ sheets: [leave] })
    return whole.subarray(0, Math.floor(whole.length * 0.7))
  }),
  xlsx('an archive that is no workbook', 'unreadable_file', () => zipOf([{ name: 'readme.txt', data: 'x' }])),
  xlsx('a workbook without its sheet', 'unreadable_file', () =>
    zipOf(workbookEntries({ sheets: [leave] }).filter(({ name }) => name !== 'xl/worksheets/sheet1.xml')),
  ),
  xlsx('noise behind the mark of an archive', 'unreadable_file', () =>
    Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(100_000)]),
  ),
  xlsx('noise', 'wrong_type', () => randomBytes(100_000)),
  xlsx('a PDF called a workbook', 'wrong_type', () => Buffer.from('%PDF-1.7\n%âãÏÓ')),
  xlsx('a page called a workbook', 'wrong_type', () =>
    Buffer.from('<html><table><tr><td>Name</td></tr></table></html>'),
  ),
  xlsx('an old workbook called a new one', 'wrong_type', () =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]),
  ),
  named('leave.xls', 'an old workbook', 'wrong_type', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  named('leave.xlsm', 'a workbook with macros by its name', 'wrong_type', () => workbookOf({ sheets: [leave] })),
  named('leave.exe', 'a program', 'wrong_type', () => Buffer.from('MZ')),
  named('leave', 'a file without an ending', 'wrong_type', () => Buffer.from('Name,Start')),
  named('leave.csv', 'a workbook called a text', 'wrong_type', () => workbookOf({ sheets: [leave] })),
  named('leave.csv', 'noise called a text', 'wrong_type', () => randomBytes(100_000)),
  named('leave.csv', 'a picture called a text', 'wrong_type', () =>
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('\0\0\0\rIHDR')]),
  ),
  named('leave.csv', 'a million rows of text', 'too_large', () => Buffer.from('Maya Lindqvist\n'.repeat(650_000))),
  named('leave.csv', 'nine million empty columns', 'too_large', () => Buffer.from(`a${','.repeat(9_000_000)}b`)),
  named('leave.csv', 'nine million empty rows', 'read', () => Buffer.from(`Name${'\n'.repeat(9_000_000)}`)),
  named('leave.csv', 'nine million empty rows and a name', 'too_large', () =>
    Buffer.from(`Name${'\n'.repeat(9_000_000)}Maya Lindqvist`),
  ),
  named('leave.csv', 'nothing but quotes', 'unreadable_file', () => Buffer.from(`Name\n${'"'.repeat(999_999)}`)),
  named('leave.csv', 'a quote that never closes', 'unreadable_file', () => Buffer.from('Name\n"Maya Lindqvist\n')),
  named('leave.csv', 'a cell without end', 'too_large', () => Buffer.from(`Name\n${'x'.repeat(1_500_000)}`)),
  named('leave.csv', 'too many bytes', 'too_large', () => Buffer.alloc(10 * MB + 1, 0x61)),
  named('leave.csv', 'nothing', 'empty_file', () => new Uint8Array()),
  named('leave.csv', 'blank lines and comments', 'empty_file', () => Buffer.from('\n\n# nothing here\n')),
  xlsx('sheets without a cell', 'empty_file', () => sheetOf('<sheetData/>')),
]

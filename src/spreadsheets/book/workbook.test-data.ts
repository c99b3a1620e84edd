/** Workbooks and archives made by hand, so that they can also be wrong. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly data: string | Uint8Array
  /** Stored as it is. */
  readonly stored?: boolean
  /** Marked as locked. */
  readonly encrypted?: boolean
  /** The size its headers say, when it is not the real one. */
  readonly claims?: number
}

const numbered = (
  length: number,
  ...fields: readonly (readonly [at: number, bytes: 2 | 4, value: number])[]
): Buffer => {
  const bytes = Buffer.alloc(length)
  for (const [at, size, value] of fields) bytes.writeUIntLE(value, at, size)
  return bytes
}

/** An archive of the entries, as they are described. */
export const zipOf = (entries: readonly ZipEntry[]): Uint8Array => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, stored = false, encrypted = false, claims } of entries) {
    const plain = Buffer.from(data)
    const packed = stored ? plain : deflateRawSync(plain, { level: 1 })
    const words = Buffer.from(name, 'utf8')
    const shared = [
      encrypted ? 0x0801 : 0x0800,
      stored ? 0 : 8,
      crc32(plain),
      packed.length,
      claims ?? plain.length,
    ] as const
    const [flags, method, sum, packedSize, size] = shared
    const fields = (shift: number) =>
      [
        [4 + shift, 2, 20],
        [6 + shift, 2, flags],
        [8 + shift, 2, method],
        [14 + shift, 4, sum],
        [18 + shift, 4, packedSize],
        [22 + shift, 4, size],
        [26 + shift, 2, words.length],
      ] as const
    files.push(numbered(30, [0, 4, 0x04034b50], ...fields(0)), words, packed)
    directory.push(numbered(46, [0, 4, 0x02014b50], ...fields(2), [42, 4, offset]), words)
    offset += 30 + words.length + packed.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const count = entries.length
  const end = numbered(22, [0, 4, 0x06054b50], [8, 2, count], [10, 2, count], [12, 4, size], [16, 4, offset])
  return Buffer.concat([...files, ...directory, end])
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export interface SheetXml {
  readonly name: string
  /** All inside of `<worksheet>`. */
  readonly xml: string
  readonly state?: 'hidden' | 'veryHidden'
}

export interface WorkbookXml {
  readonly sheets: readonly SheetXml[]
  /** Texts that cells of type `s` name by number, as XML inside of `<si>`. */
  readonly strings?: readonly string[]
  /** What stands before the texts. */
  readonly beforeStrings?: string
  /** Formats of cells by number, from 1 on, as Excel numbers its own; 14 is a date. */
  readonly formats?: readonly number[]
  readonly date1904?: boolean
}

/** The entries of a workbook. */
export const workbookEntries = ({
  sheets,
  strings = [],
  beforeStrings = '',
  formats = [],
  date1904 = false,
}: WorkbookXml): readonly ZipEntry[] => {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  const named = sheets.map(
    ({ name, state = 'visible' }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
  )
  const relations = sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  return [
    { name: '[Content_Types].xml', data: `${HEAD}<Types xmlns="${PACKAGE}/content-types"/>` },
    {
      name: '_rels/.rels',
      data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${named.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}${relation('rIdS', 'sharedStrings', 'sharedStrings.xml')}${relation('rIdF', 'styles', 'styles.xml')}</Relationships>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      data: `${HEAD}${beforeStrings}<sst xmlns="${MAIN}">${strings.map((xml) => `<si>${xml}</si>`).join('')}</sst>`,
    },
    {
      name: 'xl/styles.xml',
      data: `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs>${[0, ...formats].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    },
    ...sheets.map(({ xml }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: `${HEAD}<worksheet xmlns="${MAIN}">${xml}</worksheet>`,
    })),
  ]
}

/** A workbook as a file, with further entries. */
export const workbookOf = (workbook: WorkbookXml, more: readonly ZipEntry[] = []): Uint8Array =>
  zipOf([...workbookEntries(workbook), ...more])

/** Text as XML has it. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A cell with its text inside. */
export const textCell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

/** A sheet of rows of texts. */
export const sheetXml = (rows: readonly (readonly string[])[], after = ''): string => {
  const cells = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((text, column) => textCell(`${String.fromCharCode(65 + column)}${at + 1}`, text)).join('')}</row>`,
  )
  return `<sheetData>${cells.join('')}</sheetData>${after}`
}

/** A small sheet of leave. */
export const LEAVE_ROWS: readonly (readonly string[])[] = [
  ['Name', 'Start', 'End', 'Type'],
  ['Maya Lindqvist', '2026-01-19', '2026-01-22', 'vacation'],
  ['Farhan Abdi', '2026-02-24', '2026-02-27', 'conference'],
]

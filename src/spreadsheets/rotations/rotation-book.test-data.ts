/** An invented workbook of rotations, laid out as programs lay theirs out. */
import { type Day, addDays, day, isoOf } from '#domain/calendar/day.ts'
import { type SheetXml, textCell, workbookOf } from '../book/workbook.test-data.ts'
import { type LeaveCell, type LeaveSheet, letterOf } from '../leave/leave-sheet.ts'

/** A cell: text, a number as a formula would leave it, or a day. */
export type Given = string | number | { readonly day: Day }
/** Rows of cells, and what is merged: "B5:C5". */
export interface GivenSheet {
  readonly rows: readonly (readonly Given[])[]
  readonly merges?: readonly string[]
}

const SERIAL_START = day('1899-12-30')

const cellXml = (address: string, given: Given): string => {
  if (typeof given === 'number') return `<c r="${address}"><f>SUM(${given})</f><v>${given}</v></c>`
  if (typeof given === 'string') return given === '' ? '' : textCell(address, given)
  return `<c r="${address}" s="1"><v>${given.day - SERIAL_START}</v></c>`
}

const sheetOf = (name: string, { rows, merges = [] }: GivenSheet): SheetXml => {
  const lines = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((given, column) => cellXml(`${letterOf(column)}${at + 1}`, given)).join('')}</row>`,
  )
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return { name, xml: `<sheetData>${lines.join('')}</sheetData>${merged}` }
}

/** The workbook of sheets by name. */
export const bookOf = (sheets: Readonly<Record<string, GivenSheet>>): Uint8Array =>
  workbookOf({ sheets: Object.entries(sheets).map(([name, sheet]) => sheetOf(name, sheet)), formats: [14] })

const placeOf = (address: string): readonly [row: number, column: number] => {
  const [, letters = '', line = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return [Number(line) - 1, column]
}

/** A sheet as the guard of files hands it over, without a file. */
export const leaveSheetOf = (name: string, { rows, merges = [] }: GivenSheet): LeaveSheet => {
  const masters = new Map<string, string>()
  let width = Math.max(...rows.map((row) => row.length))
  for (const merge of merges) {
    const [from = '', to = from] = merge.split(':')
    const [[top, left], [bottom, right]] = [placeOf(from), placeOf(to)]
    width = Math.max(width, right + 1)
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        if (row !== top || column !== left) masters.set(`${letterOf(column)}${row + 1}`, from)
  }
  return {
    name,
    rows: rows.map((row, at) =>
      Array.from({ length: width }, (_, column): LeaveCell => {
        const address = `${letterOf(column)}${at + 1}`
        const given = row[column] ?? ''
        const day = typeof given === 'object' ? given.day : null
        const text = typeof given === 'object' ? isoOf(given.day) : String(given)
        const mergedWith = text === '' ? (masters.get(address) ?? null) : null
        return { text, kind: day === null ? (text === '' ? 'blank' : 'text') : 'date', day, address, mergedWith }
      }),
    ),
  }
}

const WEEK = ['Th', 'Fr', 'Sa', 'Su', 'M', 'Tu', 'W']
const DAYS = ['THURS', 'FRI', 'SAT', 'SUN', 'MON', 'TUES', 'WED']

/** Half-days of four weeks: a week of seven "am/pm", Thursday first, or four of them. */
export const weeks = (...given: readonly string[]): string[] =>
  [0, 1, 2, 3].flatMap((week) =>
    (given[week] ?? given.at(-1) ?? '').split(' ').flatMap((pair) => {
      const [am = '', pm = am] = pair.split('|')
      return [am, pm].map((code) => (code === '.' ? '' : code))
    }),
  )

/** A sheet of patterns: sections and rotations in the order given, a section where there are no half-days. */
export const templatesSheet = (
  rows: readonly (readonly [name: string, halfDays?: readonly string[]])[],
): GivenSheet => ({
  rows: [
    ['As of 10 Apr', ...[0, 1, 2, 3].flatMap(() => WEEK.flatMap((name) => [name, '']))],
    ['', ...Array.from({ length: 56 }, (_, at) => (at % 2 === 0 ? 'am' : 'pm'))],
    ...rows.map(([name, halfDays = []]) => [name, ...halfDays]),
  ],
  merges: Array.from({ length: 28 }, (_, at) => `${letterOf(1 + 2 * at)}1:${letterOf(2 + 2 * at)}1`),
})

const RANGES =
  '1July- 30July|31 July - 27 Aug|28 Aug - 24 Sep|25 Sept - 22 Oct|23 Oct to 19 Nov|20 Nov to 17 Dec|18 Dec 2025 to 14 Jan|15 Jan to 11 Feb|12 Febr to 11 Mar|12 Mar to 8 April|9 April to 6 May|7 May to 3 June|4 June to 30 June'.split(
    '|',
  )

/** A row of a year: a name and texts by block, a bar between the halves of one that is split; the others are merged. */
export type YearRow = readonly [name: string, blocks: Readonly<Record<number, string>>]

/** A sheet of the residents' year: titles of sections alone, residents with the row of leave below them. */
export const yearSheet = (given: readonly (string | YearRow)[], ranges: readonly string[] = RANGES): GivenSheet => {
  const rows: Given[][] = [
    ['Start', ...RANGES.flatMap((_, at) => [`block ${at + 1}`, ''])],
    ['End', ...ranges.flatMap((range) => [range, ''])],
    [],
  ]
  const merges: string[] = []
  for (const one of given) {
    if (typeof one === 'string') {
      rows.push(['', '', '', '', '', '', '', one])
      continue
    }
    const [name, blocks] = one
    const cells: Given[] = [name]
    RANGES.forEach((_, at) => {
      const [first = '', second] = (blocks[at + 1] ?? '').split(' | ')
      cells.push(first, second ?? '')
      if (first !== '' && second === undefined && name !== '')
        merges.push(`${letterOf(1 + 2 * at)}${rows.length + 1}:${letterOf(2 + 2 * at)}${rows.length + 1}`)
    })
    rows.push(cells)
  }
  return { rows, merges }
}

/** Somebody on a block's sheet. */
export interface BlockRow {
  readonly template: string
  readonly role: string
  readonly name: string
  readonly halfDays: readonly string[]
}

/** A sheet of a block's half-days, with who takes call and a footer of attendings where it is given. */
export const blockSheet = ({
  number,
  start,
  people,
  staffCall = [],
  footer,
}: {
  readonly number: number
  /** The first day as the sheet writes it. */
  readonly start: Day
  readonly people: readonly BlockRow[]
  readonly staffCall?: readonly string[]
  readonly footer?: Readonly<Record<'interns' | 'seniors' | 'procedures' | 'needed' | 'there', readonly number[]>>
}): GivenSheet => {
  const before = (label: Given): Given[] => ['', '', '', '', label]
  const pairs = <T extends Given>(of: (at: number) => T): Given[] =>
    Array.from({ length: 28 }, (_, at) => [of(at), '']).flat()
  const figures = (label: string, numbers: readonly number[]): Given[] => [...before(label), ...numbers]
  return {
    rows: [
      ['', '', String(number), '', '', ...pairs((at) => DAYS[at % 7] ?? '')],
      [],
      [...before('Date:'), ...pairs((at) => ({ day: addDays(start, at) }))],
      [...before('Staff Call'), ...pairs((at) => staffCall[at] ?? '')],
      before('Resident Call'),
      ['', '', 'TEMPLATE', 'ROLE', 'PROVIDER'],
      [],
      ...people.map(({ template, role, name, halfDays }) => ['', '', template, role, name, ...halfDays]),
      // Spare: whatever stands in it is nobody's.
      ['', '', '', '', '', ...weeks('. . W W . . .|LEC')],
      ...(footer === undefined
        ? []
        : [
            figures('Interns in Clinic', footer.interns),
            figures('Residents in Clinic:', footer.seniors),
            before('Attendings Needed Clinic'),
            figures('Residents in PROC', footer.procedures),
            figures('Total Attendings Needed', footer.needed),
            figures('# Attendings Assigned', footer.there),
          ]),
    ],
    merges: Array.from({ length: 28 }, (_, at) => `${letterOf(5 + 2 * at)}3:${letterOf(6 + 2 * at)}3`),
  }
}

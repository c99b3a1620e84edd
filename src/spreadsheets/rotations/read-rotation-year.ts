import { type AcademicYear, yearLabel } from '#domain/calendar/academic-year.ts'
import { type LeaveCell, type LeaveSheet, cellAt, textAt } from '../leave/leave-sheet.ts'
import { type Block, blockRow, blocksOf } from '../leave/schedule-blocks.ts'
import { type CellBlock, type RotationText, rotationText } from './rotation-cell.ts'
import { plainWords, tidy } from './plain-words.ts'

/** A text that stands in a resident's block, and where. */
export interface WrittenRotation {
  readonly cell: string
  readonly text: string
  readonly read: RotationText
}

/** A resident's block as the year's sheet has it. */
export interface WrittenBlock {
  readonly block: number
  /** Before the day on which the block splits, or all of it. */
  readonly first: WrittenRotation
  readonly second: WrittenRotation | null
  /** Why somebody has to look at it. */
  readonly doubts: readonly string[]
}

export interface WrittenResident {
  /** Where the name stands. */
  readonly cell: string
  readonly row: number
  readonly name: string
  readonly section: string
  readonly pgy: 1 | 2 | 3 | null
  readonly blocks: readonly WrittenBlock[]
}

/** A cell that was read as nothing, and why. */
export interface UnreadCell {
  readonly cell: string
  readonly text: string
  readonly message: string
}

export interface RotationYearReading {
  readonly residents: readonly WrittenResident[]
  readonly unread: readonly UnreadCell[]
  readonly problems: readonly string[]
}

const SECTION = /\bpgy[\s-]*([123])\b.*\brotations?\b/i
const LABEL = /^(?:start|end|notes?|leave|lv)\b/i
/** Days of leave, or a remark about them: what stands in the row below a name. */
const LEAVE_LIKE =
  /\d.*\d|\d\s*$|\?|^(?:lv|leave|tdy)\b|^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*$|^\p{L}$/iu
/** Days and nothing else. */
const ONLY_DAYS =
  /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\d{1,2}(?:st|nd|rd|th)?|[\s,./&?-]|to|and)+$/i

const sectionIn = (row: readonly LeaveCell[]): string | null => {
  const filled = row.filter(({ text }) => tidy(text) !== '')
  const [only] = filled
  return filled.length === 1 && only !== undefined && SECTION.test(only.text) ? tidy(only.text) : null
}

const pgyIn = (section: string): 1 | 2 | 3 | null => {
  const digit = Number(SECTION.exec(section)?.[1] ?? 0)
  return digit === 1 || digit === 2 || digit === 3 ? digit : null
}

const cellOf = (sheet: LeaveSheet, row: number, column: number): { readonly cell: string; readonly text: string } => {
  const cell = sheet.rows[row]?.[column]
  return { cell: cell?.address ?? '', text: cell === undefined || cell.mergedWith !== null ? '' : tidy(cell.text) }
}

const asCellBlock = ({ label, year, first, last }: Block): CellBlock => ({ label, year, first, last })

const isMergedAcross = (sheet: LeaveSheet, row: number, from: number, to: number): boolean => {
  const [one, other] = [cellAt(sheet, row, from)?.address, cellAt(sheet, row, to)?.address]
  return one !== undefined && one === other
}

interface Row {
  readonly sheet: LeaveSheet
  readonly row: number
  readonly unread: UnreadCell[]
}

/** The rotations of one block of a row: one for all of it, or two. */
const blockIn = ({ sheet, row, unread }: Row, block: Block): WrittenBlock | null => {
  const number = Number(/\d+/.exec(block.label)?.[0])
  const [left, right] = [cellOf(sheet, row, block.from), cellOf(sheet, row, block.from + 1)]
  const below = [cellOf(sheet, row + 1, block.from), cellOf(sheet, row + 1, block.from + 1)]
  const wide = block.to > block.from && isMergedAcross(sheet, row, block.from, block.from + 1)
  const written = ({ cell, text }: typeof left): WrittenRotation => ({
    ...{ cell, text },
    read: rotationText(text, asCellBlock(block)),
  })
  // Days where the rotation belongs, and the rotation where they do: the two were swapped.
  if (left.text !== '' && right.text === '' && ONLY_DAYS.test(left.text)) {
    const swapped = below.find(({ text }) => text !== '' && !LEAVE_LIKE.test(text))
    unread.push({ ...left, message: 'Days stand where the rotation is written.' })
    return swapped === undefined || textAt(sheet, row + 1, 0) !== ''
      ? null
      : { block: number, first: written(swapped), second: null, doubts: ['It stands in the row for leave.'] }
  }
  if (left.text === '' && right.text === '') return null
  if (left.text === '') {
    unread.push({ ...right, message: 'A rotation stands in the second half of the block, and none in the first.' })
    return null
  }
  const second = wide || right.text === '' ? null : right
  if (second !== null && ONLY_DAYS.test(second.text)) {
    unread.push({ ...second, message: 'Days stand where the rotation is written.' })
    return { block: number, first: written(left), second: null, doubts: ['Days stand beside it.'] }
  }
  const both = second !== null && plainWords(left.text) === plainWords(second.text)
  return { block: number, first: written(left), second: second === null || both ? null : written(second), doubts: [] }
}

/** What stands in a row below a name that is no leave. */
const strayIn = ({ sheet, row, unread }: Row, block: Block, taken: ReadonlySet<string>, isNameless: boolean): void => {
  for (let column = block.from; column <= block.to; column += 1) {
    const { cell, text } = cellOf(sheet, row, column)
    if (text === '' || taken.has(cell) || LEAVE_LIKE.test(text)) continue
    const message = isNameless
      ? 'No name stands beside this rotation.'
      : 'It stands in the row for leave, and is no days.'
    unread.push({ cell, text, message })
  }
}

/**
 * Reads the year of residents: blocks in pairs of columns, a name and the rotations in one row, leave in the row below.
 * Leave itself is for the sheet of time away, and not read here.
 */
export const readRotationYear = (
  sheet: LeaveSheet,
  { academicYear }: { readonly academicYear: AcademicYear },
): RotationYearReading => {
  const header = blockRow(sheet)
  if (header < 0) return { residents: [], unread: [], problems: ['No row names the blocks.'] }
  const blocks = blocksOf(sheet, header, academicYear)
  const own = blocks.filter(({ year }) => year === academicYear)
  const residents: WrittenResident[] = []
  const unread: UnreadCell[] = []
  const taken = new Set<string>()
  let section = ''
  let [named, ended] = [false, false]
  for (let row = header + 2; row < sheet.rows.length && !ended; row += 1) {
    const here: Row = { sheet, row, unread }
    const title = sectionIn(sheet.rows[row] ?? [])
    const name = tidy(textAt(sheet, row, 0))
    if (title !== null) {
      ;[section, named] = [title, false]
      continue
    }
    // The blocks are named once more below the residents.
    ended = /^start\b/i.test(name)
    if (ended) continue
    if (name === '' || LABEL.test(name)) {
      for (const block of own) strayIn(here, block, taken, !named)
      continue
    }
    named = true
    const read = own.flatMap((block) => blockIn(here, block) ?? [])
    for (const { first, second } of read) for (const one of [first, second]) if (one !== null) taken.add(one.cell)
    for (const block of blocks.filter(({ year }) => year !== academicYear)) {
      const { cell, text } = cellOf(sheet, row, block.from)
      if (text !== '' && !LEAVE_LIKE.test(text))
        unread.push({ cell, text, message: `It is for ${yearLabel(block.year)}. Bring the sheet in for that year.` })
    }
    residents.push({ cell: `A${row + 1}`, row: row + 1, name, section, pgy: pgyIn(section), blocks: read })
  }
  return { residents, unread, problems: residents.length === 0 ? ['Nobody stands below the blocks.'] : [] }
}

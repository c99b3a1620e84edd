import { yearLabel, yearOf } from '#domain/calendar/academic-year.ts'
import { addDays } from '#domain/calendar/day.ts'
import { type SpokenLeave, type SpokenRange, spokenLeave } from '#domain/leave/spoken-leave.ts'
import { dateText, isNear } from './cell-dates.ts'
import type { LeaveError, LeaveNote, LeaveReading, LeaveReadingOptions } from './leave-note.ts'
import { type LeaveCell, type LeaveSheet, letterOf, textAt } from './leave-sheet.ts'
import { type Block, blockRow, blocksOf } from './schedule-blocks.ts'

const LEAVE_WORD = /\b(?:lv|leave|vac|vacation)\b/i
const LABEL = /^(?:start|end|notes?|leave)\b/i
const SECTION = /\bpgy[\s-]*\d|\brotations?\s*$/i

interface Place {
  readonly sheet: LeaveSheet
  readonly row: number
  readonly column: number
  readonly person: string
  /** Where the name stands. */
  readonly named: string
  readonly section: string
  readonly cell: LeaveCell
  readonly block: Block
  readonly options: LeaveReadingOptions
}

const errorsOf = (place: Place, range: SpokenRange | null, why: string | null): LeaveError[] => {
  const column = letterOf(place.column)
  const errors: LeaveError[] = []
  if (place.person === '')
    errors.push({ field: 'person', column: 'A', message: 'No name stands beside this row of leave.' })
  if (why !== null) errors.push({ field: 'range', column, message: why })
  if (range && !isNear(range.first, place.options.today))
    errors.push({ field: 'range', column, message: 'The date is more than five years from today.' })
  return errors
}

const noteOf = (place: Place, range: SpokenRange | null, why: string | null, extra: readonly string[]): LeaveNote => ({
  sheet: place.sheet.name,
  row: place.row + 1,
  columns: { range: place.cell.address, ...(place.named === '' ? {} : { person: place.named }) },
  person: place.person,
  first: range?.first ?? null,
  firstHalf: range?.firstHalf ?? 'am',
  last: range?.last ?? null,
  lastHalf: range?.lastHalf ?? 'pm',
  type: range?.type ?? place.options.defaultType ?? 'vacation',
  status: null,
  tentative: range?.tentative ?? false,
  note: null,
  location: null,
  orders: null,
  replacement: null,
  written: { range: place.cell.text.trim() },
  raw: { [place.block.label]: place.cell.text, ...(place.section === '' ? {} : { Section: place.section }) },
  days: null,
  errors: errorsOf(place, range, why),
  doubts: [...(range?.doubts ?? []), ...extra].map((message) => ({ field: 'range', message })),
})

const UNREADABLE = 'No dates can be read here. Write them as “Jan 19 - Jan 22”.'

const notesOf = (place: Place, leave: SpokenLeave, extra: readonly string[] = []): LeaveNote[] =>
  leave.ranges.length > 0
    ? leave.ranges.map((range) => noteOf(place, range, null, extra))
    : [noteOf(place, null, leave.errors[0] ?? UNREADABLE, leave.doubts)]

const read = (place: Place, text = dateText(place.cell, place.options.date1904)): SpokenLeave => {
  const { label, first, last } = place.block
  return spokenLeave(text, { academicYear: place.options.academicYear, block: { label, first, last } })
}

/** Dates and nothing else. */
const isClean = (leave: SpokenLeave): boolean =>
  leave.ranges.length > 0 && leave.errors.length === 0 && leave.doubts.length === 0

/** Leave written where the rotation stands: dates alone, a word for leave, or dates alone after a slash. */
const besideRotation = (place: Place): LeaveNote[] => {
  const text = place.cell.text
  if (!/\d/.test(text)) return []
  const doubt = 'It stands where the rotation is written.'
  const whole = read(place)
  if (isClean(whole) || LEAVE_WORD.test(text)) return notesOf(place, whole, [doubt])
  const slash = /^[^/]*\p{L}[^/]*\/\s*(.+)$/u.exec(text)?.[1]
  const after = slash === undefined ? null : read(place, slash)
  const unnamed = 'It stands beside a rotation and may be leave or part of the rotation.'
  return after && isClean(after) ? notesOf(place, after, [unnamed]) : []
}

/** Leave in the row below a name. Text without a date is a rotation when the row above holds the leave. */
const belowName = (place: Place): LeaveNote[] => {
  const { cell, sheet, row, column, person } = place
  const dated =
    /\d|\?/.test(cell.text) || LEAVE_WORD.test(cell.text) || read(place).doubts.some((d) => /only a month/i.test(d))
  if (dated) return notesOf(place, read(place))
  const swapped = person === '' || isClean(read(place, textAt(sheet, row - 1, column)))
  return swapped ? [] : notesOf(place, read(place))
}

/** The annual grid: residents beside blocks, under each resident a row of leave. */
export const readBlockSchedule = (sheet: LeaveSheet, options: LeaveReadingOptions): LeaveReading => {
  const header = blockRow(sheet)
  const blocks = blocksOf(sheet, header, options.academicYear)
  const notes: LeaveNote[] = []
  let section = ''
  let [person, named] = ['', '']
  for (let row = header + 2; row < sheet.rows.length; row += 1) {
    const name = textAt(sheet, row, 0)
    const title = sheet.rows[row]?.filter(({ text }) => text.trim() !== '') ?? []
    if (title.length === 1 && SECTION.test(title[0]?.text ?? '')) section = title[0]?.text.trim() ?? ''
    if (LABEL.test(name) || title.length === 0 || (title.length === 1 && section === title[0]?.text.trim())) {
      ;[person, named] = ['', '']
      continue
    }
    const isName = name !== ''
    if (isName) [person, named] = [name, `A${row + 1}`]
    for (const block of blocks)
      for (let column = block.from; column <= block.to; column += 1) {
        const cell = sheet.rows[row]?.[column]
        if (!cell || cell.text.trim() === '' || cell.mergedWith !== null) continue
        const place = { sheet, row, column, person, named, section, cell, block, options }
        notes.push(...(isName ? besideRotation(place) : belowName(place)))
      }
  }
  const other = blocks.some(({ first, year }) => yearOf(addDays(first, 14)) !== year)
  const problems = other ? [`The blocks of this sheet are not those of ${yearLabel(options.academicYear)}.`] : []
  const columns = (sheet.rows[header] ?? []).map(({ text }, index) => ({
    index,
    letter: letterOf(index),
    header: text,
    field:
      index === 0
        ? ('person' as const)
        : blocks.some(({ from, to }) => index >= from && index <= to)
          ? ('range' as const)
          : null,
    sample: '',
  }))
  return { layout: 'block-schedule', headerRow: header + 1, columns, notes, problems }
}

import { type Day, type Weekday, dayOf, daysFrom, isoOf, parseDay, partsOf, weekdayOf } from '#domain/calendar/day.ts'
import { HALVES, type Half } from '#domain/calendar/half-day.ts'
import { spokenDate } from '#domain/calendar/spoken-day.ts'
import { type LeaveSheet, cellAt, letterOf, textAt } from '../leave/leave-sheet.ts'
import { tidy } from './plain-words.ts'
import { peopleHeader } from './rotation-sheet.ts'

/** A half-day of somebody as a block's sheet has it. */
export interface WrittenCell {
  readonly cell: string
  readonly text: string
  readonly day: Day
  readonly half: Half
}

/** Somebody on a block's sheet. */
export interface WrittenPerson {
  /** Where the name stands. */
  readonly cell: string
  readonly row: number
  readonly name: string
  readonly kind: 'resident' | 'faculty' | 'other'
  readonly pgy: 1 | 2 | 3 | null
  /** Template and role, as written. */
  readonly words: string
  readonly halfDays: readonly WrittenCell[]
}

/** Attendings of a half-day, as the sheet's own footer has them. */
export interface WrittenFooter {
  readonly day: Day
  readonly half: Half
  readonly needed: number
  readonly there: number
  /** What the needed are made of, where the sheet has rows for it. */
  readonly residents: {
    readonly interns: number
    readonly seniors: number
    /** Those who take an attending each. */
    readonly own: number
  } | null
}

export interface WrittenNight {
  readonly cell: string
  readonly text: string
  readonly night: Day
}

export interface BlockDaysReading {
  readonly people: readonly WrittenPerson[]
  readonly staffCall: readonly WrittenNight[]
  /** Empty when the sheet counts no attendings. */
  readonly footer: readonly WrittenFooter[]
  /** Remarks that stand above the days: they change nothing. */
  readonly remarks: readonly { readonly cell: string; readonly text: string }[]
  /** What should be known of how it was read, in sentences. */
  readonly notes: readonly string[]
  /** Why the sheet was not read, in sentences. */
  readonly problems: readonly string[]
}

interface DayColumn {
  readonly day: Day
  readonly column: number
  /** Both halves stand in one column. */
  readonly isWhole: boolean
}

const FEWEST_DAYS = 7

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day out of text, as cells that are pasted have it: "12-Feb", "2/12/2026", "2026-02-12". What year it says, if it says one, does not matter here. */
const dayWritten = (text: string, year: number): Day | null => {
  const iso = parseDay(text)
  if (iso !== null) return iso
  const [, date, name] = /^(\d{1,2})[-\s]([a-z]{3})[a-z]*\.?(?:[-\s]\d{2,4})?$/i.exec(text) ?? []
  const [, month, ofMonth] = /^(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?$/.exec(text) ?? []
  const [m, d] =
    name === undefined ? [Number(month), Number(ofMonth)] : [MONTHS.indexOf(name.toLowerCase()) + 1, Number(date)]
  if (!(m >= 1 && m <= 12 && d >= 1)) return null
  const day = dayOf(year, m, d)
  return partsOf(day).date === d ? day : null
}

/** The row of days above the people, and the days it names as they are written. */
const datesRow = (sheet: LeaveSheet, above: number, year: number) => {
  const rows = sheet.rows.slice(0, above + 1).map((cells, row) => ({
    row,
    dates: cells.flatMap(({ day, text }, column) => {
      const written = day ?? dayWritten(tidy(text), year)
      return written === null ? [] : [{ day: written, column }]
    }),
  }))
  return rows.reduce<(typeof rows)[number] | null>(
    (best, one) => (one.dates.length > (best?.dates.length ?? FEWEST_DAYS - 1) ? one : best),
    null,
  )
}

const sameDate = (a: Day, b: Day): boolean => {
  const [one, other] = [partsOf(a), partsOf(b)]
  return one.month === other.month && one.date === other.date
}

const SHORT_DAYS: readonly (readonly [RegExp, Weekday])[] = [
  [/^thu/i, 'thu'],
  [/^fri/i, 'fri'],
  [/^sat/i, 'sat'],
  [/^sun/i, 'sun'],
  [/^mon/i, 'mon'],
  [/^tue/i, 'tue'],
  [/^wed/i, 'wed'],
]

/** What a column is called above the dates, as a day of the week; null when it is not. */
const labelledAt = (sheet: LeaveSheet, row: number, column: number): Weekday | null =>
  SHORT_DAYS.find(([shape]) => shape.test(tidy(cellAt(sheet, row, column)?.text ?? '')))?.[1] ?? null

interface Placed {
  readonly columns: readonly DayColumn[]
  readonly notes: readonly string[]
  readonly problems: readonly string[]
}

const refusedFor = (problem: string): Placed => ({ columns: [], notes: [], problems: [problem] })

/** Days of a block by column. Dates of another year are taken for those of the block when date and weekday say so. */
const placedDays = (
  sheet: LeaveSheet,
  above: number,
  { start, end }: { readonly start: Day; readonly end: Day },
): Placed => {
  const found = datesRow(sheet, above, partsOf(start).year)
  if (found === null) return refusedFor('No days stand above the people. Write a date above each morning.')
  const { row, dates } = found
  const expected = daysFrom(start, end)
  const offset = expected.findIndex((day) => dates[0] !== undefined && sameDate(day, dates[0].day))
  const meant = dates.map(({ day, column }, at) => ({ written: day, column, day: expected[offset + at] }))
  const wrong = offset < 0 ? dates[0] : meant.find(({ written, day }) => day === undefined || !sameDate(day, written))
  if (wrong !== undefined) {
    const day = 'written' in wrong ? wrong.written : wrong.day
    return refusedFor(
      `The sheet has ${spokenDate(day)} in column ${letterOf(wrong.column)}, which does not go with the block, ${spokenDate(start)} – ${spokenDate(end)}. Choose the block that the sheet is for.`,
    )
  }
  const columns = meant.flatMap(({ column, day }, at): DayColumn[] => {
    const next = dates[at + 1]?.column ?? column + 2
    return day === undefined ? [] : [{ day, column, isWhole: next === column + 1 }]
  })
  for (const { day, column } of columns)
    for (let label = 0; label < row; label += 1) {
      const weekday = labelledAt(sheet, label, column)
      if (weekday !== null && weekday !== weekdayOf(day))
        return refusedFor(
          `Column ${letterOf(column)} is called “${tidy(cellAt(sheet, label, column)?.text ?? '')}”, and ${isoOf(day)} is another day of the week. Mend the dates, or choose the year the sheet is for.`,
        )
    }
  const [first] = meant
  const stale = first?.day !== undefined && first.day !== first.written
  const notes = [
    ...(stale
      ? [`The dates of the sheet are of ${partsOf(first.written).year}; its days are those of the block.`]
      : []),
    ...(columns.length < expected.length
      ? [`The sheet has ${columns.length} of the ${expected.length} days of the block.`]
      : []),
  ]
  return { columns, notes, problems: [] }
}

const LABEL =
  /^(?:date:?|staff call|resident call|provider|appointments|screeners|providers|interns|residents\b|attendings|total|#|notes?$)/i

const kindOf = (template: string, role: string): Pick<WrittenPerson, 'kind' | 'pgy'> => {
  const digit = Number(/^r\s*([123])$/i.exec(template)?.[1] ?? /\bpgy[\s-]*([123])\b/i.exec(role)?.[1] ?? 0)
  if (digit === 1 || digit === 2 || digit === 3) return { kind: 'resident', pgy: digit }
  const isFaculty = /^(?:c19|ca9|adj|spec|fac)/i.test(template) || /^(?:fac|adj)/i.test(role)
  return { kind: isFaculty ? 'faculty' : 'other', pgy: null }
}

/** The text of a half-day: that of a pair that is merged holds for both. */
const halfDayAt = (sheet: LeaveSheet, row: number, { column, isWhole }: DayColumn, half: Half): string => {
  const own = column + (half === 'am' || isWhole ? 0 : 1)
  const text = cellAt(sheet, row, own)?.text ?? ''
  return tidy(text)
}

const numberAt = (sheet: LeaveSheet, row: number, column: number): number | null => {
  const text = textAt(sheet, row, column)
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null
}

/** The last row whose label is so: totals stand below what they are made of. */
const rowCalled = (sheet: LeaveSheet, column: number, label: RegExp): number =>
  sheet.rows.findLastIndex((_, row) => label.test(tidy(textAt(sheet, row, column))))

interface FooterRows {
  readonly needed: number
  readonly there: number
  readonly interns: number
  readonly seniors: number
  /** Procedures, filmed visits, home visits: each with an attending of its own. */
  readonly own: readonly number[]
}

const footerRows = (sheet: LeaveSheet, column: number): FooterRows => {
  const called = (label: RegExp): number => rowCalled(sheet, column, label)
  const [interns, seniors, needed] = [
    called(/^interns in clinic/i),
    called(/^residents in clinic/i),
    called(/^total attendings needed/i),
  ]
  const between = sheet.rows.flatMap((_, row) => (row > seniors && row < needed ? [row] : []))
  const own = between.filter((row) => /^residents\b/i.test(tidy(textAt(sheet, row, column))))
  return { needed, there: called(/^#?\s*attendings assigned/i), interns, seniors, own }
}

const footerOf = (sheet: LeaveSheet, column: number, columns: readonly DayColumn[]): WrittenFooter[] => {
  const rows = footerRows(sheet, column)
  if (rows.needed < 0 || rows.there < 0) return []
  return columns.flatMap((place) =>
    HALVES.flatMap((half, at): WrittenFooter[] => {
      const number = (row: number): number | null =>
        row < 0 ? null : numberAt(sheet, row, place.column + (place.isWhole ? 0 : at))
      const [needed, there] = [number(rows.needed), number(rows.there)]
      if (needed === null || there === null) return []
      const [interns, seniors] = [number(rows.interns), number(rows.seniors)]
      const own = rows.own.reduce((sum, row) => sum + (number(row) ?? 0), 0)
      const residents = interns === null || seniors === null ? null : { interns, seniors, own }
      return [{ day: place.day, half, needed, there, residents }]
    }),
  )
}

/**
 * Reads the half-days of a block: the people below "PROVIDER", two columns a day, who takes call, and the footer that
 * counts attendings. Rows without a name are spare, whatever stands in them. The block's days are those of the program.
 */
export const readBlockDays = (
  sheet: LeaveSheet,
  block: { readonly start: Day; readonly end: Day },
): BlockDaysReading => {
  const none = { people: [], staffCall: [], footer: [], remarks: [], notes: [] }
  const header = peopleHeader(sheet)
  if (header === null) return { ...none, problems: ['“PROVIDER” does not stand above any names.'] }
  const { columns, notes, problems } = placedDays(sheet, header.row, block)
  if (problems.length > 0) return { ...none, notes, problems }
  const columnCalled = (label: RegExp, usual: number): number => {
    const found = (sheet.rows[header.row] ?? []).findIndex(({ text }) => label.test(tidy(text)))
    return found < 0 ? usual : found
  }
  const template = columnCalled(/^template$/i, header.column - 2)
  const role = columnCalled(/^role$/i, header.column - 1)
  const people: WrittenPerson[] = []
  for (let row = header.row + 1; row < sheet.rows.length; row += 1) {
    const name = tidy(textAt(sheet, row, header.column))
    const [kind, of] = [tidy(textAt(sheet, row, template)), tidy(textAt(sheet, row, role))]
    if (name === '' || LABEL.test(name) || (kind === '' && of === '')) continue
    people.push({
      cell: `${letterOf(header.column)}${row + 1}`,
      row: row + 1,
      name,
      ...kindOf(kind, of),
      words: [kind, of].filter((word) => word !== '').join(', '),
      halfDays: columns.flatMap((place) =>
        HALVES.map((half, at) => ({
          cell: `${letterOf(place.column + (place.isWhole ? 0 : at))}${row + 1}`,
          text: halfDayAt(sheet, row, place, half),
          day: place.day,
          half,
        })),
      ),
    })
  }
  const call = rowCalled(sheet, header.column, /^staff call/i)
  const remarks = rowCalled(sheet, header.column, /^resident call/i)
  const above = (row: number) =>
    row < 0
      ? []
      : columns.map(({ day, column }) => ({
          cell: `${letterOf(column)}${row + 1}`,
          text: tidy(textAt(sheet, row, column)),
          night: day,
        }))
  return {
    people,
    staffCall: above(call).filter(({ text }) => text !== ''),
    footer: footerOf(sheet, header.column, columns),
    remarks: above(remarks).filter(({ text }) => text !== '' && text !== 'W'),
    notes,
    problems: people.length === 0 ? ['Nobody stands below “PROVIDER”.'] : [],
  }
}

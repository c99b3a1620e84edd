import type { Weekday } from '#domain/calendar/day.ts'
import type { Half } from '#domain/calendar/half-day.ts'
import { type LeaveSheet, cellAt, letterOf, textAt } from '../leave/leave-sheet.ts'
import { tidy } from './plain-words.ts'
import { halvesRow } from './rotation-sheet.ts'

/** One half-day of a pattern as it is written. */
export interface WrittenHalfDay {
  readonly cell: string
  readonly text: string
  /** Week of the block, from 1. */
  readonly week: number
  readonly weekday: Weekday
  readonly half: Half
}

/** A rotation's pattern as a sheet of templates has it. */
export interface WrittenTemplate {
  /** Where its name stands. */
  readonly cell: string
  readonly row: number
  /** As written, with the day it was last changed. */
  readonly written: string
  /** Without that day and other remarks of the sheet. */
  readonly name: string
  readonly section: string
  readonly pgy: 1 | 2 | 3 | null
  /** Kept for the record: not in use. */
  readonly isArchived: boolean
  readonly halfDays: readonly WrittenHalfDay[]
}

export interface TemplatesReading {
  readonly templates: readonly WrittenTemplate[]
  /** Why the sheet could not be read, in sentences. */
  readonly problems: readonly string[]
}

/** Days as they are shortened above patterns; the longest that fits is meant. */
const DAYS: readonly (readonly [RegExp, Weekday])[] = [
  [/^th/i, 'thu'],
  [/^f/i, 'fri'],
  [/^sa/i, 'sat'],
  [/^su/i, 'sun'],
  [/^m/i, 'mon'],
  [/^tu/i, 'tue'],
  [/^w/i, 'wed'],
]

type Column = Pick<WrittenHalfDay, 'week' | 'weekday' | 'half'> & { readonly index: number }

/** What each column is; null when days do not go on as days do. */
const columnsOf = (sheet: LeaveSheet, halves: number): readonly Column[] | null => {
  const columns: Column[] = []
  let [week, last] = [0, -1]
  for (const [index, { text }] of (sheet.rows[halves] ?? []).entries()) {
    const half = tidy(text).toLowerCase()
    if (half !== 'am' && half !== 'pm') continue
    const at = DAYS.findIndex(([shape]) => shape.test(tidy(cellAt(sheet, halves - 1, index)?.text ?? '')))
    const [, weekday] = DAYS[at] ?? []
    const expected = half === 'pm' ? last : (last + 1) % DAYS.length
    if (weekday === undefined || at !== expected) return null
    if (half === 'am' && at === 0) week += 1
    last = at
    columns.push({ index, week, weekday, half })
  }
  return columns
}

const SECTION = /\brotations?\b(?!\s*\()|\bexamples?\b|\barchived?\b/i
const REVISION = /\s*\*?\s*(?:\(ver[^)]*\)|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,2}\s*[a-z]{3})\s*$/i

/** A template's name without the day of its last change, and the stars beside it. */
export const templateName = (written: string): string => {
  const plain = tidy(tidy(written).replaceAll('*', ' '))
  return tidy(plain.replace(REVISION, '')) || plain
}

const FEWEST_WRITTEN = 2

/** Reads a sheet of rotation patterns: sections by year of training, and a row of half-days for each rotation. */
export const readTemplates = (sheet: LeaveSheet): TemplatesReading => {
  const halves = halvesRow(sheet)
  const columns = halves < 1 ? null : columnsOf(sheet, halves)
  if (columns === null)
    return { templates: [], problems: ['The days above the patterns do not go from Thursday to Wednesday.'] }
  const templates: WrittenTemplate[] = []
  let section = ''
  for (let row = halves + 1; row < sheet.rows.length; row += 1) {
    const written = textAt(sheet, row, 0)
    if (tidy(written) === '') continue
    const halfDays = columns.map(({ index, ...place }) => ({
      ...place,
      cell: `${letterOf(index)}${row + 1}`,
      text: cellAt(sheet, row, index)?.text ?? '',
    }))
    const filled = halfDays.filter(({ text }) => tidy(text) !== '').length
    if (filled < FEWEST_WRITTEN && SECTION.test(tidy(written))) {
      section = tidy(written)
      continue
    }
    const pgy = Number(/\bpgy[\s-]*([123])\b/i.exec(section)?.[1] ?? 0)
    templates.push({
      cell: `A${row + 1}`,
      row: row + 1,
      written: tidy(written),
      name: templateName(written),
      section,
      pgy: pgy === 1 || pgy === 2 || pgy === 3 ? pgy : null,
      isArchived: /archive/i.test(section),
      halfDays,
    })
  }
  return { templates, problems: templates.length === 0 ? ['No rotation stands below the days.'] : [] }
}

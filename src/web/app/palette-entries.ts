import { type AcademicYear, yearLabel, yearOf } from '#domain/calendar/academic-year.ts'
import { type Block, blocksOf } from '#domain/calendar/block.ts'
import { type Day, dayOf, isoOf, parseDay, partsOf } from '#domain/calendar/day.ts'
import { fmitWeekOf, fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import { spokenDate } from '#domain/calendar/spoken-day.ts'
import { plain } from '../plain.ts'

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string
  readonly kind: 'person' | 'week' | 'place' | 'command'
  readonly label: string
  /** Beside the label: a role, a range. */
  readonly detail?: string
  readonly keys?: string
  readonly run: () => void
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The Friday that was meant: "34", "wk 34", "week 34" in the year; "3 apr", "apr 3", "2026-04-03" by the week that holds
 * the day, within the year. Null when it is none.
 */
export const weekMeant = (text: string, year: AcademicYear): Day | null => {
  const typed = plain(text).trim()
  const number = /^(?:w|wk|week)?\s*(\d{1,2})$/.exec(typed)?.[1]
  if (number !== undefined) return fmitWeeksOf(year)[Number(number) - 1]?.start ?? null
  const iso = parseDay(typed)
  if (iso !== null) return fmitWeekOf(iso).start
  const words = /^(\d{1,2})\.?\s*([a-z]{3,})$/.exec(typed) ?? /^([a-z]{3,})\.?\s*(\d{1,2})$/.exec(typed)
  if (!words) return null
  const [first = '', second = ''] = words.slice(1)
  const [date, name] = /^\d/.test(first) ? [Number(first), second] : [Number(second), first]
  const month = MONTHS.findIndex((known) => name.startsWith(known)) + 1
  if (month === 0) return null
  const day = dayOf(month >= 7 ? year : year + 1, month, date)
  return partsOf(day).date === date ? fmitWeekOf(day).start : null
}

/** The block that was meant, "block 9" or "b9" in the year; with no number every block of the year. */
export const blocksMeant = (text: string, year: AcademicYear): readonly Block[] => {
  const number = /^(?:b|bl|blo|bloc|block)\s*(\d{0,2})$/.exec(plain(text))?.[1]
  if (number === undefined || (number === '' && plain(text).length < 3)) return []
  return blocksOf(year).filter((block) => number === '' || block.number === Number(number))
}

/** "Week 40, 3 Apr – 9 Apr", with the year. */
export const weekWords = (start: Day): { readonly label: string; readonly detail: string } => {
  const week = fmitWeekOf(start)
  return {
    label: `Week ${week.number}`,
    detail: `${spokenDate(week.start)} – ${spokenDate(week.end)} · ${yearLabel(yearOf(start))}`,
  }
}

/** Every typed word begins a word of the label or the detail; those whose label begins with the text come first. */
export const matching = (entries: readonly PaletteEntry[], text: string, limit: number): readonly PaletteEntry[] => {
  const typed = plain(text).trim()
  if (typed === '') return entries.slice(0, limit)
  const wanted = typed.split(/\s+/)
  const rank = (entry: PaletteEntry): number => {
    const label = plain(entry.label)
    const words = plain(`${entry.label} ${entry.detail ?? ''}`).split(/[\s,·()]+/)
    if (!wanted.every((want) => words.some((word) => word.startsWith(want)))) return 0
    return label.startsWith(typed) ? 2 : 1
  }
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((found) => found.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map((found) => found.entry)
}

/** The week as it is addressed. */
export const weekAddress = (start: Day): { readonly ay: AcademicYear; readonly week: string } => ({
  ay: yearOf(start),
  week: isoOf(start),
})

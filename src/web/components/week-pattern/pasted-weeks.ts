import type { Weekday } from '#domain/calendar/day.ts'
import { HALVES } from '#domain/calendar/half-day.ts'
import type { Activity } from '#domain/rotations/activity.ts'
import type { Texts } from '../grid/clipboard.ts'
import { BLOCK_WEEKDAYS, type Puts, WEEKS, type WeekPlace } from './week-draft.ts'

type Known = Pick<Activity, 'code' | 'aliases' | 'archived'>

/** What a text stands for: a code, an alias of one, nothing (open), or something unknown. */
export type Meant =
  { readonly kind: 'open' } | { readonly kind: 'code' | 'alias'; readonly code: string } | { readonly kind: 'unknown' }

/** How sheets leave a half-day open. */
const OPEN = new Set(['', '.', '·', '-', '–', '—'])

/** The activity a text means: a code however its letters are written, else an alias. Archived ones are no more meant. */
export const meantBy = (text: string, activities: Iterable<Known>): Meant => {
  const typed = text
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
  if (OPEN.has(typed)) return { kind: 'open' }
  const known = [...activities].filter(({ archived }) => !archived)
  const exact = known.find(({ code }) => code.toLowerCase() === typed)
  if (exact) return { kind: 'code', code: exact.code }
  const alias = known.find(({ aliases }) => aliases.some((one) => one.toLowerCase() === typed))
  return alias ? { kind: 'alias', code: alias.code } : { kind: 'unknown' }
}

/** What pasting comes to. */
export interface Pasted {
  readonly puts: Puts
  /** What no activity stands for; those half-days stay as they are. */
  readonly unknown: readonly { readonly place: WeekPlace; readonly text: string }[]
  /** Other ways of writing that were resolved: "Optho" is Ophtho. */
  readonly resolved: readonly { readonly text: string; readonly code: string }[]
  /** Cells that lay beyond the grid and were left out. */
  readonly outside: number
}

const DAY_LETTERS = 'mtwtfss'
const WORD = /^(m|tu?|w|th?|f|sa?|su?|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(day|sday|nesday|rsday|urday)?\.?$/i
const HALF = /^[ap]\.?m\.?$/i
const MON_TO_SUN: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** The weekday a row of day names begins with; null when it is no such row. One letter each is enough, in their order. */
const firstDayOf = (row: readonly string[]): Weekday | null => {
  const names = row.map((text) => text.trim().toLowerCase()).filter((text) => text !== '')
  if (names.length < 5 || !names.every((name) => WORD.test(name))) return null
  // Each day may stand over its two halves.
  const days = names.length % 14 === 0 && names[0] === names[1] ? names.filter((_, at) => at % 2 === 0) : names
  return (
    MON_TO_SUN.find((_, start) => days.every((name, at) => name.startsWith(DAY_LETTERS.charAt((start + at) % 7)))) ??
    null
  )
}

interface Sheet {
  readonly rows: Texts
  /** The weekday the columns begin with. */
  readonly first: Weekday
  /** Said above the columns: each is a half of a day. */
  readonly byHalf: boolean
}

const widthOf = (rows: Texts): number => Math.max(0, ...rows.map((row) => row.length))

/** Cuts off what is no half-day: rows of day names and of AM and PM, and a column before the days. */
const bareSheet = (texts: Texts): Sheet => {
  let rows = texts
  let first: Weekday | null = null
  let byHalf = false
  for (const row of rows.slice(0, 3)) {
    const [label = '', ...rest] = row
    first ??= firstDayOf(row) ?? firstDayOf(rest)
    if (firstDayOf(row) ?? firstDayOf(rest)) rows = rows.filter((one) => one !== row)
    else if ([label, ...rest].filter((text) => HALF.test(text.trim())).length > 4) {
      byHalf = true
      rows = rows.filter((one) => one !== row)
    }
  }
  const isLabelled = rows.length > 1 && rows.every(([label = '']) => HALF.test(label.trim()))
  const width = widthOf(rows)
  if (isLabelled || (width % 7 === 1 && width > 7)) rows = rows.map((row) => row.slice(1))
  return { rows, first: first ?? BLOCK_WEEKDAYS[0] ?? 'thu', byHalf }
}

/** Cells of whole weeks with where each belongs; null when the sheet has another shape. */
const wholeWeeks = ({
  rows,
  first,
  byHalf,
}: Sheet): readonly (Omit<WeekPlace, 'week'> & { week: number; text: string })[] | null => {
  const [height, width] = [rows.length, widthOf(rows)]
  const start = MON_TO_SUN.indexOf(first)
  const at = (week: number, day: number, half: number, row: number, column: number) => ({
    week,
    weekday: MON_TO_SUN[(start + day) % 7] ?? 'mon',
    half: HALVES[half] ?? ('am' as const),
    text: rows[row]?.[column] ?? '',
  })
  const weekOf = (week: number, place: (day: number, half: number) => readonly [row: number, column: number]) =>
    BLOCK_WEEKDAYS.flatMap((_, day) => HALVES.map((_half, half) => at(week, day, half, ...place(day, half))))
  const weeks = (count: number, place: (week: number, day: number, half: number) => readonly [number, number]) =>
    count > WEEKS.length
      ? null
      : Array.from({ length: count }, (_, i) => weekOf(i + 1, (day, half) => place(i, day, half))).flat()
  // Two rows are mornings and afternoons, unless it says above that each column is a half.
  if (height === 2 && width % 7 === 0 && width > 0 && !byHalf)
    return weeks(width / 7, (week, day, half) => [half, 7 * week + day])
  if (height === 1 && width % 14 === 0 && width > 0)
    return weeks(width / 14, (week, day, half) => [0, 14 * week + 2 * day + half])
  if (width === 14) return weeks(height, (week, day, half) => [week, 2 * day + half])
  if (width === 7 && height % 2 === 0) return weeks(height / 2, (week, day, half) => [2 * week + half, day])
  return null
}

/** A rectangle that is no whole week, laid from a cell on: down are halves and then weeks, right are days. */
const fromCell = (
  texts: Texts,
  { week, weekday, half }: WeekPlace,
): readonly { place: WeekPlace | null; text: string }[] => {
  const column = BLOCK_WEEKDAYS.indexOf(weekday)
  const row = ((week ?? 1) - 1) * 2 + HALVES.indexOf(half)
  const rowsThere = week === null ? 2 : WEEKS.length * 2
  return texts.flatMap((line, down) =>
    line.map((text, right) => {
      const day = BLOCK_WEEKDAYS[column + right]
      const under = row + down
      if (day === undefined || under >= rowsThere) return { place: null, text }
      const inWeek = week === null ? null : Math.floor(under / 2) + 1
      return { place: { week: inWeek, weekday: day, half: HALVES[under % 2] ?? 'am' }, text }
    }),
  )
}

const isOne = (texts: Texts): boolean => texts.length === 1 && texts[0]?.length === 1

/**
 * Reads what a spreadsheet put on the clipboard. A week is 7 × 2 or 14 in a row, four or five of them stand beside or
 * below each other, with or without day names above; days begin on Thursday where nothing else is said. A single week
 * goes where the cell is, several go to the weeks they are; those that are all alike go to every week. One text fills
 * what is selected, and any other shape is laid from the cell on.
 */
export const readPasted = (
  texts: Texts,
  at: WeekPlace,
  selected: readonly WeekPlace[],
  activities: Iterable<Known>,
): Pasted => {
  const known = [...activities]
  const placed = ((): readonly { readonly place: WeekPlace | null; readonly text: string }[] => {
    if (isOne(texts))
      return (selected.length > 1 ? selected : [at]).map((place) => ({ place, text: texts[0]?.[0] ?? '' }))
    const whole = wholeWeeks(bareSheet(texts))
    if (whole === null) return fromCell(texts, at)
    const count = Math.max(...whole.map(({ week }) => week))
    const contentOf = (week: number) =>
      JSON.stringify(whole.filter((one) => one.week === week).map(({ text }) => text.trim()))
    const alike = count >= 4 && WEEKS.slice(0, count).every((week) => contentOf(week) === contentOf(1))
    return whole
      .filter(({ week }) => week === 1 || !(alike || count === 1))
      .map(({ text, week, weekday, half }) => ({
        place: { week: alike ? null : count === 1 ? at.week : week, weekday, half },
        text,
      }))
  })()
  const puts: Puts[number][] = []
  const unknown: Pasted['unknown'][number][] = []
  const resolved = new Map<string, string>()
  let outside = 0
  for (const { place, text } of placed) {
    if (place === null) {
      outside += 1
      continue
    }
    const meant = meantBy(text, known)
    if (meant.kind === 'unknown') unknown.push({ place, text: text.trim() })
    else {
      puts.push({ place, code: meant.kind === 'open' ? null : meant.code })
      if (meant.kind === 'alias') resolved.set(text.trim(), meant.code)
    }
  }
  return { puts, unknown, resolved: [...resolved].map(([text, code]) => ({ text, code })), outside }
}

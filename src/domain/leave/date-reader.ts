import type { AcademicYear } from '../calendar/academic-year.ts'
import type { Weekday } from '../calendar/day.ts'
import type { Half } from '../calendar/half-day.ts'
import { monthName } from './spoken-month.ts'
import { type Token, type WrittenDate, fullYear } from './spoken-tokens.ts'

/** A date as written, with what stands beside it. */
export interface WrittenEnd extends WrittenDate {
  readonly half: Half | null
  readonly weekday: Weekday | null
  /** Whether the day stands before its month; null for a day alone. */
  readonly dayFirst: boolean | null
}

export interface WritingHints {
  readonly academicYear: AcademicYear
  /** Read `5/3` with the day first: other rows of the sheet can only be read so. */
  readonly dayFirst?: boolean
}

/** The calendar year a month without one has in an academic year. */
export const yearOfMonth = (month: number, year: AcademicYear): number => (month >= 7 ? year : year + 1)

const isDate = (value: number): boolean => value >= 1 && value <= 31
const isYear = (value: number): boolean => value >= 2000 && value <= 2100
const END = { year: null, month: null, half: null, weekday: null, dayFirst: null } as const

/** Reads the dates of a text from left to right. */
export const dateReader = (tokens: readonly Token[], options: WritingHints) => {
  let at = 0
  const doubts: string[] = []
  const peek = (ahead = 0): Token | undefined => tokens[at + ahead]
  const number = (ahead = 0): number | null => {
    const token = peek(ahead)
    return token?.kind === 'number' ? token.value : null
  }
  const tight = (ahead: number): boolean => peek(ahead)?.spaced === false

  /** A year after a date: `2026`, `, 2026`, `'26`. */
  const year = (): number | null => {
    const skip = peek()?.kind === 'list' ? 1 : 0
    const value = number(skip)
    if (value === null || !isYear(value)) return null
    at += skip + 1
    return value
  }

  /** `5/3/26`, month first unless that cannot be. */
  const numeric = (token: Token & { kind: 'numeric' }): WrittenEnd | null => {
    const { first, second, year } = token
    const mustTurn = first > 12 && second <= 12
    const couldTurn = first <= 12 && second <= 12 && first !== second
    const turn = mustTurn || (couldTurn && options.dayFirst === true)
    const [month, date] = turn ? [second, first] : [first, second]
    if (month < 1 || month > 12 || !isDate(date)) return null
    if (mustTurn) doubts.push(`“${token.text}” can only be read with the day first.`)
    else if (turn) doubts.push(`“${token.text}” could be read either way; other dates here have the day first.`)
    return { ...END, year, month, date, dayFirst: turn }
  }

  /** `Feb 24`, and `July July 6`. Null, after a doubt, when no day follows. */
  const monthThenDay = (token: Token & { kind: 'month' }): WrittenEnd | null => {
    at += 1
    const again = peek()
    if (again?.kind === 'month' && again.month === token.month) at += 1
    const date = number()
    if (date === null || !isDate(date)) {
      doubts.push(`Only a month is written: “${token.text}”.`)
      return null
    }
    at += 1
    return { ...END, month: token.month, date, year: year(), dayFirst: false }
  }

  /** How many tokens stand between a day and the month that belongs to it: `19-Jan`, `19 Jan`; null when none does. */
  const monthAfterDay = (): number | null => {
    if (peek(1)?.kind === 'month') return 1
    if (peek(1)?.kind !== 'to' || !tight(1) || peek(2)?.kind !== 'month' || !tight(2)) return null
    // The end of `29-Sept 4` is the fourth; `19-Jan 2027` is one day.
    const after = number(3)
    return after === null || isYear(after) ? 2 : null
  }

  /** `19-Jan-27`: every dash tight, and what follows is no further date. */
  const shortDashed = (): WrittenEnd | null => {
    const [date, month, short] = [number(), peek(2), number(4)]
    const dashes = peek(1)?.kind === 'to' && tight(1) && tight(2) && peek(3)?.kind === 'to' && tight(3) && tight(4)
    if (date === null || month?.kind !== 'month' || short === null || !dashes) return null
    const onward = peek(5)?.kind === 'month' || (peek(5)?.kind === 'to' && tight(5) && peek(6)?.kind === 'month')
    if (onward || !(isYear(short) || peek(4)?.text.length === 2)) return null
    at += 5
    return { ...END, date, month: month.month, year: fullYear(String(short).padStart(2, '0')), dayFirst: true }
  }

  const day = (): WrittenEnd | null => {
    const date = number()
    if (date === null || !isDate(date)) return null
    const dashed = shortDashed()
    if (dashed) return dashed
    const skip = monthAfterDay()
    const month = skip === null ? undefined : peek(skip)
    at += 1 + (skip ?? 0)
    if (month?.kind !== 'month') return { ...END, date, year: year() }
    misspelling(month)
    return { ...END, date, month: month.month, year: year() ?? shortYear(month.month), dayFirst: true }
  }

  /** `15 Jan 26`, as military dates are written; not the day of another date. */
  const shortYear = (month: number): number | null => {
    const token = peek()
    if (token?.kind !== 'number' || !/^\d\d$/.test(token.text) || peek(1)?.kind === 'month') return null
    at += 1
    const value = fullYear(token.text)
    if (value !== yearOfMonth(month, options.academicYear))
      doubts.push(`“${token.text}” was read as the year ${value}.`)
    return value
  }

  const misspelling = (token: Token & { kind: 'month' }): void => {
    if (token.misspelt) doubts.push(`“${token.text}” was read as ${monthName(token.month)}.`)
  }

  /** One date, with the weekday before it and the half-day on either side. */
  const end = (): WrittenEnd | null => {
    let weekday: Weekday | null = null
    let half: Half | null = null
    const beside = (): void => {
      for (let token = peek(); token?.kind === 'weekday' || token?.kind === 'half'; token = peek()) {
        if (token.kind === 'weekday') weekday = token.weekday
        else if (token.half) half = token.half
        else doubts.push('A half day is written, but not which half.')
        at += 1
      }
    }
    beside()
    const token = peek()
    const found =
      token?.kind === 'date'
        ? ((at += 1), { ...END, ...token.written, dayFirst: true })
        : token?.kind === 'numeric'
          ? ((at += 1), numeric(token))
          : token?.kind === 'month'
            ? (misspelling(token), monthThenDay(token))
            : day()
    if (!found) return null
    beside()
    return { ...found, half, weekday }
  }

  return {
    end,
    peek,
    doubts,
    skip: (): void => void (at += 1),
    position: (): number => at,
  }
}

export type DateReader = ReturnType<typeof dateReader>

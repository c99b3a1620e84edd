import { type AcademicYear, isPlannableYear, yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, isoOf, parseDay, partsOf } from '#domain/calendar/day.ts'
import { ABSENCE_STATUSES, ABSENCE_TYPES } from '#domain/leave/absence.ts'
import type { ChosenType } from './absence-words.ts'
import type { AbsenceStatus } from './absences.ts'

export const VIEWS = ['list', 'calendar', 'weeks', 'balance'] as const
export type View = (typeof VIEWS)[number]

export const ZOOMS = ['days'] as const
/** What a column of the weeks is, where that is not a week. */
export type Zoom = (typeof ZOOMS)[number]

/** What the balance is sorted by, where that is not the name. */
export const SORTS = ['approved', 'pending', 'away'] as const
export type Sort = 'name' | (typeof SORTS)[number]

/** What the address of the page says. */
export interface TimeAwaySearch {
  readonly ay?: AcademicYear
  readonly view?: View | undefined
  /** Whose time away is listed. */
  readonly person?: string | undefined
  readonly status?: AbsenceStatus | undefined
  readonly type?: ChosenType | undefined
  /** What is over is listed too. */
  readonly over?: true | undefined
  /** The month of the calendar, `2026-11`. */
  readonly month?: string | undefined
  readonly zoom?: Zoom | undefined
  readonly sort?: (typeof SORTS)[number] | undefined
  /** What is open: the id of an absence; `new`, `absent-today` or `anticipate` for what is being entered. */
  readonly absence?: string | undefined
  /** What a new one begins with: for whom, which days, of what kind. */
  readonly for?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly kind?: ChosenType | undefined
}

const among = <Value extends string>(known: readonly Value[], value: unknown): Value | undefined =>
  known.find((one) => one === value)
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 64) : undefined
const iso = (value: unknown): string | undefined =>
  typeof value === 'string' && parseDay(value) !== null ? value : undefined
const monthOf = (value: unknown): string | undefined =>
  typeof value === 'string' && iso(`${value}-01`) !== undefined ? value : undefined

/** Reads it; what makes no sense is dropped. */
export const timeAwaySearch = (search: Record<string, unknown>): TimeAwaySearch => {
  const { ay } = search
  const read = {
    ay: typeof ay === 'number' && isPlannableYear(ay) ? ay : undefined,
    view: among(VIEWS, search['view']),
    person: text(search['person']),
    status: among(ABSENCE_STATUSES, search['status']),
    type: among(ABSENCE_TYPES, search['type']),
    over: search['over'] === true ? true : undefined,
    month: monthOf(search['month']),
    zoom: among(ZOOMS, search['zoom']),
    sort: among(SORTS, search['sort']),
    absence: text(search['absence']),
    for: text(search['for']),
    from: iso(search['from']),
    until: iso(search['until']),
    kind: among(ABSENCE_TYPES, search['kind']),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

/** What is open, taken out of the address. */
export const CLOSED = {
  absence: undefined,
  for: undefined,
  from: undefined,
  until: undefined,
  kind: undefined,
} as const satisfies Partial<TimeAwaySearch>

/** The month of a day as it is addressed. */
export const monthKey = (at: Day): string => isoOf(at).slice(0, 7)

/** The month that the calendar shows: the one that is addressed if it lies in the year, today's, or the year's first. */
export const monthShown = (month: string | undefined, ay: AcademicYear, today: Day): Day => {
  const addressed = month === undefined ? null : parseDay(`${month}-01`)
  if (addressed !== null && yearOf(addressed) === ay) return addressed
  const { year, month: number } = partsOf(today)
  const shown = yearOf(today) === ay ? `${year}-${String(number).padStart(2, '0')}-01` : `${ay}-07-01`
  return parseDay(shown) as Day
}

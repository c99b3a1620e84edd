import { type AcademicYear, isPlannableYear } from '#domain/calendar/academic-year.ts'
import { parseDay } from '#domain/calendar/day.ts'
import { SEVERITIES, type Severity } from '#rules/kit.ts'
import { type AddressChange, present } from '../../address.ts'
import { oneOf, textOf } from '../../address-parts.ts'
import { ZOOMS, type Zoom } from './planner-tracks.ts'

export const PANELS = ['findings', 'open', 'balance', 'off'] as const
/** What stands beside the grid. */
export type Panel = (typeof PANELS)[number]

export const SHOWN = ['open', 'mine'] as const
/** Which weeks a phone shows; all of them without it. */
export type Shown = (typeof SHOWN)[number]

/** Everything of the planner that is in its address. What is left out is the usual. */
export interface PlannerSearch {
  readonly ay?: AcademicYear
  readonly view?: Zoom
  /** Rows whose name, initials or role hold it. */
  readonly f?: string
  readonly panel?: Panel
  readonly severity?: Severity
  /** The cell one is on: a person's, or the coverage row's without one. */
  readonly person?: string
  readonly week?: string
  /** The last week of the range selected from that cell on. */
  readonly until?: string
  /** The drawer of the week is open. */
  readonly details?: true
  readonly show?: Shown
  /** The one block a phone shows. */
  readonly block?: number
}

/** The parts that say which cells one is on. */
export const PLACE: readonly (keyof PlannerSearch)[] = ['person', 'week', 'until']

/** An address with parts changed. */
export const changed = (search: PlannerSearch, next: AddressChange<PlannerSearch>): PlannerSearch =>
  present({ ...search, ...next })

const friday = (value: unknown): string | undefined =>
  typeof value === 'string' && parseDay(value) !== null ? value : undefined

/** Reads the address; what makes no sense in it is left out. */
export const plannerSearch = (raw: Readonly<Record<string, unknown>>): PlannerSearch => {
  const ay = Number(raw['ay'])
  return present({
    ay: isPlannableYear(ay) ? ay : undefined,
    view: oneOf(ZOOMS, raw['view']),
    f: textOf(raw['f']),
    panel: oneOf(PANELS, raw['panel']),
    severity: oneOf(SEVERITIES, raw['severity']),
    person: textOf(raw['person']),
    week: friday(raw['week']),
    until: friday(raw['until']),
    show: oneOf(SHOWN, raw['show']),
    block: Number.isInteger(raw['block']) ? Number(raw['block']) : undefined,
    details: raw['details'] === true || raw['details'] === 'true' ? true : undefined,
  })
}

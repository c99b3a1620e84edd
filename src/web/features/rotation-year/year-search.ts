import { type AcademicYear, isPlannableYear } from '#domain/calendar/academic-year.ts'
import { present } from '../../address.ts'
import { oneOf, textOf } from '../../address-parts.ts'

export const PANELS = ['findings', 'placed', 'off'] as const
/** What stands beside the grid. */
export type Panel = (typeof PANELS)[number]

export const PHONE_VIEWS = ['block', 'resident'] as const
/** What a phone shows the cards of. */
export type PhoneView = (typeof PHONE_VIEWS)[number]

/** Everything of the year of rotations that is in its address. What is left out is the usual. */
export interface YearSearch {
  readonly ay?: AcademicYear
  /** Rows whose resident, or one of whose rotations, holds it. */
  readonly f?: string
  readonly panel?: Panel
  /** The cell one is on. */
  readonly resident?: string
  readonly block?: number
  /** The last block and resident of the range selected from that cell on. */
  readonly until?: number
  readonly to?: string
  readonly show?: PhoneView
}

/** The parts that say which cells one is on. */
export const PLACE: readonly (keyof YearSearch)[] = ['resident', 'block', 'until', 'to']

const LAST_BLOCK = 13
const block = (value: unknown): number | undefined => {
  const number = typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : -1
  return Number.isInteger(number) && number >= 0 && number <= LAST_BLOCK ? number : undefined
}

/** Reads the address; what makes no sense in it is left out. */
export const rotationYearSearch = (raw: Readonly<Record<string, unknown>>): YearSearch => {
  const ay = Number(raw['ay'])
  return present({
    ay: isPlannableYear(ay) ? ay : undefined,
    f: textOf(raw['f']),
    panel: oneOf(PANELS, raw['panel']),
    resident: textOf(raw['resident']),
    block: block(raw['block']),
    until: block(raw['until']),
    to: textOf(raw['to']),
    show: oneOf(PHONE_VIEWS, raw['show']),
  })
}

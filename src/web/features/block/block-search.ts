import { parseDay } from '#domain/calendar/day.ts'
import { present } from '../../address.ts'
import { oneOf, textOf } from '../../address-parts.ts'
import { ROW_HEIGHTS, type RowHeight, ZOOMS, type Zoom } from './block-tracks.ts'

export const COLOURS = ['turnus', 'sheet', 'grey'] as const
/** Whose colours codes are drawn in: ours, the program's own as its sheet has them, or none. */
export type Colours = (typeof COLOURS)[number]

export const PHONE_VIEWS = ['day', 'person'] as const
export type PhoneView = (typeof PHONE_VIEWS)[number]

/** Everything of the block that is in its address, besides which block. What is left out is the usual. */
export interface BlockSearch {
  readonly view?: Zoom
  readonly colours?: Colours
  readonly rows?: RowHeight
  /** A group by its id, or what names and rotations must hold. */
  readonly f?: string
  /** The cell one is on: a person's half-day, as "2027-02-23/pm". */
  readonly person?: string
  readonly at?: string
  /** The last half-day of the range selected from that cell on, and the person of its last row. */
  readonly until?: string
  readonly to?: string
  readonly show?: PhoneView
}

/** The parts that say which cells one is on. */
export const PLACE: readonly (keyof BlockSearch)[] = ['person', 'at', 'until', 'to']

const slot = (value: unknown): string | undefined => {
  const [iso = '', half] = typeof value === 'string' ? value.split('/') : []
  return parseDay(iso) !== null && (half === 'am' || half === 'pm') ? `${iso}/${half}` : undefined
}

/** Reads the address; what makes no sense in it is left out. */
export const blockSearch = (raw: Readonly<Record<string, unknown>>): BlockSearch =>
  present({
    view: oneOf(ZOOMS, raw['view']),
    colours: oneOf(COLOURS, raw['colours']),
    rows: oneOf(ROW_HEIGHTS, raw['rows']),
    f: textOf(raw['f']),
    person: textOf(raw['person']),
    at: slot(raw['at']),
    until: slot(raw['until']),
    to: textOf(raw['to']),
    show: oneOf(PHONE_VIEWS, raw['show']),
  })

import { partsOf } from '#domain/calendar/day.ts'
import type { CellSpans } from '../../../components/grid/grid-row.tsx'
import type { GridRowTrack } from '../../../components/grid/grid-rows.tsx'
import type { Track } from '../../../components/grid/tracks.ts'
import { monthName } from '../../../words.ts'
import type { MemberGroup } from '../people.ts'
import type { Zoom } from '../time-away-search.ts'
import type { Column } from './columns.ts'

/** The column that names rows. */
export const NAME_COLUMN = 'name'
export const NAME_WIDTH = 200
export const COUNT_ROW = 'count'

/** Rows that stay: months, blocks, dates, how many are away. */
export const FROZEN_ROWS = 4
export const FROZEN_COLUMNS = 1

const PAST_WIDTH = 12
const DAY_WIDTH = 22
const [LEAST_WEEK, MOST_WEEK] = [24, 44]

/** What a row shows, out of its key. */
export type RowKind = 'month' | 'block' | 'date' | 'count' | 'group' | 'person'

export const personRow = (id: string): string => `person:${id}`
export const rowOf = (key: string): { readonly kind: RowKind; readonly of: string } => {
  const [kind = '', ...of] = key.split(':')
  // Keys are made in this file.
  return { kind: kind as RowKind, of: of.join(':') }
}

/** Whether past weeks are drawn narrow: while the year is under way, and seen whole. */
export const narrowsPast = (columns: readonly Column[], zoom: Zoom | undefined): boolean =>
  zoom === undefined && columns.some(({ state }) => state !== 'past')

/** Weeks as wide as the window allows, within reason; what is over keeps to its narrow place. */
export const trackSizes = (columns: readonly Column[], zoom: Zoom | undefined, room: number): readonly number[] => {
  if (zoom === 'days') return columns.map(() => DAY_WIDTH)
  const narrow = narrowsPast(columns, zoom)
  const past = narrow ? columns.filter(({ state }) => state === 'past').length : 0
  const each = Math.floor((room - NAME_WIDTH - past * PAST_WIDTH) / Math.max(1, columns.length - past))
  const width = Math.max(LEAST_WEEK, Math.min(MOST_WEEK, each))
  return columns.map(({ state }) => (narrow && state === 'past' ? PAST_WIDTH : width))
}

export const columnTracks = (columns: readonly Column[], zoom: Zoom | undefined, room: number): readonly Track[] => {
  const sizes = trackSizes(columns, zoom, room)
  return [
    { key: NAME_COLUMN, size: NAME_WIDTH },
    ...columns.map(({ key }, i) => ({ key, size: sizes[i] ?? LEAST_WEEK })),
  ]
}

/** One span for the name, and one for each run of columns that are the same in something. */
const bands = (columns: readonly Column[], of: (column: Column) => string | number): CellSpans => {
  const runs: { first: number; last: number }[] = []
  columns.forEach((column, i) => {
    const before = columns[i - 1]
    const run = runs.at(-1)
    if (run && before && of(before) === of(column)) run.last = FROZEN_COLUMNS + i
    else runs.push({ first: FROZEN_COLUMNS + i, last: FROZEN_COLUMNS + i })
  })
  return [{ first: 0, last: 0 }, ...runs]
}

/** Of the first day of a column: where months begin is where their first whole column is. */
export const monthOfColumn = ({ start }: Column): string => `${partsOf(start).year} ${monthName(start)}`

const HEIGHTS: Readonly<Record<RowKind, number>> = { month: 20, block: 20, date: 41, count: 30, group: 22, person: 27 }

export const rowTracks = (columns: readonly Column[], groups: readonly MemberGroup[]): readonly GridRowTrack[] => [
  { key: 'month', size: HEIGHTS.month, skip: true, spans: bands(columns, monthOfColumn) },
  { key: 'block', size: HEIGHTS.block, skip: true, spans: bands(columns, ({ block }) => block) },
  { key: 'date', size: HEIGHTS.date, skip: true },
  { key: COUNT_ROW, size: HEIGHTS.count },
  ...groups.flatMap(({ id, people }) => [
    { key: `group:${id}`, size: HEIGHTS.group, skip: true },
    ...people.map((member) => ({ key: personRow(member.id), size: HEIGHTS.person })),
  ]),
]

/** The columns a page of the keyboard goes to: blocks, or weeks where days are shown. */
export const pagesOf = (columns: readonly Column[]): readonly string[] =>
  columns.filter(({ opens }) => opens).map(({ key }) => key)

import type { Weekday } from '#domain/calendar/day.ts'
import { HALVES, type Half } from '#domain/calendar/half-day.ts'
import type { CellAt, CellRange } from '../grid/grid-events.ts'
import type { GridRowTrack } from '../grid/grid-rows.tsx'
import type { Track } from '../grid/tracks.ts'
import { BLOCK_WEEKDAYS, WEEKS, type WeekPlace } from './week-draft.ts'

/** Whether one sees what every week is, or each week by itself. */
export type WeekView = 'every' | 'weeks'

export const HEAD = 'head'
export const SIDE = 'side'

/** Heights and widths in CSS px. */
const HEAD_SIZE = 22
const ROW_SIZES: Readonly<Record<WeekView, number>> = { every: 46, weeks: 26 }

const keyOfRow = ({ week, half }: Pick<WeekPlace, 'week' | 'half'>): string => `${week ?? 'every'}/${half}`

/** Which week and half a row is. */
export const rowPlace = (row: string): Pick<WeekPlace, 'week' | 'half'> => {
  const [week = '', half] = row.split('/')
  return { week: week === 'every' ? null : Number(week), half: half === 'pm' ? 'pm' : 'am' }
}

/** The half-day a cell is; null for one of names. */
export const placeAt = ({ row, column }: CellAt): WeekPlace | null => {
  const weekday = BLOCK_WEEKDAYS.find((one) => one === column)
  return row === HEAD || weekday === undefined ? null : { ...rowPlace(row), weekday }
}

export const cellOfPlace = (place: WeekPlace): CellAt => ({ row: keyOfRow(place), column: place.weekday })

export const placesIn = ({ rows, columns }: CellRange): readonly WeekPlace[] =>
  rows.flatMap((row) => columns.flatMap((column) => placeAt({ row, column }) ?? []))

export const rowTracks = (view: WeekView): readonly GridRowTrack[] => [
  { key: HEAD, size: HEAD_SIZE, skip: true },
  ...(view === 'every' ? [null] : WEEKS).flatMap((week) =>
    HALVES.map((half: Half) => ({ key: keyOfRow({ week, half }), size: ROW_SIZES[view] })),
  ),
]

/** The column of names, then the days, in all of a width. */
export const columnTracks = (width: number, side: number): readonly Track[] => {
  const size = Math.floor((width - side) / BLOCK_WEEKDAYS.length)
  return [{ key: SIDE, size: side, skip: true }, ...BLOCK_WEEKDAYS.map((key: Weekday) => ({ key, size }))]
}

import { day, isoOf } from '#domain/calendar/day.ts'
import type { FactTable } from './fact-table.ts'

interface Row {
  readonly year: number
  readonly block: number
  readonly first_day: string
  readonly last_day: string
}

export const blockDates: FactTable<'blockDates', Row> = {
  table: 'block_dates',
  key: ['year', 'block'],
  rest: ['first_day', 'last_day'],
  toRow: ({ year, block, start, end }) => ({ year, block, first_day: isoOf(start), last_day: isoOf(end) }),
  fromRow: ({ year, block, first_day, last_day }) => ({ year, block, start: day(first_day), end: day(last_day) }),
}

import { day, isoOf } from '#domain/calendar/day.ts'
import type { Program } from '#domain/schedule/facts.ts'
import type { FactTable } from './fact-table.ts'

interface Row {
  readonly name: string
  readonly timezone: string
  readonly lock_date: string | null
  readonly weekend: Program['weekend']
}

export const programs: FactTable<'program', Row> = {
  table: 'program',
  key: [],
  rest: ['name', 'timezone', 'lock_date', 'weekend'],
  toRow: ({ lockDate, ...same }) => ({ ...same, lock_date: lockDate === null ? null : isoOf(lockDate) }),
  fromRow: ({ name, timezone, lock_date, weekend }) => ({
    name,
    timezone,
    lockDate: lock_date === null ? null : day(lock_date),
    weekend,
  }),
}

import { day, isoOf } from '#domain/calendar/day.ts'
import type { FactTable } from './fact-table.ts'

interface Row {
  readonly name: string
  readonly timezone: string
  readonly lock_date: string | null
}

export const programs: FactTable<'program', Row> = {
  table: 'program',
  key: [],
  rest: ['name', 'timezone', 'lock_date'],
  toRow: ({ name, timezone, lockDate }) => ({ name, timezone, lock_date: lockDate === null ? null : isoOf(lockDate) }),
  fromRow: ({ name, timezone, lock_date }) => ({
    name,
    timezone,
    lockDate: lock_date === null ? null : day(lock_date),
  }),
}

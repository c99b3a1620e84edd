import { day, isoOf } from '#domain/calendar/day.ts'
import type { FactTable } from './fact-table.ts'

interface Row {
  readonly day: string
  readonly name: string
  readonly kept: boolean
}

export const holidays: FactTable<'holiday', Row> = {
  table: 'holiday',
  key: ['day'],
  rest: ['name', 'kept'],
  toRow: (fact) => ({ day: isoOf(fact.day), name: fact.name, kept: fact.kept }),
  fromRow: (row) => ({ day: day(row.day), name: row.name, kept: row.kept }),
}

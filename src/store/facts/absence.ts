import { day, isoOf } from '#domain/calendar/day.ts'
import type { Half } from '#domain/calendar/half-day.ts'
import type { Absence } from '#domain/leave/absence.ts'
import type { FactTable } from './fact-table.ts'

interface Row {
  readonly id: string
  readonly person_id: string
  readonly first_day: string
  readonly first_half: Half
  readonly last_day: string
  readonly last_half: Half
  readonly type: Absence['type']
  readonly status: Absence['status']
}

export const absences: FactTable<'absence', Row> = {
  table: 'absence',
  key: ['id'],
  rest: ['person_id', 'first_day', 'first_half', 'last_day', 'last_half', 'type', 'status'],
  toRow: (fact) => ({
    id: fact.id,
    person_id: fact.person,
    first_day: isoOf(fact.first),
    first_half: fact.firstHalf,
    last_day: isoOf(fact.last),
    last_half: fact.lastHalf,
    type: fact.type,
    status: fact.status,
  }),
  fromRow: (row) => ({
    id: row.id,
    person: row.person_id,
    first: day(row.first_day),
    last: day(row.last_day),
    firstHalf: row.first_half,
    lastHalf: row.last_half,
    type: row.type,
    status: row.status,
  }),
}

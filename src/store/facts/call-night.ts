import { day, isoOf } from '#domain/calendar/day.ts'
import type { FactTable } from './fact-table.ts'

interface Row {
  readonly night: string
  readonly person_id: string
  readonly override: boolean
}

export const callNights: FactTable<'callNight', Row> = {
  table: 'call_night',
  key: ['night'],
  rest: ['person_id', 'override'],
  toRow: ({ night, person, override }) => ({ night: isoOf(night), person_id: person, override }),
  fromRow: ({ night, person_id, override }) => ({ night: day(night), person: person_id, override }),
}

import { day, isoOf } from '#domain/calendar/day.ts'
import type { Half } from '#domain/calendar/half-day.ts'
import type { FactTable } from './fact-table.ts'

interface Row {
  readonly person_id: string
  readonly day: string
  readonly half: Half
  readonly activity: string
  readonly note: string | null
  readonly decided_by: string | null
  readonly decided_on: string | null
}

export const pins: FactTable<'pin', Row> = {
  table: 'pin',
  key: ['person_id', 'day', 'half'],
  rest: ['activity', 'note', 'decided_by', 'decided_on'],
  toRow: ({ person, day: on, half, activity, note, decided }) => ({
    person_id: person,
    day: isoOf(on),
    half,
    activity,
    note,
    decided_by: decided?.by ?? null,
    decided_on: decided && isoOf(decided.on),
  }),
  fromRow: ({ person_id, day: on, half, activity, note, decided_by, decided_on }) => ({
    person: person_id,
    day: day(on),
    half,
    activity,
    note,
    decided: decided_by === null || decided_on === null ? null : { by: decided_by, on: day(decided_on) },
  }),
}

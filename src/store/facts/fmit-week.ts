import { day, isoOf } from '#domain/calendar/day.ts'
import type { FactTable } from './fact-table.ts'

interface Row {
  readonly week_start: string
  readonly person_id: string
  readonly note: string | null
  readonly reason: string | null
  readonly decided_on: string | null
  readonly decided_lock_date: string | null
}

export const fmitWeeks: FactTable<'fmitWeek', Row> = {
  table: 'fmit_week',
  key: ['week_start'],
  rest: ['person_id', 'note', 'reason', 'decided_on', 'decided_lock_date'],
  toRow: ({ weekStart, person, note, reason, decided }) => ({
    week_start: isoOf(weekStart),
    person_id: person,
    note,
    reason,
    decided_on: decided === null ? null : isoOf(decided.on),
    decided_lock_date: decided === null || decided.lockDate === null ? null : isoOf(decided.lockDate),
  }),
  fromRow: ({ week_start, person_id, note, reason, decided_on, decided_lock_date }) => ({
    weekStart: day(week_start),
    person: person_id,
    note,
    reason,
    decided:
      decided_on === null
        ? null
        : { on: day(decided_on), lockDate: decided_lock_date === null ? null : day(decided_lock_date) },
  }),
}

import { day, isoOf } from '#domain/calendar/day.ts'
import type { WeekWish } from '#domain/people/week-wish.ts'
import type { FactTable } from './fact-table.ts'

interface Row {
  readonly person_id: string
  readonly week_start: string
  readonly wish: WeekWish['wish']
}

export const weekWishes: FactTable<'weekWish', Row> = {
  table: 'week_wish',
  key: ['person_id', 'week_start'],
  rest: ['wish'],
  toRow: ({ person, weekStart, wish }) => ({ person_id: person, week_start: isoOf(weekStart), wish }),
  fromRow: ({ person_id, week_start, wish }) => ({ person: person_id, weekStart: day(week_start), wish }),
}

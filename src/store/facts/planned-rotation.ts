import { day, isoOf } from '#domain/calendar/day.ts'
import type { FactTable } from './fact-table.ts'

interface Row {
  readonly year: number
  readonly block: number
  readonly resident_id: string
  readonly rotation: string
  readonly second: string | null
  readonly split_day: string | null
  readonly locked: boolean
  readonly note: string | null
}

export const plannedRotations: FactTable<'plannedRotation', Row> = {
  table: 'planned_rotation',
  key: ['year', 'block', 'resident_id'],
  rest: ['rotation', 'second', 'split_day', 'locked', 'note'],
  toRow: ({ resident, splitDay, ...same }) => ({
    ...same,
    resident_id: resident,
    split_day: splitDay && isoOf(splitDay),
  }),
  fromRow: ({ year, block, resident_id, rotation, second, split_day, locked, note }) => ({
    year,
    block,
    resident: resident_id,
    rotation,
    second,
    splitDay: split_day === null ? null : day(split_day),
    locked,
    note,
  }),
}

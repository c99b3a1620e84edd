import type { FactTable } from './fact-table.ts'

interface Row {
  readonly year: number
  readonly block: number
  readonly resident_id: string
  readonly rotation: string
}

export const plannedRotations: FactTable<'plannedRotation', Row> = {
  table: 'planned_rotation',
  key: ['year', 'block', 'resident_id'],
  rest: ['rotation'],
  toRow: ({ year, block, resident, rotation }) => ({ year, block, resident_id: resident, rotation }),
  fromRow: ({ year, block, resident_id, rotation }) => ({ year, block, resident: resident_id, rotation }),
}

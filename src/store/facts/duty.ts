import type { Fact } from '#domain/schedule/facts.ts'
import type { FactTable } from './fact-table.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly half_days: Fact<'duty'>['values']
  readonly weekdays: string[]
}

export const duties: FactTable<'duty', Row> = {
  table: 'duty',
  key: ['id'],
  rest: ['name', 'half_days', 'weekdays'],
  toRow: ({ id, name, values, weekdays }) => ({ id, name, half_days: values, weekdays }),
  fromRow: ({ id, name, half_days, weekdays }) => ({ id, name, values: half_days, weekdays }),
}

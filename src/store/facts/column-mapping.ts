import type { Fact } from '#domain/schedule/facts.ts'
import type { FactTable } from './fact-table.ts'

export const columnMappings: FactTable<'columnMapping', Fact<'columnMapping'>> = {
  table: 'column_mapping',
  key: ['headers'],
  rest: ['columns'],
  toRow: (mapping) => mapping,
  fromRow: ({ headers, columns }) => ({ headers, columns }),
}

import type { FactTable } from './fact-table.ts'

interface Row {
  readonly alias: string
  readonly person_id: string
}

export const nameAliases: FactTable<'nameAlias', Row> = {
  table: 'name_alias',
  key: ['alias'],
  rest: ['person_id'],
  toRow: ({ alias, person }) => ({ alias, person_id: person }),
  fromRow: ({ alias, person_id: person }) => ({ alias, person }),
}

import type { Fact } from '#domain/schedule/facts.ts'
import type { FactTable } from './fact-table.ts'

export const credentials: FactTable<'credential', Fact<'credential'>> = {
  table: 'credential',
  key: ['id'],
  rest: ['name', 'people'],
  toRow: (credential) => credential,
  fromRow: ({ id, name, people }) => ({ id, name, people }),
}

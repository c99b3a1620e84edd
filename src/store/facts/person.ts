import type { Person } from '#domain/people/person.ts'
import type { FactTable } from './fact-table.ts'

export const persons: FactTable<'person', Person> = {
  table: 'person',
  key: ['id'],
  rest: ['name', 'initials', 'kind', 'active', 'email', 'pager'],
  toRow: (person) => person,
  fromRow: ({ id, name, initials, kind, active, email, pager }) => ({ id, name, initials, kind, active, email, pager }),
}

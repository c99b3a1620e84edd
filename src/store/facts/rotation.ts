import type { FactTable } from './fact-table.ts'

interface Row {
  readonly name: string
  readonly leave_allowed: boolean | null
}

export const rotations: FactTable<'rotation', Row> = {
  table: 'rotation',
  key: ['name'],
  rest: ['leave_allowed'],
  toRow: ({ name, leaveAllowed }) => ({ name, leave_allowed: leaveAllowed }),
  fromRow: ({ name, leave_allowed: leaveAllowed }) => ({ name, leaveAllowed }),
}

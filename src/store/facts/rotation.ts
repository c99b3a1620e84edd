import type { Fact } from '#domain/schedule/facts.ts'
import type { FactTable } from './fact-table.ts'

export const rotations: FactTable<'rotation', Fact<'rotation'>> = {
  table: 'rotation',
  key: ['name'],
  rest: [],
  toRow: (rotation) => rotation,
  fromRow: ({ name }) => ({ name }),
}

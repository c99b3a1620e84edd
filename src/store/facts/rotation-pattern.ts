import type { Fact } from '#domain/schedule/facts.ts'
import type { FactTable } from './fact-table.ts'

interface Row {
  readonly rotation_id: string
  readonly cells: Fact<'rotationPattern'>['cells']
}

export const rotationPatterns: FactTable<'rotationPattern', Row> = {
  table: 'rotation_pattern',
  key: ['rotation_id'],
  rest: ['cells'],
  toRow: ({ rotation, cells }) => ({ rotation_id: rotation, cells }),
  fromRow: ({ rotation_id, cells }) => ({ rotation: rotation_id, cells }),
}

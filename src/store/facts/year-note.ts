import type { Fact } from '#domain/schedule/facts.ts'
import type { FactTable } from './fact-table.ts'

export const yearNotes: FactTable<'yearNote', Fact<'yearNote'>> = {
  table: 'year_note',
  key: ['year'],
  rest: ['text'],
  toRow: (note) => note,
  fromRow: ({ year, text }) => ({ year, text }),
}

import type { Fact } from '#domain/schedule/facts.ts'
import type { FactTable } from './fact-table.ts'

interface Row {
  readonly person_id: string
  readonly year: number
  readonly cells: Fact<'facultyWeek'>['cells']
}

export const facultyWeeks: FactTable<'facultyWeek', Row> = {
  table: 'faculty_week',
  key: ['person_id', 'year'],
  rest: ['cells'],
  toRow: ({ person, year, cells }) => ({ person_id: person, year, cells }),
  fromRow: ({ person_id, year, cells }) => ({ person: person_id, year, cells }),
}

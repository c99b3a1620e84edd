import type { Severity } from '#rules/kit.ts'
import { type WriteMarks, type WrittenCells, writeMarks } from '../../plan/followed-views.ts'
import type { Hints } from './desk.ts'
import { COVERAGE_ROW, NAME_COLUMN, rowOf } from './planner-tracks.ts'

/** What a cell shows besides the plan: an edit on its way, one that was refused, what an assignment would bring. */
export interface CellMarks extends WriteMarks {
  readonly hint: Severity | 'clean' | null
  /** The row of the person that is painted with. */
  readonly painting: boolean
}

/** What goes on at the plan; of edits, the columns: the ISO dates of Fridays. */
export interface Marks extends WrittenCells {
  readonly hints: Hints | null
  readonly brush: string | null
}

const NONE: CellMarks = { saving: false, refused: 0, hint: null, painting: false }

export const cellMarks = (marks: Marks, row: string, column: string): CellMarks => {
  const { hints, brush } = marks
  const { kind, of } = rowOf(row)
  if (column === NAME_COLUMN) return kind === 'person' && of === brush ? { ...NONE, painting: true } : NONE
  if (row !== COVERAGE_ROW && kind !== 'person') return NONE
  return {
    ...writeMarks(marks, column),
    hint: hints !== null && kind === 'person' && hints.person === of ? (hints.byWeek.get(column) ?? null) : null,
    painting: false,
  }
}

import type { Severity } from '#rules/kit.ts'
import type { Hints } from './desk.ts'
import { COVERAGE_ROW, NAME_COLUMN, rowOf } from './planner-tracks.ts'

/** What a cell shows besides the plan: an edit on its way, one that was refused, what an assignment would bring. */
export interface CellMarks {
  readonly saving: boolean
  /** Differs with every refusal, so that each shakes once; 0 for none. */
  readonly refused: number
  readonly hint: Severity | 'clean' | null
  /** The row of the person that is painted with. */
  readonly painting: boolean
}

/** What goes on at the plan, by the ISO dates of Fridays. */
export interface Marks {
  readonly saving: ReadonlySet<string>
  readonly refused: { readonly id: number; readonly columns: ReadonlySet<string> }
  readonly hints: Hints | null
  readonly brush: string | null
}

const NONE: CellMarks = { saving: false, refused: 0, hint: null, painting: false }

export const cellMarks = ({ saving, refused, hints, brush }: Marks, row: string, column: string): CellMarks => {
  const { kind, of } = rowOf(row)
  if (column === NAME_COLUMN) return kind === 'person' && of === brush ? { ...NONE, painting: true } : NONE
  if (row !== COVERAGE_ROW && kind !== 'person') return NONE
  return {
    saving: saving.has(column),
    refused: refused.columns.has(column) ? refused.id : 0,
    hint: hints !== null && kind === 'person' && hints.person === of ? (hints.byWeek.get(column) ?? null) : null,
    painting: false,
  }
}

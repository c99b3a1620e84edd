import { findingId } from '#rules/finding.ts'
import type { Finding } from '#rules/kit.ts'
import type { CellAt } from '../../components/grid/grid-events.ts'
import type { Planner } from './planner-context.ts'
import { NAME_COLUMN, personRow } from './planner-tracks.ts'
import { placeOf } from './planner-year.ts'

/** The cell a finding is at: a person's week, or the person's name for one about their year. */
export const cellOf = (finding: Finding): CellAt | null => {
  const { person, week } = placeOf(finding)
  return person === null ? null : { row: personRow(person), column: week ?? NAME_COLUMN }
}

/** Brings the cell of a finding into view and the focus to it; Esc leads back. */
export const showFinding = ({ desk, grid, address }: Planner, finding: Finding): void => {
  const cell = cellOf(finding)
  if (!cell) return
  desk.set({ finding: findingId(finding) })
  address.go({ f: undefined })
  grid.current?.focus(cell)
}

/** Brings the focus back to a finding in the panel. False when it is not there. */
export const backToFinding = (id: string): boolean => {
  const item = document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id)}"] button`)
  item?.focus()
  return item !== null
}

import type { FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import { announce } from '../../components/announce.tsx'
import type { CellAt, GridEvents } from '../../components/grid/grid-events.ts'
import { pasteAt } from './clipboard-edit.ts'
import type { Edit } from './edit.ts'
import { usePlanner } from './planner-context.ts'
import { COVERAGE_ROW, groupsOf, rowOf } from './planner-tracks.ts'
import type { PlannerYear } from './planner-year.ts'
import { clearRange, fillOpen, rangeFacts } from './range-edit.ts'
import { listed } from './words.ts'

const cellOf = (range: { readonly rows: readonly string[]; readonly columns: readonly string[] }): CellAt => ({
  row: range.rows[0] ?? COVERAGE_ROW,
  column: range.columns[0] ?? '',
})

/** The week whose attending a cell shows as a chip; null when it shows none that can be carried away. */
const carried = (year: PlannerYear, { row, column }: CellAt): FmitYearWeek | null => {
  const week = year.weeks.get(column)
  const { kind, of } = rowOf(row)
  if (!week?.attending || week.state === 'past') return null
  return kind === 'coverage' || (kind === 'person' && week.attending === of) ? week : null
}

/** Whether a chip may be dropped there: along the row on a week to come, or across on somebody else who may have it. */
const accepts = (year: PlannerYear, from: CellAt, to: CellAt): boolean => {
  const week = year.weeks.get(to.column)
  if (!week || week.state === 'past') return false
  if (to.row === from.row) return to.column !== from.column
  const { kind, of } = rowOf(to.row)
  const role = year.faculty.get(of)?.role ?? null
  return to.column === from.column && kind === 'person' && role !== null && role !== 'deployed' && role !== 'tdy'
}

/** What the grid does to the plan: clears, pastes, fills, carries, and takes up the brush. */
export const useGridEdits = (rows: readonly { readonly key: string }[]): GridEvents => {
  const { store, desk, actions, address } = usePlanner()
  const make = (edit: Edit | null, at: CellAt): void => {
    if (edit) actions.make(edit, at)
  }
  return {
    onClear: (range) => make(clearRange(rangeFacts(store.state.view, range, null)), cellOf(range)),
    onFill: (direction, range) => {
      const edit =
        direction === 'right' && range.columns.length > 1
          ? fillOpen(rangeFacts(store.state.view, range, desk.state.brush))
          : null
      make(edit, cellOf(range))
      return edit !== null
    },
    onPaste: (cell, texts) => {
      const { edit, unknown } = pasteAt(store.state.view, cell, rows.map(({ key }) => key), texts) // prettier-ignore
      if (unknown.length > 0) announce(`Nobody here is called ${listed(unknown)}. The rest was pasted.`, 'assertive')
      make(edit, cell)
    },
    onType: (_, character) => {
      const number = Number(character)
      if (!Number.isInteger(number) || number < 1) return false
      const person = groupsOf(store.state.view.fmit, address.state.f ?? '').flatMap(({ people }) => people)[number - 1]
      if (!person) return false
      desk.set({ brush: desk.state.brush === person.id ? null : person.id })
      return true
    },
    dropsOf: (from) => {
      const { view: year } = store.state
      return carried(year, from) ? (to) => accepts(year, from, to) : null
    },
    onDrop: (from, to) => {
      const { view: year } = store.state
      const week = carried(year, from)
      const target = year.weeks.get(to.column)
      if (!week || !target) return
      if (week === target)
        make(
          { kind: 'weeks', ops: [{ op: 'assign', weekStart: week.start, person: rowOf(to.row).of, replace: true }] },
          to,
        )
      else if (target.attending === null)
        make({ kind: 'weeks', ops: [{ op: 'move', weekStart: week.start, toWeek: target.start }] }, to)
      else desk.set({ question: { kind: 'swap', at: to, week: from.column, withWeek: to.column } })
    },
  }
}

import { isoOf } from '#domain/calendar/day.ts'
import { type CellTest, type FollowedViews, createFollowedViews, writtenCells } from '../../plan/followed-views.ts'
import { type CellMarks, type Marks, cellMarks } from './cell-marks.ts'
import { type CellView, cellView } from './cell-view.ts'
import { changedCells } from './changed-cells.ts'
import type { Desk, DeskState } from './desk.ts'
import { type Edit, weeksOfEdit } from './edit.ts'
import { NAME_COLUMN, personRow } from './planner-tracks.ts'
import type { PlannerState, PlannerStore } from './planner-store.ts'

/** A cell of the plan and what goes on at it. */
export type MarkedCell = CellView & { readonly marks: CellMarks }

const columnsOf = (edits: readonly Edit[]): ReadonlySet<string> =>
  new Set(edits.flatMap((edit) => weeksOfEdit(edit).map(isoOf)))

const marksOf = (state: PlannerState, { hints, brush }: DeskState): Marks => ({
  ...writtenCells(state, columnsOf),
  hints,
  brush,
})

/** Which cells have other marks: where something was or is on its way or refused, hinted at, or painted with. */
const otherMarks = (before: Marks, after: Marks): CellTest => {
  const columns = new Set([before, after].flatMap(({ saving, refused }) => [...saving, ...refused.cells]))
  const rows = new Set(
    before.hints === after.hints
      ? []
      : [before.hints, after.hints].flatMap((hints) => (hints ? [personRow(hints.person)] : [])),
  )
  return (row, column) => columns.has(column) || rows.has(row) || column === NAME_COLUMN
}

/** What every cell shows, kept as the plan and the desk are. */
export const createPlannerViews = (store: PlannerStore, desk: Desk): FollowedViews<MarkedCell> =>
  createFollowedViews(store, desk, {
    shown: (state, onDesk) => ({ year: state.view, marks: marksOf(state, onDesk) }),
    cell: ({ year, marks }, row, column) => ({ ...cellView(year, row, column), marks: cellMarks(marks, row, column) }),
    mayDiffer: (before, after) => {
      const inYear = changedCells(before.year, after.year)
      const inMarks = otherMarks(before.marks, after.marks)
      return (row, column) => inMarks(row, column) || inYear(row, column)
    },
  })

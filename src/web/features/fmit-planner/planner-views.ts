import { isoOf } from '#domain/calendar/day.ts'
import { type CellMarks, type Marks, cellMarks } from './cell-marks.ts'
import { type CellView, cellView } from './cell-view.ts'
import { changedCells } from './changed-cells.ts'
import type { Desk } from './desk.ts'
import { type Edit, weeksOfEdit } from './edit.ts'
import { NAME_COLUMN, personRow } from './planner-tracks.ts'
import type { PlannerStore } from './planner-store.ts'
import { type Views, createViews } from '../../components/grid/views.ts'

/** A cell of the plan and what goes on at it. */
export type MarkedCell = CellView & { readonly marks: CellMarks }

const columnsOf = (edits: readonly Edit[]): ReadonlySet<string> =>
  new Set(edits.flatMap((edit) => weeksOfEdit(edit).map(isoOf)))

const marksOf = ({ state }: PlannerStore, desk: Desk): Marks => ({
  saving: columnsOf(state.pending.map(({ edit }) => edit)),
  refused: {
    id: state.rejection?.id ?? 0,
    columns: state.rejection?.edit ? columnsOf([state.rejection.edit]) : new Set(),
  },
  hints: desk.state.hints,
  brush: desk.state.brush,
})

/** Which cells have other marks: where something was or is on its way or refused, hinted at, or painted with. */
const otherMarks = (before: Marks, after: Marks): ((row: string, column: string) => boolean) => {
  const columns = new Set([before, after].flatMap(({ saving, refused }) => [...saving, ...refused.columns]))
  const rows = new Set(
    before.hints === after.hints
      ? []
      : [before.hints, after.hints].flatMap((hints) => (hints ? [personRow(hints.person)] : [])),
  )
  return (row, column) => columns.has(column) || rows.has(row) || column === NAME_COLUMN
}

/** What every cell shows, kept as the plan and the desk are. Returns how to stop keeping it so. */
export const createPlannerViews = (
  store: PlannerStore,
  desk: Desk,
): { readonly views: Views<MarkedCell>; readonly follow: () => () => void } => {
  let { view: year } = store.state
  let marks = marksOf(store, desk)
  const views = createViews<MarkedCell>((row, column) => ({
    ...cellView(year, row, column),
    marks: cellMarks(marks, row, column),
  }))
  const refresh = (): void => {
    const inYear = changedCells(year, store.state.view)
    const next = marksOf(store, desk)
    const inMarks = otherMarks(marks, next)
    year = store.state.view
    marks = next
    views.refresh((row, column) => inMarks(row, column) || inYear(row, column))
  }
  return {
    views,
    follow: () => {
      refresh()
      const stops = [store.subscribe(refresh), desk.subscribe(refresh)]
      return () => stops.forEach((stop) => stop())
    },
  }
}

import { findingId } from '#rules/finding.ts'
import {
  type FollowedViews,
  type WriteMarks,
  type WrittenCells,
  createFollowedViews,
  writeMarks,
  writtenCells,
} from '../../plan/followed-views.ts'
import { type CellView, cellView } from './cell-view.ts'
import type { Desk, DeskState } from './desk.ts'
import { cellOf, placeKey } from './year-keys.ts'
import { placesOf } from './year-view.ts'
import type { YearEdit, YearState, YearStore } from './year-plan.ts'

/** What a cell shows besides the plan. */
export interface CellMarks extends WriteMarks {
  /** A rotation is being typed into it. */
  readonly typing: boolean
  /** It was picked up. */
  readonly carried: boolean
  /** It is of the finding that is looked at. */
  readonly shown: boolean
}

/** A cell of the year and what goes on at it. */
export type MarkedCell = CellView & { readonly marks: CellMarks }

interface Marks extends WrittenCells {
  readonly typing: ReadonlySet<string>
  readonly carried: string | null
  readonly shown: ReadonlySet<string>
}

const keysOf = (places: readonly Parameters<typeof cellOf>[0][]): ReadonlySet<string> =>
  new Set(places.map((place) => placeKey(cellOf(place))))
const keysOfEdits = (edits: readonly YearEdit[]): ReadonlySet<string> => keysOf(edits.flatMap(({ changes }) => changes))

const marksOf = (state: YearState, { typing, carried, finding }: DeskState): Marks => ({
  ...writtenCells(state, keysOfEdits),
  typing: keysOf(typing?.places ?? []),
  carried: carried && placeKey(cellOf(carried)),
  shown: keysOf(state.view.findings.filter((one) => findingId(one) === finding).flatMap(placesOf)),
})

const cellMarks = (marks: Marks, key: string): CellMarks => ({
  ...writeMarks(marks, key),
  typing: marks.typing.has(key),
  carried: marks.carried === key,
  shown: marks.shown.has(key),
})

/** What every cell shows, kept as the plan and the desk are. */
export const createYearViews = (store: YearStore, desk: Desk): FollowedViews<MarkedCell> =>
  createFollowedViews(store, desk, {
    shown: (state, onDesk) => ({ view: state.view, marks: marksOf(state, onDesk) }),
    cell: ({ view, marks }, row, column) => ({
      ...cellView(view, row, column),
      marks: cellMarks(marks, placeKey({ row, column })),
    }),
    // A few hundred cells: each is computed, and only those that differ are drawn.
    mayDiffer: () => () => true,
  })

import { findingId } from '#rules/finding.ts'
import type { CellAt } from '../../components/grid/grid-events.ts'
import { type Views, createViews } from '../../components/grid/views.ts'
import { type CellView, cellView } from './cell-view.ts'
import type { Desk, DeskState } from './desk.ts'
import { cellOf, placeKey } from './year-keys.ts'
import { placesOf } from './year-view.ts'
import type { YearEdit, YearStore } from './year-plan.ts'

/** What a cell shows besides the plan. */
export interface CellMarks {
  readonly saving: boolean
  /** Differs with every refusal, so that each shakes once; 0 for none. */
  readonly refused: number
  /** A rotation is being typed into it. */
  readonly typing: boolean
  /** It was picked up. */
  readonly carried: boolean
  /** It is of the finding that is looked at. */
  readonly shown: boolean
}

/** A cell of the year and what goes on at it. */
export type MarkedCell = CellView & { readonly marks: CellMarks }

interface Marks {
  readonly saving: ReadonlySet<string>
  readonly refused: { readonly id: number; readonly cells: ReadonlySet<string> }
  readonly typing: ReadonlySet<string>
  readonly carried: string | null
  readonly shown: ReadonlySet<string>
}

const keysOf = (places: readonly Parameters<typeof cellOf>[0][]): ReadonlySet<string> =>
  new Set(places.map((place) => placeKey(cellOf(place))))
const keysOfEdits = (edits: readonly YearEdit[]): ReadonlySet<string> => keysOf(edits.flatMap(({ changes }) => changes))

const marksOf = ({ state }: YearStore, { typing, carried, finding }: DeskState): Marks => ({
  saving: keysOfEdits(state.pending.map(({ edit }) => edit)),
  refused: {
    id: state.rejection?.id ?? 0,
    cells: state.rejection?.edit ? keysOfEdits([state.rejection.edit]) : new Set(),
  },
  typing: keysOf(typing?.places ?? []),
  carried: carried && placeKey(cellOf(carried)),
  shown: keysOf(state.view.findings.filter((one) => findingId(one) === finding).flatMap(placesOf)),
})

const cellMarks = ({ saving, refused, typing, carried, shown }: Marks, at: CellAt): CellMarks => {
  const key = placeKey(at)
  return {
    saving: saving.has(key),
    refused: refused.cells.has(key) ? refused.id : 0,
    typing: typing.has(key),
    carried: carried === key,
    shown: shown.has(key),
  }
}

/** What every cell shows, kept as the plan and the desk are. Returns how to stop keeping it so. */
export const createYearViews = (
  store: YearStore,
  desk: Desk,
): { readonly views: Views<MarkedCell>; readonly follow: () => () => void } => {
  let marks = marksOf(store, desk.state)
  const views = createViews<MarkedCell>((row, column) => ({
    ...cellView(store.state.view, row, column),
    marks: cellMarks(marks, { row, column }),
  }))
  const refresh = (): void => {
    marks = marksOf(store, desk.state)
    // A few hundred cells: each is computed, and only those that differ are drawn.
    views.refresh(() => true)
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

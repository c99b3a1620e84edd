import { type Views, createViews } from '../components/grid/views.ts'
import type { HeldState } from '../held-state.ts'
import type { Desk } from './desk.ts'
import type { PlanState } from './plan-store.ts'

/** Whether a cell may show something else than before. */
export type CellTest = (row: string, column: string) => boolean

/** What every cell shows, and how to keep it so: `follow` begins, and returns how to stop. */
export interface FollowedViews<Cell> {
  readonly views: Views<Cell>
  readonly follow: () => () => void
}

/** What every cell of a page shows, kept as the plan and the desk are. */
export const createFollowedViews = <State, OnDesk, Shown, Cell>(
  store: HeldState<State>,
  desk: Desk<OnDesk>,
  {
    shown,
    cell,
    mayDiffer,
  }: {
    /** What cells are computed from: a moment of the plan and the desk. */
    readonly shown: (plan: State, onDesk: OnDesk) => Shown
    readonly cell: (shown: Shown, row: string, column: string) => Cell
    readonly mayDiffer: (before: Shown, after: Shown) => CellTest
  },
): FollowedViews<Cell> => {
  let now = shown(store.state, desk.state)
  const views = createViews<Cell>((row, column) => cell(now, row, column))
  const refresh = (): void => {
    const before = now
    now = shown(store.state, desk.state)
    views.refresh(mayDiffer(before, now))
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

/** The cells of edits that are on their way, and of the one that was refused last. */
export interface WrittenCells {
  readonly saving: ReadonlySet<string>
  /** `id` differs with every refusal, so that each shakes once; 0 for none. */
  readonly refused: { readonly id: number; readonly cells: ReadonlySet<string> }
}

/** `cellsOf` names the cells that edits write. */
export const writtenCells = <Edit>(
  { pending, rejection }: Pick<PlanState<never, Edit, unknown>, 'pending' | 'rejection'>,
  cellsOf: (edits: readonly Edit[]) => ReadonlySet<string>,
): WrittenCells => ({
  saving: cellsOf(pending.map(({ edit }) => edit)),
  refused: { id: rejection?.id ?? 0, cells: rejection?.edit ? cellsOf([rejection.edit]) : new Set() },
})

/** What a cell shows of an edit that is on its way, or was refused. */
export interface WriteMarks {
  readonly saving: boolean
  /** Differs with every refusal, so that each shakes once; 0 for none. */
  readonly refused: number
}

export const writeMarks = ({ saving, refused }: WrittenCells, cell: string): WriteMarks => ({
  saving: saving.has(cell),
  refused: refused.cells.has(cell) ? refused.id : 0,
})

import type { RefObject } from 'react'
import type { CellAt } from '../components/grid/grid-events.ts'
import type { GridHandle } from '../components/grid/grid-handle.ts'
import type { Asked } from '../components/question.tsx'
import type { HeldState } from '../held-state.ts'

/** What is asked or told about a cell, beside it. */
export interface AskedOfCell extends Asked {
  readonly at: CellAt
}

/** Where something about a cell stands. */
export const besideCell = (grid: RefObject<GridHandle | null>, at: CellAt) => (): DOMRect | null =>
  grid.current?.elementOf(at)?.getBoundingClientRect() ?? null

/** How a question of the desk is asked beside its cell. */
export const askedBeside = <Question extends { readonly at: CellAt }>(
  {
    desk,
    grid,
  }: {
    readonly desk: HeldState<{ readonly question: Question | null }> & {
      readonly set: (next: { readonly question: null }) => void
    }
    readonly grid: RefObject<GridHandle | null>
  },
  question: Question,
): Asked => ({
  anchor: besideCell(grid, question.at),
  onClose: () => {
    // What is asked next has taken the place of what closes.
    if (desk.state.question === question) desk.set({ question: null })
  },
})

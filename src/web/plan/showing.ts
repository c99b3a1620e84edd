import type { RefObject } from 'react'
import { findingId } from '#rules/finding.ts'
import type { Finding } from '#rules/kit.ts'
import { announce } from '../components/announce.tsx'
import type { CellAt } from '../components/grid/grid-events.ts'
import type { GridHandle } from '../components/grid/grid-handle.ts'
import type { HeldState } from '../held-state.ts'
import { findingFrom } from './finding-walk.ts'

/** The finding that is looked at, by its id. */
interface Looked {
  readonly finding: string | null
}

/** Ways to what a page with a grid shows. */
export interface Showing {
  /** Brings a cell into view and the focus to it; rows that a filter hides come back for it. */
  readonly go: (cell: CellAt) => void
  /** Brings the first cell of a finding into view, and the focus to it. */
  readonly show: (finding: Finding) => void
  /** Shows the finding before or after the one that was looked at. */
  readonly toFinding: (step: 1 | -1) => void
}

/** `findings` are those of the page now, `cellOf` is the first cell of one; `nothing` is said when there are none. */
export const createShowing = (
  {
    desk,
    address,
    grid,
  }: {
    readonly desk: HeldState<Looked> & { readonly set: (next: Looked) => void }
    readonly address: { readonly go: (next: { readonly f: undefined }) => void }
    readonly grid: RefObject<GridHandle | null>
  },
  {
    findings,
    cellOf,
    nothing,
  }: {
    readonly findings: () => readonly Finding[]
    readonly cellOf: (finding: Finding) => CellAt | null
    readonly nothing: string
  },
): Showing => {
  const go = (cell: CellAt): void => {
    if (grid.current?.has(cell) === false) address.go({ f: undefined })
    // After the rows are there.
    setTimeout(() => grid.current?.focus(cell))
  }
  const show = (finding: Finding): void => {
    desk.set({ finding: findingId(finding) })
    announce(finding.message)
    const cell = cellOf(finding)
    if (cell) go(cell)
  }
  return {
    go,
    show,
    toFinding: (step) => {
      const finding = findingFrom(findings(), desk.state.finding, step)
      if (finding) show(finding)
      else announce(nothing)
    },
  }
}

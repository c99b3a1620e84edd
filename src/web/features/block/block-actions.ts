import type { RefObject } from 'react'
import { findingsOfBlock } from '#rules/findings-of-block.ts'
import type { Finding } from '#rules/kit.ts'
import { announce } from '../../components/announce.tsx'
import type { CellAt, CellRange } from '../../components/grid/grid-events.ts'
import type { GridHandle } from '../../components/grid/grid-handle.ts'
import type { Address } from '../../address.ts'
import { createEditing } from '../../plan/editing.ts'
import { createShowing } from '../../plan/showing.ts'
import { counted } from '../../words.ts'
import { CALL_ROW, MARGIN_ROW, personOfRow, personRow, slotKey } from './block-keys.ts'
import { type BlockEdit, type BlockStore, decideBlock } from './block-plan.ts'
import type { BlockSearch } from './block-search.ts'
import { marginOf } from './block-view.ts'
import type { Desk } from './desk.ts'
import { placesOf } from './finding-place.ts'
import { nextGap } from './next-gap.ts'
import { clearRange, pinRange, typeCode } from './range-edit.ts'
import { spokenSlot } from './spoken.ts'

/** Everything somebody can do with a block, whichever way they ask for it. */
export interface BlockActions {
  /** Makes an edit; with nothing in it, says why instead. */
  readonly make: (edit: BlockEdit | null, otherwise: string) => void
  /** Begins typing a code into a half-day. False where nothing can be typed. */
  readonly type: (at: CellAt, text: string) => boolean
  /** Puts what was typed there, and goes on to a cell. */
  readonly commit: (at: CellAt, code: string, then: CellAt) => void
  readonly leave: () => void
  readonly clear: (range: CellRange) => void
  readonly pin: (range: CellRange) => void
  readonly ask: (kind: 'why' | 'note' | 'menu', at: CellAt) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly toGap: () => void
  readonly toFinding: (step: 1 | -1) => void
  /** Brings the cells of a finding into view, and the focus to the first. */
  readonly show: (finding: Finding) => void
  readonly toToday: () => void
}

export const createBlockActions = (
  store: BlockStore,
  desk: Desk,
  address: Address<BlockSearch>,
  grid: RefObject<GridHandle | null>,
): BlockActions => {
  const editing = createEditing(store, {
    decide: decideBlock,
    own:
      ({ block }) =>
      (findings) =>
        findingsOfBlock(findings, block),
  })
  const { mayEdit, undo, redo } = editing
  const make: BlockActions['make'] = (edit, otherwise) => {
    editing.make(edit?.length === 0 ? null : edit, otherwise)
  }
  const { go, show, toFinding } = createShowing(
    { desk, address, grid },
    {
      findings: () => store.state.view.findings,
      cellOf: (finding) => placesOf(finding, store.state.view.block)[0] ?? null,
      nothing: 'Nothing is found in this block.',
    },
  )

  const isHalfDay = ({ row, column }: CellAt): boolean =>
    personOfRow(row) !== null && store.state.view.slotOf.has(column)

  return {
    make,
    type: (at, text) => {
      if (!isHalfDay(at)) return false
      if (mayEdit()) desk.set({ typing: { at, text }, question: null })
      return true
    },
    commit: (at, code, then) => {
      desk.set({ typing: null })
      const edit = typeCode(store.state.view, at, code)
      grid.current?.focus(then)
      make(edit, `It is ${code} already.`)
    },
    leave: () => {
      const at = desk.state.typing?.at
      desk.set({ typing: null })
      if (at) grid.current?.focus(at)
    },
    clear: (range) => make(clearRange(store.state.view, range), 'Nothing is pinned here, so nothing goes back to its pattern.'), // prettier-ignore
    pin: (range) => make(pinRange(store.state.view, range), 'There is nothing here to pin.'),
    ask: (kind, at) => {
      if (!isHalfDay(at) || (kind === 'note' && !mayEdit())) return
      desk.set({ question: { kind, at }, typing: null })
    },
    undo,
    redo,
    toGap: () => {
      const { view } = store.state
      const gap = nextGap(view, address.state.at ?? null)
      if (!gap) {
        announce('Every clinic has its attendings.')
        return
      }
      const footer = view.footers[gap.at]
      const margin = (footer && marginOf(footer)) ?? 0
      go({ row: MARGIN_ROW, column: gap.key })
      announce(`${spokenSlot(gap)}: ${counted(-margin, 'attending')} short.`)
    },
    toFinding,
    show,
    toToday: () => {
      const { view } = store.state
      const key = slotKey(view.judged.schedule.today, 'am')
      if (!view.slotOf.has(key)) announce('Today is in another block.')
      else go({ row: address.state.person === undefined ? CALL_ROW : personRow(address.state.person), column: key })
    },
  }
}

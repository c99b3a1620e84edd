import type { RefObject } from 'react'
import { findingId } from '#rules/finding.ts'
import { findingsOfBlock } from '#rules/findings-of-block.ts'
import { difference } from '#rules/judge.ts'
import type { Finding } from '#rules/kit.ts'
import { announce } from '../../components/announce.tsx'
import type { CellAt, CellRange } from '../../components/grid/grid-events.ts'
import type { GridHandle } from '../../components/grid/grid-handle.ts'
import { hideToast, showToast } from '../../components/toast.tsx'
import type { Address } from '../../address.ts'
import { type Made, withEdit } from '../../plan/rebase.ts'
import { counted } from '../../words.ts'
import { CALL_ROW, MARGIN_ROW, personOfRow, personRow, slotKey } from './block-keys.ts'
import { type BlockEdit, type BlockStore, decideBlock } from './block-plan.ts'
import type { BlockSearch } from './block-search.ts'
import { type BlockView, marginOf } from './block-view.ts'
import type { Desk } from './desk.ts'
import { placesOf } from './finding-place.ts'
import { findingFrom, nextGap } from './next.ts'
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

export const READ_ONLY = 'You can see this plan but not change it. Ask a coordinator.'

/** What an edit brought along and what it mended, in a sentence or two. */
const whatFollows = (view: BlockView, made: Made): string => {
  const { broken, mended } = difference(view.judged, made.judged)
  const [brought, gone] = [broken, mended].map((some) => findingsOfBlock(some, view.block))
  const [first, ...more] = brought ?? []
  if (first) return more.length === 0 ? first.message : `${first.message} And ${counted(more.length, 'finding')} more.`
  return gone && gone.length > 0 ? `${counted(gone.length, 'finding')} less.` : ''
}

export const createBlockActions = (
  store: BlockStore,
  desk: Desk,
  address: Address<BlockSearch>,
  grid: RefObject<GridHandle | null>,
): BlockActions => {
  const refuse = (message: string): void => {
    announce(message, 'assertive')
    showToast({ title: message })
  }
  const mayEdit = (): boolean => {
    if (store.state.plan.mayEdit) return true
    refuse(READ_ONLY)
    return false
  }

  const takeBack = (way: 'undo' | 'redo'): void => {
    hideToast()
    void store[way]().then((outcome) => {
      if (outcome.kind === 'refused') refuse(outcome.refusal.message)
      else if (outcome.kind === 'unreachable') refuse('Turnus cannot be reached, so nothing was taken back.')
      else announce(way === 'undo' ? 'Taken back.' : 'Done again.')
    })
  }

  const make = (edit: BlockEdit | null, otherwise: string): void => {
    if (!mayEdit()) return
    if (edit === null || edit.length === 0) {
      announce(otherwise)
      return
    }
    const { view, plan } = store.state
    const made = withEdit(decideBlock(plan), view.judged, edit)
    if ('refusal' in made) {
      refuse(made.refusal.message)
      return
    }
    store.commit(edit, made)
    showToast({
      title: made.summary,
      detail: whatFollows(view, made),
      action: { label: 'Undo', keys: 'Ctrl Z', run: () => takeBack('undo') },
    })
  }

  const isHalfDay = ({ row, column }: CellAt): boolean =>
    personOfRow(row) !== null && store.state.view.slotOf.has(column)

  /** Brings a cell into view; rows that a filter hides come back for it. */
  const go = (cell: CellAt): void => {
    if (grid.current?.has(cell) === false) address.go({ f: undefined })
    // After the rows are there.
    setTimeout(() => grid.current?.focus(cell))
  }

  const show = (finding: Finding): void => {
    const [cell] = placesOf(finding, store.state.view.block)
    desk.set({ finding: findingId(finding) })
    announce(finding.message)
    if (cell) go(cell)
  }

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
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
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
    toFinding: (step) => {
      const finding = findingFrom(store.state.view, desk.state.finding, step)
      if (finding) show(finding)
      else announce('Nothing is found in this block.')
    },
    show,
    toToday: () => {
      const { view } = store.state
      const key = slotKey(view.judged.schedule.today, 'am')
      if (!view.slotOf.has(key)) announce('Today is in another block.')
      else go({ row: address.state.person === undefined ? CALL_ROW : personRow(address.state.person), column: key })
    },
  }
}

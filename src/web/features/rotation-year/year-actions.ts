import type { RefObject } from 'react'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import type { Finding } from '#rules/kit.ts'
import type { Address } from '../../address.ts'
import { announce } from '../../components/announce.tsx'
import type { CellAt, CellRange } from '../../components/grid/grid-events.ts'
import type { GridHandle } from '../../components/grid/grid-handle.ts'
import { createEditing } from '../../plan/editing.ts'
import { createShowing } from '../../plan/showing.ts'
import { openBlocksOf } from './cell-view.ts'
import type { Desk, Question } from './desk.ts'
import { clearPlaces, lockPlaces, movePlace, placesIn, typeInto } from './year-edits.ts'
import { type YearPlace, blockColumn, cellOf, placeKey, placeOf, residentRow, rowOf } from './year-keys.ts'
import { type YearEdit, type YearStore, decideYear, ownFindings } from './year-plan.ts'
import type { YearSearch } from './year-search.ts'
import { placesOf, plannedAt } from './year-view.ts'

/** Everything somebody can do with a year of rotations, whichever way they ask for it. */
export interface YearActions {
  /** A press of a cell; again, or by Enter, it begins to type there. */
  readonly press: (at: CellAt, again: boolean) => void
  /** Makes an edit; with nothing in it, says why instead. Whether it was made. */
  readonly make: (edit: YearEdit | null, otherwise: string) => boolean
  /** Begins typing a rotation: into a cell, or into several blocks. False where nothing can be typed. */
  readonly type: (at: CellAt, text: string, places?: readonly YearPlace[]) => boolean
  /** Puts what was typed, and goes on to a cell. Says why when it says nothing; null when it was put. */
  readonly commit: (text: string, then?: CellAt) => string | null
  readonly leave: () => void
  readonly clear: (range: CellRange) => void
  readonly lock: (range: CellRange) => void
  readonly ask: (kind: Extract<Question['kind'], 'menu' | 'note' | 'split'>, at: CellAt) => void
  /** Picks a block up, to be put down elsewhere by Enter. */
  readonly pickUp: (at: CellAt) => void
  readonly putDown: (from: YearPlace, at: CellAt) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly toGap: () => void
  readonly toFinding: (step: 1 | -1) => void
  /** Brings the first cell of a finding into view, and the focus to it. */
  readonly show: (finding: Finding) => void
  readonly toToday: () => void
}

export const createYearActions = (
  store: YearStore,
  desk: Desk,
  address: Address<YearSearch>,
  grid: RefObject<GridHandle | null>,
): YearActions => {
  const { refuse, mayEdit, make, undo, redo } = createEditing(store, {
    decide: ({ year }) => decideYear(year),
    own: ({ year }) => ownFindings(year),
  })
  const { go, show, toFinding } = createShowing(
    { desk, address, grid },
    {
      findings: () => store.state.view.findings,
      cellOf: (finding) => placesOf(finding).map(cellOf)[0] ?? null,
      nothing: 'Nothing is found in this year.',
    },
  )

  const putDown: YearActions['putDown'] = (from, at) => {
    const to = placeOf(at)
    if (to === null || !mayEdit()) return
    desk.set({ carried: null })
    const { view } = store.state
    if (plannedAt(view, to) === null) make(movePlace(view, from, to), '')
    else desk.set({ question: { kind: 'swap', at, from, to } })
  }

  const type: YearActions['type'] = (at, text, places) => {
    const place = placeOf(at)
    if (place === null) return false
    if (!mayEdit()) return true
    const into = places ?? [place]
    const { view } = store.state
    const locked = into.find((one) => plannedAt(view, one)?.locked)
    if (locked) refuse(`${view.called(locked.resident)} is locked in Block ${locked.block}. Unlock it first.`)
    else desk.set({ typing: { at, text, places: into }, question: null })
    return true
  }

  return {
    press: (at, again) => {
      const { carried } = desk.state
      const { kind, of } = rowOf(at.row)
      if (kind === 'rotation') {
        // What a number counts is shown above it.
        const code = store.state.view.counts.find(({ name }) => name === of)?.code
        address.go({ f: address.state.f === code ? undefined : code })
      } else if (carried !== null && placeKey(cellOf(carried)) !== placeKey(at)) putDown(carried, at)
      else if (again && store.state.plan.mayEdit) type(at, '')
    },
    make,
    type,
    commit: (text, then) => {
      const { typing } = desk.state
      if (!typing) return null
      const typed = typeInto(store.state.view, typing.places, text)
      if ('why' in typed) return typed.why
      desk.set({ typing: null })
      grid.current?.focus(then ?? typing.at)
      make(typed.edit, 'It is so already.')
      return null
    },
    leave: () => {
      const at = desk.state.typing?.at
      desk.set({ typing: null })
      if (at) grid.current?.focus(at)
    },
    clear: (range) => make(clearPlaces(store.state.view, placesIn(range)), 'Nothing is planned here.'),
    lock: (range) => make(lockPlaces(store.state.view, placesIn(range)), 'Nothing is planned here that could be locked.'), // prettier-ignore
    ask: (kind, at) => {
      const place = placeOf(at)
      if (place === null) return
      if (kind !== 'menu') {
        if (!mayEdit()) return
        const planned = plannedAt(store.state.view, place)
        if (planned === null) {
          announce('Nothing is planned here. Type a rotation first.')
          return
        }
        if (kind === 'split' && planned.locked) {
          type(at, '')
          return
        }
      }
      desk.set({ question: { kind, at }, typing: null })
    },
    pickUp: (at) => {
      const place = placeOf(at)
      const { view } = store.state
      const planned = place && plannedAt(view, place)
      if (!place || !mayEdit()) return
      if (!planned) announce('Nothing is planned here.')
      else if (planned.locked) type(at, '')
      else {
        desk.set({ carried: place })
        announce('Picked up. Go where it is to be, and press Enter. Esc puts it back.')
      }
    },
    putDown,
    undo,
    redo,
    toGap: () => {
      const { view } = store.state
      const open = view.residents.flatMap((resident) =>
        openBlocksOf(view, resident).map(({ number }) => ({ resident: resident.id, block: number })),
      )
      const { resident, block } = address.state
      const at = open.findIndex((place) => place.resident === resident && place.block === block)
      const next = open[at + 1] ?? open[0]
      if (next) go(cellOf(next))
      else announce('Every resident is on a rotation in every block.')
    },
    toFinding,
    show,
    toToday: () => {
      const { view } = store.state
      const current = view.blocks.find(({ state }) => state === 'current')
      const resident = address.state.resident ?? view.residents[0]?.id
      if (!current || resident === undefined) announce('Today is in another year.')
      else {
        go({ row: residentRow(resident), column: blockColumn(current.number) })
        announce(`Block ${current.number}, from ${spokenDay(current.start)}.`)
      }
    },
  }
}

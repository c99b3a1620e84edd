import { type Position, type Rect, isInside, positionsThatDiffer, rectOf, samePosition } from './range.ts'

/** What is under way with a cell's content between press and drop. */
export interface Drag {
  readonly from: Position
  readonly over: Position | null
  /** Whether it may be dropped on a cell. */
  readonly allows: (position: Position) => boolean
}

/** Where somebody is in a grid. */
export interface GridState {
  /** The one cell that takes part in the tab order. */
  readonly active: Position
  /** The corner that stays while a range grows; null when only the active cell is selected. */
  readonly anchor: Position | null
  readonly drag: Drag | null
}

/** How one cell is involved, as one number, so that a cell can tell whether anything changed for it. */
export const TAB_STOP = 1
export const SELECTED = 2
export const DIMMED = 4
export const DRAGGED = 8
export const DROP_TARGET = 16

/** The state of one grid. Each cell hears only of what concerns it; nothing else renders when the selection moves. */
export interface GridStore {
  readonly state: GridState
  readonly change: (next: Partial<GridState>) => void
  /** The range selected; of one cell when nothing is selected but the active one. */
  readonly range: () => Rect
  /** How a cell is involved. */
  readonly involvement: (position: Position) => number
  readonly subscribe: (listener: () => void) => () => void
  readonly subscribeCell: (position: Position, listener: () => void) => () => void
}

const keyOf = ({ row, column }: Position): string => `${row}/${column}`

const rangeOf = ({ anchor, active }: GridState): Rect | null => (anchor ? rectOf(anchor, active) : null)

export const createGridStore = (active: Position): GridStore => {
  let state: GridState = { active, anchor: null, drag: null }
  const listeners = new Set<() => void>()
  const cells = new Map<string, Set<() => void>>()

  const tell = (positions: Iterable<Position>): void => {
    const told = new Set<string>()
    for (const position of positions) {
      const key = keyOf(position)
      if (told.has(key)) continue
      told.add(key)
      cells.get(key)?.forEach((listener) => {
        listener()
      })
    }
  }

  return {
    get state() {
      return state
    },
    change(next) {
      const before = state
      state = { ...state, ...next }
      if (before.drag?.from !== state.drag?.from) cells.forEach((group) => group.forEach((listener) => listener()))
      else
        tell([
          ...(samePosition(before.active, state.active) ? [] : [before.active, state.active]),
          ...positionsThatDiffer(rangeOf(before), rangeOf(state)),
          ...[before.drag?.over, state.drag?.over].filter((over) => over !== null && over !== undefined),
        ])
      listeners.forEach((listener) => {
        listener()
      })
    },
    range: () => rangeOf(state) ?? rectOf(state.active, state.active),
    involvement(position) {
      const { drag } = state
      return (
        (samePosition(position, state.active) ? TAB_STOP : 0) |
        (isInside(rangeOf(state), position) ? SELECTED : 0) |
        (drag && !drag.allows(position) && !samePosition(drag.from, position) ? DIMMED : 0) |
        (drag && samePosition(drag.from, position) ? DRAGGED : 0) |
        (drag && samePosition(drag.over, position) && drag.allows(position) ? DROP_TARGET : 0)
      )
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    subscribeCell(position, listener) {
      const key = keyOf(position)
      const group = cells.get(key) ?? new Set()
      cells.set(key, group.add(listener))
      return () => {
        group.delete(listener)
        if (group.size === 0 && cells.get(key) === group) cells.delete(key)
      }
    },
  }
}

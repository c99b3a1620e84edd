import { findingId } from '#rules/finding.ts'
import {
  type CellTest,
  type FollowedViews,
  type WriteMarks,
  type WrittenCells,
  createFollowedViews,
  writeMarks,
  writtenCells,
} from '../../plan/followed-views.ts'
import { NAME_COLUMN, ROTATION_COLUMN, personOfRow, placeKey, personRow, rowOf, slotKey } from './block-keys.ts'
import type { BlockEdit, BlockState, BlockStore } from './block-plan.ts'
import type { BlockView } from './block-view.ts'
import { type CellView, cellView } from './cell-view.ts'
import type { Desk, DeskState } from './desk.ts'

/** What a cell shows besides the plan. */
export interface CellMarks extends WriteMarks {
  /** A code is being typed into it. */
  readonly typing: boolean
  /** It is being explained. */
  readonly explained: boolean
}

/** A cell of the block and what goes on at it. */
export type MarkedCell = CellView & { readonly marks: CellMarks }

interface Marks extends WrittenCells {
  readonly typing: string | null
  readonly explained: string | null
}

const cellsOfEdits = (edits: readonly BlockEdit[]): ReadonlySet<string> =>
  new Set(edits.flat().map(({ person, day, half }) => placeKey(personRow(person), slotKey(day, half))))

const keyOf = (at: { readonly row: string; readonly column: string } | undefined): string | null =>
  at ? placeKey(at.row, at.column) : null

const marksOf = (state: BlockState, { typing, question }: DeskState): Marks => ({
  ...writtenCells(state, cellsOfEdits),
  typing: keyOf(typing?.at),
  explained: keyOf(question?.kind === 'why' ? question.at : undefined),
})

const cellMarks = (marks: Marks, key: string): CellMarks => ({
  ...writeMarks(marks, key),
  typing: marks.typing === key,
  explained: marks.explained === key,
})

/** The cells where something goes on, or did before. */
const markedCells = (before: Marks, after: Marks): ReadonlySet<string> =>
  new Set(
    [before, after].flatMap(({ saving, refused, typing, explained }) => [
      ...[...saving, ...refused.cells],
      ...[typing, explained].filter((key) => key !== null),
    ]),
  )

const idsOf = (view: BlockView, key: string): string => (view.found.get(key) ?? []).map(findingId).join('|')

/** Which cells may show something else in another view of the block: of people who moved, of figures, where findings lie. */
export const changedCells = (before: BlockView, after: BlockView): CellTest => {
  if (before === after) return () => false
  const isSame = before.members.every(({ person }, i) => after.members[i]?.person === person) && before.members.length === after.members.length // prettier-ignore
  if (!isSame || before.judged.schedule.today !== after.judged.schedule.today) return () => true
  const moved = new Set([...after.cells].filter(([id, own]) => before.cells.get(id) !== own).map(([id]) => id))
  if (moved.size === after.cells.size) return () => true
  const figures = new Set(
    after.slots.filter(({ at }) => JSON.stringify(before.footers[at]) !== JSON.stringify(after.footers[at])).map(({ key }) => key), // prettier-ignore
  )
  const found = new Set(
    [...before.found.keys(), ...after.found.keys()].filter((key) => idsOf(before, key) !== idsOf(after, key)),
  )
  return (row, column) => {
    const person = personOfRow(row)
    if (person !== null && moved.has(person)) return true
    if (rowOf(row).kind === 'foot' && figures.has(column)) return true
    return found.has(placeKey(row, column)) || (person === null && [NAME_COLUMN, ROTATION_COLUMN].includes(column))
  }
}

/** What every cell shows, kept as the plan and the desk are. */
export const createBlockViews = (store: BlockStore, desk: Desk): FollowedViews<MarkedCell> =>
  createFollowedViews(store, desk, {
    shown: (state, onDesk) => ({ view: state.view, marks: marksOf(state, onDesk) }),
    cell: ({ view, marks }, row, column) => ({
      ...cellView(view, row, column),
      marks: cellMarks(marks, placeKey(row, column)),
    }),
    mayDiffer: (before, after) => {
      const inView = changedCells(before.view, after.view)
      const marked = markedCells(before.marks, after.marks)
      return (row, column) => marked.has(placeKey(row, column)) || inView(row, column)
    },
  })

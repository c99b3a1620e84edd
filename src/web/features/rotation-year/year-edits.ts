import type { PlanRotation } from '#domain/decisions/change-rotation-year.ts'
import type { RotationRead } from '#domain/rotations/rotation-reader.ts'
import type { Texts } from '../../components/grid/clipboard.ts'
import type { CellAt, CellRange } from '../../components/grid/grid-events.ts'
import { blockColumn, blockOfColumn, type YearPlace, placeOf } from './year-keys.ts'
import type { YearEdit } from './year-plan.ts'
import { type YearView, plannedAt } from './year-view.ts'

/** The residents' blocks in a range, row by row. */
export const placesIn = ({ rows, columns }: CellRange): readonly YearPlace[] =>
  rows.flatMap((row) => columns.flatMap((column) => placeOf({ row, column }) ?? []))

const editOf = (changes: readonly PlanRotation[]): YearEdit | null => (changes.length === 0 ? null : { changes })

/** What is there as a change of another block; a split day of its own is one of this block alone. */
const copyTo = (view: YearView, from: YearPlace, to: YearPlace): PlanRotation => {
  const planned = plannedAt(view, from)
  if (planned === null) return { ...to, rotation: null }
  const { rotation, second, splitDay } = planned
  return { ...to, rotation, second, splitDay: second !== null && from.block === to.block ? splitDay : null }
}

const differs = (view: YearView, { resident, block, rotation, second, splitDay }: PlanRotation): boolean => {
  const planned = plannedAt(view, { resident, block })
  if (planned === null) return rotation !== null
  return planned.rotation !== rotation || planned.second !== second || planned.splitDay !== splitDay
}

const reads = (place: YearPlace, read: Extract<RotationRead, { readonly kind: 'read' }>): PlanRotation => ({
  ...place,
  rotation: read.rotation,
  second: read.second,
  splitDay: read.splitDay,
})

/** What a text says of a resident's block. */
export const readAt = (view: YearView, { resident, block }: YearPlace, text: string): RotationRead => {
  const [person, at] = [view.residentOf.get(resident), view.blockAt.get(block)]
  if (!person || !at) return { kind: 'unread', why: `Block ${block} is none of the year.` }
  return view.reader.read(text, { pgy: person.pgy, block: at })
}

/** Puts what a text says on blocks; or why it says nothing. */
export const typeInto = (
  view: YearView,
  places: readonly YearPlace[],
  text: string,
): { readonly edit: YearEdit | null } | { readonly why: string } => {
  const changes: PlanRotation[] = []
  for (const place of places) {
    const read = readAt(view, place, text)
    if (read.kind === 'unread') return { why: read.why }
    const change = reads(place, read)
    if (differs(view, change)) changes.push(change)
  }
  return { edit: editOf(changes) }
}

/** Takes residents off what they are planned on. */
export const clearPlaces = (view: YearView, places: readonly YearPlace[]): YearEdit | null =>
  editOf(places.filter((place) => plannedAt(view, place) !== null).map((place) => ({ ...place, rotation: null })))

/** Locks what is planned, or unlocks it when all of it is locked. */
export const lockPlaces = (view: YearView, places: readonly YearPlace[]): YearEdit | null => {
  const planned = places.filter((place) => plannedAt(view, place) !== null)
  const locked = !planned.every((place) => plannedAt(view, place)?.locked)
  return editOf(
    planned.filter((place) => plannedAt(view, place)?.locked !== locked).map((place) => ({ ...place, locked })),
  )
}

/** Fills a range from its first row or column. */
export const fillRange = (
  view: YearView,
  direction: 'down' | 'right',
  { rows, columns }: CellRange,
): YearEdit | null => {
  const [top, left] = [rows[0], columns[0]]
  if (top === undefined || left === undefined) return null
  return editOf(
    rows.flatMap((row) =>
      columns.flatMap((column) => {
        const from = placeOf(direction === 'down' ? { row: top, column } : { row, column: left })
        const to = placeOf({ row, column })
        if (!from || !to || (from.resident === to.resident && from.block === to.block)) return []
        const change = copyTo(view, from, to)
        return differs(view, change) ? [change] : []
      }),
    ),
  )
}

/** Carries a block elsewhere, with its note; the place it leaves is open. */
export const movePlace = (view: YearView, from: YearPlace, to: YearPlace): YearEdit => {
  const note = plannedAt(view, from)?.note ?? null
  return {
    changes: [
      { ...from, rotation: null },
      { ...copyTo(view, from, to), note },
    ],
  }
}

/** Lets two blocks change places, notes and all. */
export const swapPlaces = (view: YearView, one: YearPlace, other: YearPlace): YearEdit => {
  const noteAt = (place: YearPlace) => plannedAt(view, place)?.note ?? null
  return {
    changes: [
      { ...copyTo(view, one, other), note: noteAt(one) },
      { ...copyTo(view, other, one), note: noteAt(other) },
    ],
  }
}

/** What a range holds, as a spreadsheet takes it. */
export const textsOf = (view: YearView, { rows, columns }: CellRange): Texts =>
  rows.map((row) =>
    columns.map((column) => {
      const place = placeOf({ row, column })
      const planned = place && plannedAt(view, place)
      return planned ? view.reader.write(planned) : ''
    }),
  )

/** A text of what was pasted that says nothing, and where it would have stood. */
export interface Unread {
  readonly place: YearPlace
  readonly why: string
}

/**
 * Pastes texts from a cell on: codes, names, "FMC/FMIT Jan 1". An empty text takes a resident off. When one text says
 * nothing, nothing at all is pasted.
 */
export const pasteAt = (
  view: YearView,
  cell: CellAt,
  rows: readonly string[],
  texts: Texts,
): { readonly edit: YearEdit | null; readonly unread: readonly Unread[]; readonly outside: number } => {
  const residents = rows.filter((row) => placeOf({ row, column: cell.column }) !== null)
  const top = residents.indexOf(cell.row)
  const left = view.blocks.findIndex(({ number }) => number === blockOfColumn(cell.column))
  const unread: Unread[] = []
  const changes: PlanRotation[] = []
  let outside = 0
  texts.forEach((line, down) =>
    line.forEach((text, right) => {
      const row = residents[top + down]
      const block = view.blocks[left + right]
      const place = row !== undefined && block && top >= 0 && left >= 0 ? placeOf({ row, column: blockColumn(block.number) }) : null // prettier-ignore
      if (place === null) {
        if (text.trim() !== '') outside += 1
        return
      }
      if (text.trim() === '') {
        if (plannedAt(view, place) !== null) changes.push({ ...place, rotation: null })
        return
      }
      const read = readAt(view, place, text)
      if (read.kind === 'unread') unread.push({ place, why: read.why })
      else if (differs(view, reads(place, read))) changes.push(reads(place, read))
    }),
  )
  return { edit: unread.length > 0 ? null : editOf(changes), unread, outside }
}

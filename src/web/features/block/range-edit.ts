import type { Texts } from '../../components/grid/clipboard.ts'
import type { CellAt, CellRange } from '../../components/grid/grid-events.ts'
import { personOfRow } from './block-keys.ts'
import type { BlockEdit } from './block-plan.ts'
import { type BlockView, type Slot, cellAt, pinAt } from './block-view.ts'
import { activityMeant } from './codes.ts'

type Pin = BlockEdit[number]

/** A half-day of somebody, as ranges name it. */
interface Place {
  readonly person: string
  readonly slot: Slot
}

const placeOf = (view: BlockView, row: string, column: string): Place | null => {
  const person = personOfRow(row)
  const slot = view.slotOf.get(column)
  return person !== null && slot ? { person, slot } : null
}

/** The half-days of a range, row by row. */
export const placesIn = (view: BlockView, { rows, columns }: CellRange): readonly Place[] =>
  rows.flatMap((row) => columns.flatMap((column) => placeOf(view, row, column) ?? []))

/** A half-day as text: its code; empty where nothing says what it is. */
const textAt = (view: BlockView, { person, slot }: Place): string => cellAt(view, person, slot.key)?.activity ?? ''

/** What a range holds, as a spreadsheet takes it: codes of half-days, names and figures as `textOf` has them. */
export const textsOf = (view: BlockView, { rows, columns }: CellRange, textOf: (cell: CellAt) => string): Texts =>
  rows.map((row) =>
    columns.map((column) => {
      const place = placeOf(view, row, column)
      return place ? textAt(view, place) : textOf({ row, column })
    }),
  )

/** The pin that makes a half-day a code, or gives it back to its pattern; null when it is so already. */
const pinTo = (view: BlockView, { person, slot }: Place, code: string | null): Pin | null => {
  const { day, half, key } = slot
  const pin = pinAt(view, person, key)
  if (code === null) return pin && { person, day, half, activity: null }
  const present = cellAt(view, person, key)?.activity ?? null
  return (pin?.activity ?? present) === code ? null : { person, day, half, activity: code }
}

/** Makes one half-day a code. Null when it is so already. */
export const typeCode = (view: BlockView, { row, column }: CellAt, code: string): BlockEdit | null => {
  const place = placeOf(view, row, column)
  const pin = place && pinTo(view, place, code)
  return pin ? [pin] : null
}

/** Gives what is pinned in a range back to its pattern. Empty when nothing is. */
export const clearRange = (view: BlockView, range: CellRange): BlockEdit =>
  placesIn(view, range).flatMap((place) => pinTo(view, place, null) ?? [])

/** Fills a range from its first row, or its first column. Empty when everything is so already. */
export const fillRange = (view: BlockView, direction: 'down' | 'right', { rows, columns }: CellRange): BlockEdit => {
  const [firstRow = '', firstColumn = ''] = [rows[0], columns[0]]
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const place = placeOf(view, row, column)
      const from = direction === 'down' ? placeOf(view, firstRow, column) : placeOf(view, row, firstColumn)
      if (!place || !from) return []
      const code = textAt(view, from)
      return pinTo(view, place, code === '' ? null : code) ?? []
    }),
  )
}

/** What pasting comes to, and the codes in it that no activity has. */
export interface Pasted {
  readonly edit: BlockEdit
  readonly unknown: readonly string[]
}

/**
 * Pastes codes from a cell on, over the rows of people as they stand. A single one fills the range that is selected. An
 * empty cell gives the half-day back to its pattern; what is so already is left alone.
 */
export const pasteAt = (
  view: BlockView,
  cell: CellAt,
  texts: Texts,
  rows: readonly string[],
  range: CellRange | null,
): Pasted => {
  const people = rows.filter((row) => personOfRow(row) !== null)
  const [top, left] = [people.indexOf(cell.row), view.slotOf.get(cell.column)?.at ?? -1]
  const unknown = new Set<string>()
  const edit: Pin[] = []
  const put = (place: Place | null, text: string): void => {
    if (!place) return
    const activity = activityMeant(view, text)
    if (text.trim() !== '' && activity === null) unknown.add(text.trim())
    else {
      const pin = pinTo(view, place, activity?.code ?? null)
      if (pin) edit.push(pin)
    }
  }
  const [only] = texts[0] ?? []
  if (range && only !== undefined && texts.length === 1 && texts[0]?.length === 1)
    for (const place of placesIn(view, range)) put(place, only)
  else if (top >= 0 && left >= 0)
    texts.forEach((line, down) =>
      line.forEach((text, right) => {
        const [row, slot] = [people[top + down], view.slots[left + right]]
        put(row !== undefined && slot ? placeOf(view, row, slot.key) : null, text)
      }),
    )
  return { edit, unknown: [...unknown] }
}

/**
 * Pins the present codes of a range, so that they stay whatever moves around them; where all of them are pinned, gives
 * them back. Absences stand by themselves and are left out.
 */
export const pinRange = (view: BlockView, range: CellRange): BlockEdit => {
  const places = placesIn(view, range)
  const loose = places.flatMap(({ person, slot: { day, half, key } }): BlockEdit => {
    const cell = cellAt(view, person, key)
    if (cell === null || cell.because.kind === 'absence' || pinAt(view, person, key)) return []
    return [{ person, day, half, activity: cell.activity }]
  })
  return loose.length > 0 ? loose : clearRange(view, range)
}

/** Writes a note to a half-day; one that is not pinned yet is pinned with it, because a note belongs to a decision. */
export const noteAt = (view: BlockView, { row, column }: CellAt, note: string | null): BlockEdit | null => {
  const place = placeOf(view, row, column)
  if (!place) return null
  const { person, slot } = place
  const { day, half } = slot
  const pin = pinAt(view, person, slot.key)
  if (pin) return pin.note === note ? null : [{ person, day, half, note }]
  const code = textAt(view, place)
  return code === '' || note === null ? null : [{ person, day, half, activity: code, note }]
}

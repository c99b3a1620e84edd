import type { Row } from './preview.ts'

/** Rows that somebody left out, by id: whatever else can be taken is. Rows that come new are taken, too. */
export type LeftOut = ReadonlySet<string>

/** Rows that can be taken: what a preview of the whole takes. What overlaps cannot, nor what only goes together with it. */
export const freeRows = (rows: readonly Row[]): readonly string[] =>
  rows.filter(({ taken }) => taken).map(({ id }) => id)

/** What is taken of rows that can be. */
export const takenOf = (free: readonly string[], left: LeftOut): readonly string[] =>
  left.size === 0 ? free : free.filter((id) => !left.has(id))

/** Rows that were asked about and would not be taken: they go only together with one that is left out. */
export const heldBack = (asked: readonly string[], rows: readonly Row[]): ReadonlySet<string> => {
  const taken = new Set(freeRows(rows))
  return new Set(asked.filter((id) => !taken.has(id)))
}

/** With rows taken, or left out. */
export const withTicks = (left: LeftOut, ids: readonly string[], take: boolean): LeftOut => {
  const next = new Set(left)
  for (const id of ids)
    if (take) next.delete(id)
    else next.add(id)
  return next
}

/** How the box of a group stands. */
export type Ticks = 'all' | 'some' | 'none'

export const ticksOf = (free: readonly string[], left: LeftOut): Ticks => {
  const taken = takenOf(free, left).length
  return taken === 0 ? 'none' : taken === free.length ? 'all' : 'some'
}

/** Without those that are no longer there. The same set when all are. */
export const stillThere = (left: LeftOut, rows: readonly Row[]): LeftOut => {
  const ids = new Set(rows.map(({ id }) => id))
  return [...left].every((id) => ids.has(id)) ? left : new Set([...left].filter((id) => ids.has(id)))
}

/** Addresses stay short enough to be sent to somebody; more than that is kept by the page alone. */
const LONGEST = 1500

/** The rows left out as the address carries them; undefined when there are none, or too many. */
export const addressOf = (left: LeftOut): string | undefined => {
  const text = [...left].map(encodeURIComponent).join(',')
  return text === '' || text.length > LONGEST ? undefined : text
}

export const leftOutOf = (address: string | undefined): LeftOut =>
  new Set(address === undefined ? [] : address.split(',').map(decoded).filter(Boolean))

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

import type { Batch, Name, Row } from './batch.ts'
import { listed } from '../../words.ts'

/** What a row comes to, as the list is filtered by it. */
export const RESULTS = [
  'who',
  'unreadable',
  'choose',
  'doubt',
  'touches',
  'joined',
  'there',
  'new',
  'left-out',
] as const satisfies readonly Row['result']['kind'][]
export type ResultKind = (typeof RESULTS)[number]
/** What the list shows: everything, or the rows of one result. */
export type Shown = 'all' | ResultKind

export type Mark = 'critical' | 'warning' | 'info' | 'good' | null

/** How each result is called on its filter, and how much it wants to be looked at. */
export const RESULT_WORDS: Readonly<Record<ResultKind, { readonly label: string; readonly mark: Mark }>> = {
  who: { label: 'Who is this?', mark: 'critical' },
  unreadable: { label: 'Can’t be read', mark: 'critical' },
  choose: { label: 'To decide', mark: 'critical' },
  doubt: { label: 'To look at', mark: 'warning' },
  touches: { label: 'Touches the plan', mark: 'warning' },
  joined: { label: 'Joined', mark: 'info' },
  there: { label: 'Already there', mark: null },
  new: { label: 'New', mark: 'good' },
  'left-out': { label: 'Left out', mark: null },
}

export type Counts = Readonly<Record<Shown, number>>

/** How many rows each filter would show. */
export const countsOf = (rows: readonly Row[]): Counts => {
  const counts = { all: rows.length } as Record<Shown, number>
  for (const kind of RESULTS) counts[kind] = 0
  for (const { result } of rows) counts[result.kind] += 1
  return counts
}

export const rowsShown = (rows: readonly Row[], shown: Shown): readonly Row[] =>
  shown === 'all' ? rows : rows.filter(({ result }) => result.kind === shown)

/** Whether somebody has to say something before the row can be taken in. */
export const isOpen = (row: Row): boolean => !row.settled

/** Whether a row asks for somebody: it is open, or it was read with a doubt nobody has looked at. */
export const asksForSomebody = (row: Row): boolean => isOpen(row) || row.result.kind === 'doubt'

/**
 * The row to go to once one is settled: the next of those in sight that asks for somebody, from the top again after the
 * last; then the next of all that are open. Null when nothing is left to do.
 */
export const nextOpen = (rows: readonly Row[], shown: Shown, from: string | null): Row | null => {
  const after = (list: readonly Row[]): readonly Row[] => {
    const at = list.findIndex(({ id }) => id === from)
    return [...list.slice(at + 1), ...list.slice(0, at + 1)]
  }
  const here = shown === 'all' ? after(rows) : after(rows).filter(({ result }) => result.kind === shown)
  const elsewhere = after(rows)
  const other = ({ id }: Row): boolean => id !== from
  return (
    here.find((row) => other(row) && isOpen(row)) ??
    (shown === 'all' ? undefined : here.find((row) => other(row) && asksForSomebody(row))) ??
    elsewhere.find((row) => other(row) && isOpen(row)) ??
    elsewhere.find((row) => other(row) && asksForSomebody(row)) ??
    null
  )
}

/** What is left to settle, as it is said: a name once, however many rows it stands in. */
export interface OpenWork {
  readonly names: number
  readonly unreadable: number
  readonly choose: number
  readonly others: number
  /** All of these, counted by row. */
  readonly rows: number
}

export const openWork = ({ rows, names }: Pick<Batch, 'rows' | 'names'>): OpenWork => {
  const open = rows.filter(isOpen)
  const nameOf = new Map(names.flatMap((name) => name.rowIds.map((id) => [id, name] as const)))
  const of = (kind: ResultKind): readonly Row[] => open.filter(({ result }) => result.kind === kind)
  const [who, unreadable, choose] = [of('who'), of('unreadable'), of('choose')]
  return {
    names: new Set(who.map(({ id }) => nameOf.get(id) ?? id)).size,
    unreadable: unreadable.length,
    choose: choose.length,
    others: open.length - who.length - unreadable.length - choose.length,
    rows: open.length,
  }
}

const counted = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]

/** "3 names and 2 rows that can’t be read"; empty when nothing is open. */
export const openWorkWords = ({ names, unreadable, choose, others }: OpenWork): string =>
  listed([
    ...counted(names, 'name', 'names'),
    ...counted(unreadable, 'row that can’t be read', 'rows that can’t be read'),
    ...counted(choose, 'row to decide', 'rows to decide'),
    ...counted(others, 'row to look at', 'rows to look at'),
  ])

/** Whether taking the import in would write something for the row. */
export const isChange = (row: Row): boolean => row.settled && row.action !== null && row.action !== 'skip'

/**
 * Rows that come to one change: those of one person and kind that share days are joined. Each with the rows of its
 * change, in the order of the sheet.
 */
export const changesOf = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const taken = new Map(rows.filter(isChange).map((row) => [row.id, row]))
  const changes: Row[][] = []
  const seen = new Set<string>()
  const collect = (row: Row, into: Row[]): void => {
    if (seen.has(row.id)) return
    seen.add(row.id)
    into.push(row)
    for (const { rowId, type } of row.meets) {
      const other = rowId === null ? undefined : taken.get(rowId)
      if (other && type === row.type) collect(other, into)
    }
  }
  for (const row of taken.values()) {
    const change: Row[] = []
    collect(row, change)
    if (change.length > 0) changes.push(change)
  }
  return changes
}

/** The name a row has, and its place among those nobody is found for yet. */
export interface NamePlace {
  readonly name: Name
  /** From 1; null for one that is settled. */
  readonly at: number | null
  readonly of: number
}

export const placeOfName = ({ names, rows }: Pick<Batch, 'names' | 'rows'>, row: Row): NamePlace | null => {
  const name = names.find(({ rowIds }) => rowIds.includes(row.id))
  if (!name) return null
  const waiting = new Set(rows.filter(({ result }) => result.kind === 'who').map(({ id }) => id))
  const open = names.filter(({ rowIds }) => rowIds.some((id) => waiting.has(id)))
  const at = open.indexOf(name)
  return { name, at: at === -1 ? null : at + 1, of: open.length }
}

import { endOf, startOf } from '#domain/leave/uncovered.ts'
import type { LeaveType } from '#domain/leave/absence.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type OverlapRelation, classifyOverlap } from '#domain/leave/overlap.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Half } from '#domain/calendar/half-day.ts'
import type { ReadRow } from './read-row.ts'

/** A row of which everything is known that time away needs. */
export type TakeableRow = ReadRow & {
  readonly personId: PersonId
  readonly first: Day
  readonly last: Day
  readonly type: LeaveType
}

/** Rows of one person, type and status that share half-days: one time away. Most are a single row. */
export interface LeaveGroup {
  /** In the order of the sheet; the first gives it its name. */
  readonly rows: readonly [TakeableRow, ...TakeableRow[]]
  readonly personId: PersonId
  readonly type: LeaveType
  readonly status: 'approved' | 'requested'
  readonly first: Day
  readonly firstHalf: Half
  readonly last: Day
  readonly lastHalf: Half
  readonly tentative: boolean
}

/** Two times away of one person in the same file that share half-days and are not one. */
export interface Beside {
  readonly group: LeaveGroup
  readonly relation: OverlapRelation
}

export interface Grouped {
  readonly groups: readonly LeaveGroup[]
  /** Rows that say exactly what an earlier one says, and that one. */
  readonly copies: ReadonlyMap<string, TakeableRow>
  /** For each group, by its first row, others of its person that it shares half-days with. */
  readonly beside: ReadonlyMap<string, readonly Beside[]>
}

export const isTakeable = (row: ReadRow): row is TakeableRow =>
  row.personId !== null &&
  row.first !== null &&
  row.last !== null &&
  row.type !== null &&
  row.errors.length === 0 &&
  !row.isLeftOut

const kindOf = ({ personId, type, status }: TakeableRow): string => JSON.stringify([personId, type, status])
const contentOf = (row: TakeableRow): string => JSON.stringify([kindOf(row), startOf(row), endOf(row)])

const groupOf = (rows: LeaveGroup['rows'], at: ReadonlyMap<string, number>): LeaveGroup => {
  const earliest = rows.reduce((a, b) => (startOf(b) < startOf(a) ? b : a))
  const latest = rows.reduce((a, b) => (endOf(b) > endOf(a) ? b : a))
  const [lead, ...others] = rows.toSorted((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0))
  const { personId, type, status } = rows[0]
  return {
    rows: [lead ?? rows[0], ...others],
    ...{ personId, type, status },
    ...{ first: earliest.first, firstHalf: earliest.firstHalf, last: latest.last, lastHalf: latest.lastHalf },
    tentative: latest.tentative,
  }
}

/** Rows of one kind, each with those that it shares half-days with, through others too. */
const joined = (rows: readonly TakeableRow[]): readonly LeaveGroup['rows'][] => {
  const groups: [TakeableRow, ...TakeableRow[]][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const row of rows.toSorted((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b))) {
    const last = groups.at(-1)
    if (last && startOf(row) <= end) last.push(row)
    else groups.push([row])
    end = Math.max(end, endOf(row))
  }
  return groups
}

const byKey = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] => {
  const lists = new Map<string, Item[]>()
  for (const item of items) {
    const list = lists.get(keyOf(item))
    if (list) list.push(item)
    else lists.set(keyOf(item), [item])
  }
  return [...lists.values()]
}

/** Times away of one person that share half-days, pair by pair, both ways. */
const besideOne = (groups: readonly LeaveGroup[], beside: Map<string, Beside[]>): void => {
  const sorted = groups.toSorted((a, b) => startOf(a) - startOf(b))
  const add = (group: LeaveGroup, other: LeaveGroup): void => {
    const relation = classifyOverlap(group, other)?.relation
    if (relation === undefined) return
    const [lead] = group.rows
    const list = beside.get(lead.id)
    if (list) list.push({ group: other, relation })
    else beside.set(lead.id, [{ group: other, relation }])
  }
  sorted.forEach((group, at) => {
    for (const other of sorted.slice(at + 1)) {
      if (startOf(other) > endOf(group)) break
      add(group, other)
      add(other, group)
    }
  })
}

/**
 * Finds which rows of a file are one time away: exact copies count once, and those of one person, type and status that
 * share a half-day are joined from the first start to the last end. A day after another is no overlap.
 */
export const groupRows = (rows: readonly ReadRow[]): Grouped => {
  const at = new Map(rows.map(({ id }, index) => [id, index]))
  const originals = new Map<string, TakeableRow>()
  const copies = new Map<string, TakeableRow>()
  for (const row of rows.filter(isTakeable)) {
    const original = originals.get(contentOf(row))
    if (original) copies.set(row.id, original)
    else originals.set(contentOf(row), row)
  }
  const groups = byKey([...originals.values()], kindOf)
    .flatMap((same) => joined(same).map((members) => groupOf(members, at)))
    .sort((a, b) => (at.get(a.rows[0].id) ?? 0) - (at.get(b.rows[0].id) ?? 0))
  const beside = new Map<string, Beside[]>()
  for (const ofPerson of byKey(groups, ({ personId }) => personId)) if (ofPerson.length > 1) besideOne(ofPerson, beside)
  return { groups, copies, beside }
}

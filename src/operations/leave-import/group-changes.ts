import { createHash } from 'node:crypto'
import { putAbsence, removeAbsence } from '#domain/decisions/leave-changes.ts'
import { type Absence, UNREMARKED } from '#domain/leave/absence.ts'
import type { AbsenceDetail } from '#domain/leave/absence-detail.ts'
import type { LeaveAction } from '#domain/leave/overlap.ts'
import type { ScrubbedKind } from '#domain/leave/scrub.ts'
import { type HalfDaySpan, endOf, startOf } from '#domain/leave/uncovered.ts'
import { type SaidDetail, type WrittenDetail, writtenDetail } from '#domain/leave/written-detail.ts'
import type { Change } from '#domain/schedule/change.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { LeaveGroup } from './group-rows.ts'
import { type Met, remainderOf } from './meet-absences.ts'

/** A time away of the file, what it meets, and what is to be done with it. */
export interface Settled {
  readonly group: LeaveGroup
  readonly met: readonly Met[]
  readonly action: Exclude<LeaveAction, 'skip'>
}

/** Times away that change the same absence, or one alone: what is taken together or not at all. */
export type Cluster = readonly [Settled, ...Settled[]]

export interface ClusterChanges {
  readonly changes: readonly Change[]
  /** What was taken out of the texts. */
  readonly removed: readonly ScrubbedKind[]
}

/** Letters that notes may have together. */
export const MOST_NOTE_LETTERS = 1000

/** A name for a new absence. It says nothing of what it is, and is the same each time the batch is looked at. */
const nameFor = (seed: string, row: string, part: number): string =>
  `import-${createHash('sha256')
    .update(JSON.stringify([seed, row, part]))
    .digest('hex')
    .slice(0, 24)}`

const eachOnce = (texts: readonly (string | null)[]): string | null => {
  const said = [...new Set(texts.filter((text) => text !== null))]
  return said.length === 0 ? null : said.join('; ')
}

/** What the rows of a group say beside who, when and of what kind. */
export const saidIn = ({ rows }: Pick<LeaveGroup, 'rows'>): Required<SaidDetail> => {
  const notes = rows.map(({ note }) => note)
  const orders = notes.flatMap((note) => note.orders ?? [])
  return {
    reason: eachOnce(notes.map(({ note }) => note)),
    location: notes.find(({ location }) => location !== null)?.location ?? null,
    orders: orders.length === 0 ? null : orders.includes(true),
    replacement: notes.find(({ replacement }) => replacement !== null)?.replacement ?? null,
  }
}

const absenceOf = (group: LeaveGroup, id: string, span: HalfDaySpan): Absence => ({
  ...{ id, person: group.personId },
  ...{ first: span.first, firstHalf: span.firstHalf, last: span.last, lastHalf: span.lastHalf },
  ...{ type: group.type, status: group.status },
  ...UNREMARKED,
  tentative: group.tentative && endOf(span) === endOf(group),
})

const created = (facts: Facts, seed: string, { group, met }: Settled): ClusterChanges => {
  const said = saidIn(group)
  const [{ id: row }] = group.rows
  const written = remainderOf(group, met).map((span, part) => {
    const absence = absenceOf(group, nameFor(seed, row, part), span)
    const { detail, removed } = writtenDetail({ absence: absence.id, type: absence.type, before: null }, said)
    return { changes: putAbsence(facts, absence, detail), removed }
  })
  return { changes: written.flatMap(({ changes }) => changes), removed: written[0]?.removed ?? [] }
}

const replaced = (facts: Facts, seed: string, { group, met }: Settled): ClusterChanges => {
  const [{ id: row }] = group.rows
  const absence = absenceOf(group, nameFor(seed, row, 0), group)
  const { detail, removed } = writtenDetail({ absence: absence.id, type: absence.type, before: null }, saidIn(group))
  const gone = met.flatMap(({ absence: there }) => removeAbsence(facts, there.id))
  return { changes: [...gone, ...putAbsence(facts, absence, detail)], removed }
}

/** An absence that was there over all of the days, with what it did not say filled in from the file. */
const lengthened = (facts: Facts, there: Absence, cluster: Cluster): ClusterChanges => {
  const groups = cluster.map(({ group }) => group)
  const earliest = groups.reduce<HalfDaySpan>((a, b) => (startOf(b) < startOf(a) ? b : a), there)
  const latest = groups.reduce<HalfDaySpan & Pick<Absence, 'tentative'>>((a, b) => (endOf(b) > endOf(a) ? b : a), there)
  const { status } = groups[0] as LeaveGroup
  const absence: Absence = {
    ...there,
    ...{ first: earliest.first, firstHalf: earliest.firstHalf, last: latest.last, lastHalf: latest.lastHalf },
    tentative: latest.tentative,
    // The two are equally firm, or somebody chose to make what was asked for as firm as the file has it.
    status,
  }
  const known: AbsenceDetail | null = facts.absenceDetail.get(there.id) ?? null
  const said = saidIn({ rows: groups.flatMap(({ rows }) => rows) as unknown as LeaveGroup['rows'] })
  const filled: SaidDetail = {
    reason: (known?.reason ?? null) === null ? said.reason : undefined,
    location: (known?.location ?? null) === null ? said.location : undefined,
    orders: (known?.orders ?? null) === null ? said.orders : undefined,
    replacement: (known?.replacement ?? null) === null ? said.replacement : undefined,
  }
  const before = { type: there.type, detail: known }
  const { detail, removed }: WrittenDetail = writtenDetail({ absence: there.id, type: absence.type, before }, filled)
  return { changes: putAbsence(facts, absence, detail), removed }
}

/** What a cluster changes, from the facts as they are. */
export const clusterChanges = (facts: Facts, seed: string, cluster: Cluster): ClusterChanges => {
  const [first] = cluster
  const there = first.met[0]?.absence
  switch (first.action) {
    case 'create':
      return created(facts, seed, first)
    case 'replace':
      return replaced(facts, seed, first)
    case 'merge':
    case 'extend':
      if (there === undefined) throw new Error(`row ${first.group.rows[0].id} is to be joined with nothing`)
      return lengthened(facts, there, cluster)
  }
}

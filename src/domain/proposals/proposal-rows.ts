import { type Absence, isApproved } from '../leave/absence.ts'
import { classifyOverlap } from '../leave/overlap.ts'
import { type Change, changeTo, sameFact } from '../schedule/change.ts'
import { derived } from '../schedule/derived.ts'
import type { Facts, FmitAssignment } from '../schedule/facts.ts'
import { absencesOf } from '../schedule/schedule.ts'
import type { ProposalRow } from './proposal.ts'

/** One change for each fact: from what it was at first to what it is at last, in the order they first come. */
export const netChanges = derived((changes: readonly Change[]): readonly Change[] => {
  const net = new Map<string, Change>()
  for (const change of changes) {
    const id = factId(change)
    const earlier = net.get(id)
    net.set(id, earlier === undefined ? change : madeFrom(change, earlier.from))
  }
  return [...net.values()].filter(({ from, to }) => !sameFact(from, to))
})

// A change of a kind made from another fact of it, which the compiler cannot tell.
const madeFrom = (change: Change, from: Change['from']): Change => ({ ...change, from }) as Change

const factId = ({ kind, key }: Pick<Change, 'kind' | 'key'>): string => `${kind} ${key}`

const presentOf = (facts: Facts, { kind, key }: Change): Change['from'] => facts[kind].get(key) ?? null

/** A fact without who decided it, when and why: two people who decide the same agree. */
const substanceOf = ({ kind }: Change, fact: Change['from']): unknown => {
  if (fact === null) return null
  if (kind === 'fmitWeek') return { ...fact, decided: null, reason: null }
  if (kind === 'pin') return { ...fact, decided: null }
  return kind === 'absence' ? { ...fact, author: null, review: null } : fact
}

/** How a change stands against the present facts: it can be made, it is so already, or somebody changed the same. */
const standingOf = (facts: Facts, change: Change): 'open' | 'done' | 'overlap' => {
  const present = presentOf(facts, change)
  if (sameFact(present, change.from)) return 'open'
  return sameFact(substanceOf(change, present), substanceOf(change, change.to)) ? 'done' : 'overlap'
}

/** A change that cannot be made as it is, and what is there now: the same fact, or an absence that would lie under it. */
export interface Overlap {
  readonly change: Change
  readonly now: Change['from']
}

type Changing = Pick<ProposalRow, 'changes'>

/** What of a row is not so already. */
const leftOf = (facts: Facts, { changes }: Changing): readonly Change[] =>
  netChanges(changes).filter((change) => standingOf(facts, change) !== 'done')

/** The facts that rows would change when they are taken together. */
const changedBy = (facts: Facts, rows: readonly Changing[]): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => leftOf(facts, row).map(factId)))

/** The approved absences that an absence of the same type would lie over, but those that go or change with it. */
const absencesUnder = (facts: Facts, change: Change, changed: ReadonlySet<string>): readonly Absence[] => {
  const { kind, key, to } = change
  if (kind !== 'absence' || to === null || !isApproved(to)) return []
  return absencesOf({ facts }, to.person).filter(
    (there) =>
      there.id !== key &&
      isApproved(there) &&
      classifyOverlap(to, there)?.sameType === true &&
      !changed.has(factId({ kind: 'absence', key: there.id })),
  )
}

const overlapsBeside = (facts: Facts, row: Changing, changed: ReadonlySet<string>): readonly Overlap[] =>
  leftOf(facts, row).flatMap((change) =>
    standingOf(facts, change) === 'overlap'
      ? [{ change, now: presentOf(facts, change) }]
      : absencesUnder(facts, change, changed).map((now) => ({ change, now })),
  )

/** Where the plan has moved on under rows that are taken together, by row; those that can be taken as they are stay out. */
export const overlapsAmong = (
  facts: Facts,
  rows: readonly Pick<ProposalRow, 'id' | 'changes'>[],
): ReadonlyMap<string, readonly Overlap[]> => {
  const changed = changedBy(facts, rows)
  return new Map(
    rows.flatMap((row) => {
      const overlaps = overlapsBeside(facts, row, changed)
      return overlaps.length === 0 ? [] : [[row.id, overlaps] as const]
    }),
  )
}

/** The changes that are left to make for rows that overlap with nothing. What is so already asks for none. */
export const changesOf = (facts: Facts, rows: readonly Changing[]): readonly Change[] =>
  rows.flatMap((row) => netChanges(row.changes).filter((change) => standingOf(facts, change) === 'open'))

/** What to do about a row that overlaps: leave what is there now, or take what is proposed over it. */
export type Keep = 'now' | 'proposed'

/** The changes that take away what absences of a row would lie over, with what is kept apart of it. */
const clearing = (facts: Facts, left: readonly Change[], changed: ReadonlySet<string>): readonly Change[] => {
  const under = new Set(left.flatMap((change) => absencesUnder(facts, change, changed).map(({ id }) => id)))
  return [...under]
    .flatMap((id) => [...changeTo(facts, 'absence', id, null), ...changeTo(facts, 'absenceDetail', id, null)])
    .filter((change) => !changed.has(factId(change)))
}

/** Without the rows of which all is so already, and those that were said to give way; leaving one out may bar another. */
const standingRows = (
  facts: Facts,
  rows: readonly ProposalRow[],
  keep: ReadonlyMap<string, Keep>,
): readonly ProposalRow[] => {
  const overlaps = overlapsAmong(facts, rows)
  const stay = rows.filter(
    (row) =>
      !(overlaps.has(row.id) && keep.get(row.id) === 'now') &&
      (row.changes.length === 0 || leftOf(facts, row).length > 0),
  )
  return stay.length === rows.length ? rows : standingRows(facts, stay, keep)
}

/**
 * The rows as made from the present facts. Rows that overlap with nothing stay; where somebody changed the same, what is
 * said for the row decides: `now` leaves it out, `proposed` puts it over the present, nothing leaves the overlap open.
 * Rows of which all is so already go.
 */
export const rebaseRows = (
  facts: Facts,
  rows: readonly ProposalRow[],
  keep: ReadonlyMap<string, Keep> = new Map(),
): readonly ProposalRow[] => {
  const standing = standingRows(facts, rows, keep)
  const changed = new Set(changedBy(facts, standing))
  return standing.map((row) => {
    const overlaps = overlapsBeside(facts, row, changed)
    if (overlaps.length > 0 && keep.get(row.id) !== 'proposed') return row
    const left = leftOf(facts, row)
    // What two rows lie over goes with the first of them.
    const goes = clearing(facts, left, changed)
    for (const change of goes) changed.add(factId(change))
    return { ...row, changes: [...goes, ...left.map((change) => madeFrom(change, presentOf(facts, change)))] }
  })
}

/** Why rows do not make a proposal, in words for whoever wrote their source; null when they do. */
export const rowsProblem = (rows: readonly ProposalRow[]): string | null => {
  const ids = new Set<string>()
  const owners = new Map<string, string>()
  for (const row of rows) {
    if (ids.has(row.id)) return `two rows have the id ${row.id}`
    ids.add(row.id)
    for (const change of netChanges(row.changes)) {
      const owner = owners.get(factId(change))
      if (owner !== undefined && owner !== row.id) return `rows ${owner} and ${row.id} both change ${factId(change)}`
      owners.set(factId(change), row.id)
    }
  }
  return null
}

/**
 * Changes as decided on a day: whoever accepts a proposal decides its FMIT weeks, so they are as of then and say why,
 * where a reason was asked for. What comes from an import keeps saying nothing of when it was decided.
 */
export const asDecided = (
  changes: readonly Change[],
  decided: NonNullable<FmitAssignment['decided']>,
  reason: string | null,
): readonly Change[] =>
  changes.map((change): Change => {
    if (change.kind !== 'fmitWeek' || change.to === null || change.from?.person === change.to.person) return change
    const { to } = change
    return { ...change, to: { ...to, decided: to.decided && decided, reason: to.reason ?? reason } }
  })

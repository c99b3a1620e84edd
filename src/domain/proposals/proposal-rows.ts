import { type Change, sameFact } from '../schedule/change.ts'
import type { Facts, FmitAssignment } from '../schedule/facts.ts'
import type { ProposalRow } from './proposal.ts'

/** One change for each fact: from what it was at first to what it is at last, in the order they first come. */
export const netChanges = (changes: readonly Change[]): readonly Change[] => {
  const net = new Map<string, Change>()
  for (const change of changes) {
    const id = factId(change)
    const earlier = net.get(id)
    net.set(id, earlier === undefined ? change : ({ ...change, from: earlier.from } as Change))
  }
  return [...net.values()].filter(({ from, to }) => !sameFact(from, to))
}

const factId = ({ kind, key }: Pick<Change, 'kind' | 'key'>): string => `${kind} ${key}`

const presentOf = (facts: Facts, { kind, key }: Change): Change['from'] => facts[kind].get(key) ?? null

/** How a change stands against the present facts: it can be made, it is so already, or somebody changed the same. */
const standingOf = (facts: Facts, change: Change): 'open' | 'done' | 'overlap' => {
  const present = presentOf(facts, change)
  if (sameFact(present, change.from)) return 'open'
  return sameFact(present, change.to) ? 'done' : 'overlap'
}

/** The same fact as it was, as it is now, and as it is proposed. */
export interface Overlap {
  readonly change: Change
  readonly now: Change['from']
}

/** Where the plan has moved on under a row; empty when it can be taken as it is. */
export const overlapsOf = (facts: Facts, row: Pick<ProposalRow, 'changes'>): readonly Overlap[] =>
  netChanges(row.changes)
    .filter((change) => standingOf(facts, change) === 'overlap')
    .map((change) => ({ change, now: presentOf(facts, change) }))

/** The changes that are left to make for rows that overlap with nothing. What is so already asks for none. */
export const changesOf = (facts: Facts, rows: readonly Pick<ProposalRow, 'changes'>[]): readonly Change[] =>
  rows.flatMap((row) => netChanges(row.changes).filter((change) => standingOf(facts, change) === 'open'))

/** What to do about a row that overlaps: leave what is there now, or take what is proposed over it. */
export type Keep = 'now' | 'proposed'

/**
 * The rows as made from the present facts. Rows that overlap with nothing stay; where somebody changed the same, what is
 * said for the row decides: `now` leaves it out, `proposed` puts it over the present, nothing leaves the overlap open.
 * Rows of which all is so already go.
 */
export const rebaseRows = (
  facts: Facts,
  rows: readonly ProposalRow[],
  keep: Readonly<Record<string, Keep>> = {},
): readonly ProposalRow[] =>
  rows.flatMap((row) => {
    const said = overlapsOf(facts, row).length === 0 ? 'proposed' : keep[row.id]
    if (said === undefined) return [row]
    if (said === 'now') return []
    const changes = netChanges(row.changes)
      .filter((change) => standingOf(facts, change) !== 'done')
      .map((change) => ({ ...change, from: presentOf(facts, change) }) as Change)
    return changes.length === 0 && row.changes.length > 0 ? [] : [{ ...row, changes }]
  })

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

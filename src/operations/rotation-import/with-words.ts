import type { ProposalRow } from '#domain/proposals/proposal.ts'
import type { Change } from '#domain/schedule/change.ts'

type OfActivity = Extract<Change, { readonly kind: 'activity' }>

const ofActivities = (rows: readonly ProposalRow[]): ReadonlyMap<string, OfActivity> =>
  new Map(rows.flatMap(({ changes }) => changes.flatMap((one) => (one.kind === 'activity' ? [[one.key, one]] : []))))

/**
 * The rows of a sheet behind the row of its words. Two rows never change one fact: how else an activity is written goes
 * with how it counts, where the sheet says both.
 */
export const withWords = (words: readonly ProposalRow[], rows: readonly ProposalRow[]): readonly ProposalRow[] => {
  const [written, counted] = [ofActivities(words), ofActivities(rows)]
  const both = (change: Change): Change => {
    const aliases = change.kind === 'activity' ? written.get(change.key)?.to?.aliases : undefined
    return change.kind === 'activity' && change.to && aliases ? { ...change, to: { ...change.to, aliases } } : change
  }
  const left = words.map((row) => ({
    ...row,
    changes: row.changes.filter(({ kind, key }) => kind !== 'activity' || !counted.has(key)),
  }))
  return [
    ...left.filter(({ changes }) => changes.length > 0),
    ...rows.map((row) => ({ ...row, changes: row.changes.map(both) })),
  ]
}

import { endOf, startOf } from '#domain/leave/uncovered.ts'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import { spokenRange } from '#domain/proposals/spoken-row.ts'
import { changeTo } from '#domain/schedule/change.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { rowNumbers } from './row-words.ts'
import type { StagedCluster } from './staged-row.ts'
import type { NameChoice } from './staging.ts'

/** Longer names are not remembered: nobody is called so. */
const MOST_NAME_LETTERS = 160

const nameOf = (facts: Facts, id: string): string => facts.person.get(id)?.name ?? id

const known = new WeakMap<StagedCluster, ProposalRow>()

/** The row of a cluster, made once: a cluster is made anew when the facts or its rows are others. */
const rowOf = (facts: Facts, cluster: StagedCluster): ProposalRow => {
  const row = known.get(cluster) ?? rowMade(facts, cluster)
  known.set(cluster, row)
  return row
}

const rowMade = (facts: Facts, { id, rows, changes }: StagedCluster): ProposalRow => {
  const spans = changes.flatMap(({ kind, to }) => (kind === 'absence' && to !== null ? [to] : []))
  const [span] = spans
  if (span === undefined) throw new Error(`row ${id} of a batch writes no absence`)
  const earliest = spans.reduce((a, b) => (startOf(b) < startOf(a) ? b : a), span)
  const latest = spans.reduce((a, b) => (endOf(b) > endOf(a) ? b : a), span)
  return {
    id,
    label: `${nameOf(facts, span.person)}, ${spokenRange(earliest.first, latest.last)}`,
    why: rows.length === 1 ? `Row ${rowNumbers(rows)} of the file.` : `Rows ${rowNumbers(rows)} of the file, joined.`,
    people: [span.person],
    first: earliest.first,
    last: latest.last,
    changes,
  }
}

/** The name of the row of a proposal that remembers a name. */
export const aliasRowId = (name: string): string => `name ${name}`

/** Names that are to be remembered are taken like any row, and are rolled back with the others. */
const aliasRows = (facts: Facts, names: readonly NameChoice[]): readonly ProposalRow[] =>
  names.flatMap(({ name, personId, remember }) => {
    if (!remember || personId === null || name === '' || name.length > MOST_NAME_LETTERS) return []
    if (!facts.person.has(personId)) return []
    const changes = changeTo(facts, 'nameAlias', name, { alias: name, person: personId })
    if (changes.length === 0) return []
    return [
      {
        id: aliasRowId(name),
        label: `“${name}” is ${nameOf(facts, personId)}`,
        why: 'Remembered for the next file.',
        people: [personId],
        ...{ first: null, last: null },
        changes,
      },
    ]
  })

/** The rows of a batch's proposal: what is settled of its time away, and the names to remember. */
export const batchRows = (
  facts: Facts,
  clusters: readonly StagedCluster[],
  names: readonly NameChoice[],
): readonly ProposalRow[] => [
  ...clusters.filter(({ settled, changes }) => settled && changes.length > 0).map((cluster) => rowOf(facts, cluster)),
  ...aliasRows(facts, names),
]

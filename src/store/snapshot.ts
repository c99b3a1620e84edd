import { type Change, applyChanges } from '#domain/schedule/change.ts'
import { FACT_KIND_NAMES, type FactKind, type Facts, NO_FACTS, keyOf } from '#domain/schedule/facts.ts'
import type { Connection } from './connection.ts'
import { FACT_TABLES } from './facts/index.ts'
import type { Snapshot } from './store.ts'

/** By kind and key, which change set last wrote a fact. */
export type Versions = { readonly [K in FactKind]: ReadonlyMap<string, number> }

/** A snapshot that can be brought forward. */
export interface KeptSnapshot extends Snapshot {
  readonly versions: Versions
}

const snapshot = (programId: string, seq: number, facts: Facts, versions: Versions): KeptSnapshot => ({
  programId,
  seq,
  facts,
  versions,
  versionOf: (kind, key) => versions[kind].get(key) ?? 0,
})

/** A program before its first change set. */
export const emptySnapshot = (programId: string): KeptSnapshot =>
  snapshot(programId, 0, NO_FACTS, NO_FACTS as unknown as Versions)

/** Reads all facts of a program out of their tables; `seq` is the head as the same transaction sees it. */
export const loadSnapshot = async (connection: Connection, programId: string, seq: number): Promise<KeptSnapshot> => {
  const facts: Record<string, Map<string, unknown>> = {}
  const versions: Record<string, Map<string, number>> = {}
  for (const kind of FACT_KIND_NAMES) {
    const { table, key, rest, fromRow } = FACT_TABLES[kind]
    // A word of SQL may be the name of a table or a column.
    const columns = [...key, ...rest, 'version'].map((column) => `"${column}"`)
    const { rows } = await connection.query<{ version: number }>(
      `SELECT ${columns.join(', ')} FROM "${table}" WHERE program_id = $1 ORDER BY ${[...key, 'program_id'].join(', ')}`,
      [programId],
    )
    const read = rows.map((row) => ({ fact: fromRow(row), version: row.version }))
    facts[kind] = new Map(read.map(({ fact }) => [keyOf(kind, fact), fact]))
    versions[kind] = new Map(read.map(({ fact, version }) => [keyOf(kind, fact), version]))
  }
  return snapshot(programId, seq, facts as unknown as Facts, versions as unknown as Versions)
}

/** A change set by number, as replay needs it. */
export interface NumberedChanges {
  readonly seq: number
  readonly changes: readonly Change[]
}

/** The snapshot after change sets that follow it; throws when one of them does not fit. */
export const replay = (before: KeptSnapshot, entries: readonly NumberedChanges[]): KeptSnapshot =>
  entries.reduce((at, { seq, changes }) => {
    const applied = applyChanges(at.facts, changes)
    if (!applied.ok) throw new Error(`Change set ${seq} of ${at.programId} does not fit: ${applied.refusal.message}`)
    return after(at, seq, applied.value, changes)
  }, before)

/** The snapshot after one change set of which the facts are known. */
export const after = (before: KeptSnapshot, seq: number, facts: Facts, changes: readonly Change[]): KeptSnapshot => {
  const versions: Record<string, Map<string, number>> = {}
  for (const { kind, key, to } of changes) {
    const map = (versions[kind] ??= new Map(before.versions[kind]))
    if (to === null) map.delete(key)
    else map.set(key, seq)
  }
  return snapshot(before.programId, seq, facts, { ...before.versions, ...versions })
}

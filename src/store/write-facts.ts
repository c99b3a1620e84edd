import type { Change } from '#domain/schedule/change.ts'
import type { FactKind } from '#domain/schedule/facts.ts'
import type { Connection } from './connection.ts'
import { FACT_TABLES } from './facts/index.ts'

/**
 * Writes what a change set comes to into the tables: for each kind one statement that deletes, one that updates and one
 * that inserts. Constraints that order could break are deferred, so only the end counts.
 */
export const writeFacts = async (
  connection: Connection,
  programId: string,
  seq: number,
  changes: readonly Change[],
): Promise<void> => {
  const net = netChanges(changes)
  for (const kind of new Set(net.map((change) => change.kind))) {
    const ofKind = net.filter((change) => change.kind === kind)
    const table = quoted(FACT_TABLES[kind].table)
    const [key, rest] = [FACT_TABLES[kind].key.map(quoted), FACT_TABLES[kind].rest.map(quoted)]
    const columns = [...key, ...rest]
    const same = ['program_id', ...key].map((column) => `t.${column} = r.${column}`).join(' AND ')
    const rows = `json_populate_recordset(NULL::${table}, $1) r`
    const write = async (sql: string, facts: readonly Change['from'][]): Promise<void> => {
      if (facts.length === 0) return
      const content = facts.map((fact) => ({ ...rowOf(kind, fact), program_id: programId, version: seq }))
      const { rowCount } = await connection.query(sql, [JSON.stringify(content)])
      if (rowCount !== facts.length)
        throw new Error(
          `Of ${facts.length} rows to write into ${table}, ${rowCount} were there: it was edited by hand.`,
        )
    }
    await write(
      `DELETE FROM ${table} t USING ${rows} WHERE ${same}`,
      ofKind.filter(({ to }) => to === null).map(({ from }) => from),
    )
    await write(
      `UPDATE ${table} t SET ${[...rest, 'version'].map((column) => `${column} = r.${column}`).join(', ')} ` +
        `FROM ${rows} WHERE ${same}`,
      ofKind.filter(({ from, to }) => from !== null && to !== null).map(({ to }) => to),
    )
    const all = [...columns, 'program_id', 'version']
    await write(
      `INSERT INTO ${table} (${all.join(', ')}) SELECT ${all.map((column) => `r.${column}`).join(', ')} FROM ${rows}`,
      ofKind.filter(({ from }) => from === null).map(({ to }) => to),
    )
  }
  // Speaks up here, where it can be told which truth would break, and not at the end of the transaction.
  await connection.query('SET CONSTRAINTS ALL IMMEDIATE')
}

/** A word of SQL may be the name of a table or a column. */
const quoted = (name: string): string => `"${name}"`

const rowOf = (kind: FactKind, fact: Change['from']): object =>
  (FACT_TABLES[kind].toRow as (fact: Change['from']) => object)(fact)

/** One change for each fact: from what it was at first to what it is at last. */
const netChanges = (changes: readonly Change[]): readonly Change[] => {
  const net = new Map<string, Change>()
  for (const change of changes) {
    const id = `${change.kind} ${change.key}`
    const earlier = net.get(id)
    net.set(id, earlier === undefined ? change : ({ ...change, from: earlier.from } as Change))
  }
  return [...net.values()].filter(({ from, to }) => from !== null || to !== null)
}

import { createHash } from 'node:crypto'
import type { Connection } from '../connection.ts'

/** A table of Turnus, and the columns that are written rather than computed. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  /** The columns of its primary key, by which rows are put in order. */
  readonly key: readonly string[]
}

/** How many rows a table has, and the SHA-256 of their text in order. */
export interface TableDigest {
  readonly rows: number
  readonly sha256: string
}

/** Every table but the list of migrations, each after those that it refers to. */
export const tablesOf = async (connection: Connection): Promise<readonly Table[]> => {
  const { rows } = await connection.query<Table>(`
    SELECT c.relname AS name,
      (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
       WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
      (SELECT array_agg(a.attname::text ORDER BY k.place) FROM pg_index i,
         unnest(i.indkey::smallint[]) WITH ORDINALITY AS k (number, place), pg_attribute a
       WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.number) AS key
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'turnus_migration'
    -- A table is made after those that it refers to.
    ORDER BY c.oid`)
  return rows
}

const BATCH = 1000

/** The rows of a table as JSON, one line each, in the order of its key; the same text for the same rows, on any server. */
export async function* rowsOf(connection: Connection, { name, columns, key }: Table): AsyncGenerator<string> {
  await connection.query(`SET LOCAL timezone = 'UTC'`)
  await connection.query(`DECLARE content NO SCROLL CURSOR FOR
    SELECT replace(row_to_json(r)::text, chr(10), ' ') AS line
    FROM (SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} ORDER BY ${key.map(quoted).join(', ')}) r`)
  for (;;) {
    const { rows } = await connection.query<{ line: string }>(`FETCH ${BATCH} FROM content`)
    for (const { line } of rows) yield line
    if (rows.length < BATCH) break
  }
  await connection.query('CLOSE content')
}

/** Adds rows, given as JSON texts, as they are: nothing of them passes through numbers or dates of JavaScript. */
export const addRows = async (
  connection: Connection,
  { name, columns }: Pick<Table, 'name' | 'columns'>,
  lines: readonly string[],
): Promise<void> => {
  const list = columns.map(quoted).join(', ')
  await connection.query(
    `INSERT INTO ${quoted(name)} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${quoted(name)}, $1::json)`,
    [`[${lines.join(',')}]`],
  )
}

/** Counts and hashes lines as they pass. */
export const digesting = (): { readonly add: (line: string) => void; readonly digest: () => TableDigest } => {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add: (line) => {
      rows++
      hash.update(line).update('\n')
    },
    digest: () => ({ rows, sha256: hash.digest('hex') }),
  }
}

/** The digest of a table as it is. */
export const digestOf = async (connection: Connection, table: Table): Promise<TableDigest> => {
  const { add, digest } = digesting()
  for await (const line of rowsOf(connection, table)) add(line)
  return digest()
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import { packageRoot } from './package-root.ts'

/** One numbered step of the schema. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly checksum: string
  readonly sql: string
}

const FILE = /^(\d{4})-[a-z0-9-]+\.sql$/
const OLDEST_POSTGRES = 15
/** Any number, the same for every Turnus: whoever migrates a database does so alone. */
const MIGRATION_LOCK = 7_887_633

/** The migrations that come with this Turnus, in order. */
export const ownMigrations = async (
  folder: string = join(packageRoot(), 'src', 'store', 'migrations'),
): Promise<readonly Migration[]> => {
  const names = (await readdir(folder)).filter((name) => FILE.test(name)).sort()
  return Promise.all(
    names.map(async (name, index) => {
      const sql = await readFile(join(folder, name), 'utf8')
      const number = Number(FILE.exec(name)?.[1])
      if (number !== index + 1) throw new Error(`Migration ${name} is out of order: number ${index + 1} is missing.`)
      return { number, name, checksum: createHash('sha256').update(sql).digest('hex'), sql }
    }),
  )
}

export type MigrationRefusal = Refusal<'old_postgres' | 'newer_schema' | 'changed_migration' | 'no_right'>

/** Insufficient privilege, and no schema that one might write into. */
const NO_RIGHT = new Set(['42501', '3F000'])

/**
 * Brings a database to the schema of this Turnus: each missing migration in its own transaction, one process at a time.
 * A migration that was applied and has changed since, or that this Turnus does not know, refuses and changes nothing.
 */
export const migrate = async (
  config: pg.ClientConfig,
  migrations: readonly Migration[],
): Promise<Result<void, MigrationRefusal>> => {
  const client = new pg.Client(config)
  await client.connect()
  try {
    const { rows } = await client.query<{ major: number; version: string }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('server_version') AS version`,
    )
    const server = rows[0]
    if (server === undefined || server.major < OLDEST_POSTGRES)
      return refused(
        'old_postgres',
        `Turnus needs PostgreSQL ${OLDEST_POSTGRES} or newer; this server is ${server?.version}.`,
      )
    await client.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`)
    return await migrateAlone(client, migrations)
  } catch (error) {
    if (!NO_RIGHT.has((error as { code?: string }).code ?? '')) throw error
    return refused(
      'no_right',
      `The database user may not make what Turnus needs: ${(error as Error).message}. Let an administrator run: ` +
        'CREATE ROLE turnus_app NOLOGIN; CREATE ROLE turnus_every NOLOGIN; GRANT turnus_app, turnus_every TO the user; ' +
        'CREATE EXTENSION btree_gist; and give the user the right to create in the schema public.',
    )
  } finally {
    await client.end()
  }
}

const migrateAlone = async (
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<Result<void, MigrationRefusal>> => {
  const applied = await appliedMigrations(client)
  const unknown = applied.find(({ number }) => number > migrations.length)
  if (unknown)
    return refused(
      'newer_schema',
      `The database was made by a newer Turnus (migration ${unknown.name}). Start that one, or a newer one.`,
    )
  for (const { number, name, checksum } of applied)
    if (migrations[number - 1]?.checksum !== checksum)
      return refused(
        'changed_migration',
        `Migration ${name} is not what it was when it was applied to this database. Bring back the file as it was.`,
      )
  for (const migration of migrations.slice(applied.length)) await applyMigration(client, migration)
  return done(undefined)
}

const applyMigration = async (client: pg.Client, { number, name, checksum, sql }: Migration): Promise<void> => {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query('INSERT INTO turnus_migration (number, name, checksum) VALUES ($1, $2, $3)', [
      number,
      name,
      checksum,
    ])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

type Applied = Pick<Migration, 'number' | 'name' | 'checksum'>

const appliedMigrations = async (client: pg.ClientBase): Promise<readonly Applied[]> => {
  const found = await client.query<{ found: boolean }>(`SELECT to_regclass('turnus_migration') IS NOT NULL AS found`)
  if (found.rows[0]?.found !== true)
    await client.query(`
      CREATE TABLE turnus_migration (
        number integer PRIMARY KEY,
        name text NOT NULL,
        checksum text NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now()
      )`)
  const { rows } = await client.query<Applied>('SELECT number, name, checksum FROM turnus_migration ORDER BY number')
  return rows
}

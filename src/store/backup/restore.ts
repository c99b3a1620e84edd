import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import { type Connection, clientConfig } from '../connection.ts'
import { type MigrationRefusal, migrate, ownMigrations } from '../migrate.ts'
import type { OpenRefusal } from '../open-database.ts'
import { unreachable } from '../open-database.ts'
import { clusterOf } from '../server/cluster.ts'
import { type DataPlace, type OpenServer, openServer } from '../server/open-server.ts'
import { linesOf, tableStart } from './archive.ts'
import type { Backup } from './back-up.ts'
import { type BackupRefusal, checkBackup } from './check-backup.ts'
import { addRows, digestOf, tablesOf } from './table-content.ts'

export type RestoreRefusal = BackupRefusal | OpenRefusal | Refusal<'not_empty'>

/**
 * Brings a backup back into a folder or a database that holds nothing yet. The file is read to its end and checked
 * before anything is written; what was written is read again and compared with it; the schema is then brought to that
 * of this Turnus.
 */
export const restore = async (file: string, place: DataPlace): Promise<Result<Backup, RestoreRefusal>> => {
  const backup = await checkBackup(file)
  if (!backup.ok) return backup
  if ('dataFolder' in place && (await readdir(clusterOf(place.dataFolder)).catch(() => [])).length > 0)
    return notEmpty(place.dataFolder)
  const server = await openServer(place, { doing: 'turnus restore', alone: true })
  if (!server.ok) return server
  let restored = false
  try {
    const result = await load(file, backup.value, server.value)
    restored = result.ok
    return result
  } finally {
    await server.value.close()
    // A folder that was empty is empty again.
    if (!restored && server.value.dataFolder !== null)
      await rm(join(clusterOf(server.value.dataFolder)), { recursive: true, force: true })
  }
}

const notEmpty = (where: string) =>
  refused('not_empty', `${where} holds data already. Restore into an empty folder or database.`)

const load = async (
  file: string,
  backup: Backup,
  { address }: OpenServer,
): Promise<Result<Backup, MigrationRefusal | Refusal<'not_empty' | 'unreachable'>>> => {
  const config = clientConfig(address)
  const client = new pg.Client(config)
  try {
    await client.connect()
  } catch (error) {
    return unreachable(error)
  }
  try {
    if ((await tablesOf(client)).length > 0) return notEmpty('The database')
    const migrations = await ownMigrations()
    const asThen = await migrate(config, migrations.slice(0, backup.header.migrations.length))
    if (!asThen.ok) return asThen
    await client.query('BEGIN; SET LOCAL ROLE turnus_every')
    await addAll(client, file)
    await compare(client, backup)
    await client.query('COMMIT')
    const asNow = await migrate(config, migrations)
    return asNow.ok ? done(backup) : asNow
  } finally {
    await client.end()
  }
}

const BATCH_CHARACTERS = 1_000_000

const addAll = async (connection: Connection, file: string): Promise<void> => {
  let table: { readonly name: string; readonly columns: readonly string[] } | null = null
  let lines: string[] = []
  let size = 0
  const flush = async (): Promise<void> => {
    if (table !== null && lines.length > 0) await addRows(connection, table, lines)
    lines = []
    size = 0
  }
  for await (const line of linesOf(file)) {
    if (line.startsWith('#')) {
      await flush()
      const start = tableStart.safeParse(JSON.parse(line.slice(1)))
      table = start.success ? { name: start.data.table, columns: start.data.columns } : null
    } else {
      lines.push(line)
      size += line.length
      if (size > BATCH_CHARACTERS) await flush()
    }
  }
}

/** Reads back what was written. A difference is a bug, and undoes all of it. */
const compare = async (connection: Connection, { tables }: Backup): Promise<void> => {
  const present = await tablesOf(connection)
  const digests = await present.reduce<Promise<Record<string, string>>>(
    async (before, table) => ({ ...(await before), [table.name]: (await digestOf(connection, table)).sha256 }),
    Promise.resolve({}),
  )
  const different = tables.filter(({ table, sha256 }) => digests[table] !== sha256).map(({ table }) => table)
  if (different.length > 0) throw new Error(`After restoring, these tables differ: ${different.join(', ')}.`)
}

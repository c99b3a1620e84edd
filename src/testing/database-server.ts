import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { clientConfig } from '#store/connection.ts'
import { migrate, ownMigrations } from '#store/migrate.ts'
import { openDataFolder } from '#store/server/data-folder.ts'
import { startPostgres } from '#store/server/embedded-postgres.ts'
import type { ServerAddress } from '#store/server/server-address.ts'
import { valueOf } from './outcome.ts'

/** The migrated database that others are cloned from. */
export const TEMPLATE = 'turnus_template'

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: ServerAddress
  }
}

/** Starts one PostgreSQL for a run of tests, with a migrated database to clone, and removes it afterwards. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const dataFolder = valueOf(await openDataFolder(await mkdtemp(join(tmpdir(), 'turnus-test-'))))
  // What it holds is thrown away, so it need not survive a power cut.
  const { address, stop } = valueOf(
    await startPostgres(dataFolder, { settings: { fsync: 'off', max_connections: '100' } }),
  )
  const client = new pg.Client(clientConfig({ ...address, database: 'postgres' }))
  await client.connect()
  await client.query(`CREATE DATABASE ${TEMPLATE}`)
  await client.end()
  valueOf(await migrate(clientConfig({ ...address, database: TEMPLATE }), await ownMigrations()))
  project.provide('postgres', address)
  return async () => {
    await stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

import type pg from 'pg'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import { clientConfig, inEveryProgram, openPool } from './connection.ts'
import { type MigrationRefusal, migrate, ownMigrations } from './migrate.ts'
import { postgresStore, readHeads } from './postgres-store.ts'
import {
  type DataPlace,
  type OpenOptions,
  type OpenServer,
  type ServerRefusal,
  openServer,
} from './server/open-server.ts'
import type { Store } from './store.ts'
import { watchChanges } from './watch-changes.ts'

export type { DataPlace, OpenOptions }

/** An open database, migrated. */
export interface Database {
  readonly store: Store
  /**
   * Connections for tables that are not facts. They work in the role for which row-level security holds, so nothing is
   * seen or written before `turnus.program_id` is set: use `inProgram`.
   */
  readonly pool: pg.Pool
  /** The data folder; null when the server was given by address. */
  readonly dataFolder: string | null
  /** Tells whoever finds the folder held where this process is reached. */
  readonly announce: (address: string) => Promise<void>
  /** Ends connections, and the private server when this process started it. */
  readonly close: () => Promise<void>
}

export type OpenRefusal = ServerRefusal | MigrationRefusal | Refusal<'unreachable'>

const TRIES = 3

/** Opens the database of a folder, starting its PostgreSQL unless another process has, or the one of an address. */
export const openDatabase = async (
  place: DataPlace,
  options: OpenOptions,
  tries: number = TRIES,
): Promise<Result<Database, OpenRefusal>> => {
  const server = await openServer(place, options)
  if (!server.ok) return server
  try {
    const database = await connect(server.value)
    if (database.ok) return database
    await server.value.close()
    // The command whose server was used may have ended at this moment.
    return database.refusal.reason === 'unreachable' && 'dataFolder' in place && tries > 1
      ? await openDatabase(place, options, tries - 1)
      : database
  } catch (error) {
    await server.value.close()
    throw error
  }
}

const connect = async (server: OpenServer): Promise<Result<Database, OpenRefusal>> => {
  const config = clientConfig(server.address)
  const migrated = await migrate(config, await ownMigrations()).catch(unreachable)
  if (!migrated.ok) return migrated
  const pool = openPool(server.address)
  const watching = await watchChanges(config, () => inEveryProgram(pool, 'read', readHeads)).then(
    done,
    async (error: unknown) => {
      await pool.end()
      return unreachable(error)
    },
  )
  if (!watching.ok) return watching
  const watch = watching.value
  return done({
    store: postgresStore(pool, watch),
    pool,
    dataFolder: server.dataFolder,
    announce: server.announce,
    close: async () => {
      await watch.close()
      await pool.end()
      await server.close()
    },
  })
}

/** A server that is not there, or does not let us in, is told of; what goes wrong later is a bug. */
export const unreachable = (error: unknown): ReturnType<typeof refused<'unreachable'>> => {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (!/^(E[A-Z]+|28\d{3}|3D000|57P03|53300)$/.test(code)) throw error
  return refused('unreachable', `The PostgreSQL server of DATABASE_URL cannot be used: ${message || code}.`)
}

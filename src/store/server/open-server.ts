import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Refusal, type Result, done } from '#domain/result.ts'
import { type DatabaseAddress, clientConfig } from '../connection.ts'
import { openDataFolder } from './data-folder.ts'
import { type StartRefusal, startPostgres } from './embedded-postgres.ts'
import { type FolderLock, type Holder, lockFolder } from './folder-lock.ts'
import type { ServerAddress } from './server-address.ts'

/** Where the data is: in a folder, with a private PostgreSQL; or in a database of a server. */
export type DataPlace = { readonly dataFolder: string } | { readonly url: string }

export interface OpenOptions {
  /** What opens it, for whoever finds the folder held: `turnus start`. */
  readonly doing: string
  /** Refuse a folder that another process holds. Otherwise its server is used, as a command beside a server does. */
  readonly alone?: boolean
}

export type ServerRefusal = StartRefusal | Refusal<'held' | 'no_folder'>

/** A server with a database for Turnus. */
export interface OpenServer {
  readonly address: DatabaseAddress
  /** The server's own data folder; null for a server by address. */
  readonly dataFolder: string | null
  /** Tells whoever finds the folder held where this process is reached. */
  readonly announce: (address: string) => Promise<void>
  /** Stops the private server when this process started it. */
  readonly close: () => Promise<void>
}

const DATABASE = 'turnus'
const PATIENCE_MS = 30_000
const POLL_MS = 50

const nothing = (): Promise<void> => Promise.resolve()

/** The server of a folder, started unless another process has; or the one of an address. */
export const openServer = async (
  place: DataPlace,
  options: OpenOptions,
): Promise<Result<OpenServer, ServerRefusal>> => {
  if ('url' in place) return done({ address: place, dataFolder: null, announce: nothing, close: nothing })
  const opened = await openDataFolder(place.dataFolder)
  if (!opened.ok) return opened
  const dataFolder = opened.value
  const server = await connectOrStart(dataFolder, options)
  if (!server.ok) return server
  return done({ ...server.value, dataFolder, address: { ...server.value.address, database: DATABASE } })
}

interface PrivateServer extends Pick<OpenServer, 'announce' | 'close'> {
  readonly address: ServerAddress
}

const connectOrStart = async (
  dataFolder: string,
  { doing, alone }: OpenOptions,
): Promise<Result<PrivateServer, StartRefusal | Refusal<'held'>>> => {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const lock = await lockFolder(dataFolder, doing)
    // Another command may have come beside a command and use its server still.
    if (lock.ok) return start(dataFolder, lock.value, alone === true ? 'fast' : 'patiently')
    const holder = lock.refusal.data as Holder
    if (alone === true || Date.now() > deadline) return lock
    // The holder may be starting its server, or stopping it: also between any two questions to it.
    if (holder.server !== null && (await serves(holder.server)))
      return done({ address: holder.server, announce: nothing, close: nothing })
    await pause(POLL_MS)
  }
}

const start = async (
  dataFolder: string,
  lock: FolderLock,
  how: 'fast' | 'patiently',
): Promise<Result<PrivateServer, StartRefusal>> => {
  try {
    const postgres = await startPostgres(dataFolder)
    if (!postgres.ok) {
      await lock.release()
      return postgres
    }
    const { address, stop } = postgres.value
    try {
      await createDatabase(address)
    } catch (error) {
      await stop('fast')
      throw error
    }
    await lock.update({ server: address })
    return done({
      address,
      announce: (reached) => lock.update({ address: reached }),
      close: async () => {
        await stop(how)
        await lock.release()
      },
    })
  } catch (error) {
    await lock.release()
    throw error
  }
}

const withClient = async <Value>(server: ServerAddress, work: (client: pg.Client) => Promise<Value>) => {
  const client = new pg.Client(clientConfig({ ...server, database: 'postgres' }))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const DUPLICATE = new Set(['42P04', '23505'])

const createDatabase = (server: ServerAddress): Promise<void> =>
  withClient(server, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
    if (rowCount === 0)
      await client.query(`CREATE DATABASE ${DATABASE}`).catch((error: unknown) => {
        // Another process that came beside made it first.
        if (!DUPLICATE.has((error as { code?: string }).code ?? '')) throw error
      })
  })

/** Whether a server that another process started takes connections, and has our database now. */
const serves = (server: ServerAddress): Promise<boolean> =>
  createDatabase(server).then(
    () => true,
    () => false,
  )

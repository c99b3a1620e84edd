import pg from 'pg'
import type { ServerAddress } from './server/server-address.ts'

export type Connection = pg.ClientBase

/** Where a database is: a connection address, or a database of a server of ours. */
export type DatabaseAddress = { readonly url: string } | (ServerAddress & { readonly database: string })

const [INT8, DATE, NUMERIC] = [20, 1082, 1700]

/** Dates stay ISO text, as at every border; whole and exact numbers become numbers. */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [INT8, Number],
  [NUMERIC, Number],
  [DATE, (text) => text],
])

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    PARSERS.get(oid) ?? (pg.types.getTypeParser as (oid: number, format?: string) => unknown)(oid, format),
}

/** What the driver needs to connect there. */
export const clientConfig = (address: DatabaseAddress): pg.ClientConfig => ({
  ...('url' in address
    ? { connectionString: address.url }
    : {
        host: address.host,
        port: address.port,
        user: address.user,
        database: address.database,
        ...(address.password === null ? {} : { password: address.password }),
      }),
  application_name: 'turnus',
  types,
})

const MOST_CONNECTIONS = 10
/** A process that hangs within a transaction must not hold up all others for ever. */
const IDLE_IN_TRANSACTION = '60s'

/**
 * Connections for work, each in the role for which row-level security holds. Migrate first. `settings` are those of
 * every connection: `turnus.program_id` for what knows nothing of programs.
 */
export const openPool = (address: DatabaseAddress, settings: Readonly<Record<string, string>> = {}): pg.Pool => {
  const session = { idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION, ...settings, role: 'turnus_app' }
  const prepare = Object.entries(session)
    .map(([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, false)`)
    .join(', ')
  const pool = new pg.Pool({
    ...clientConfig(address),
    max: MOST_CONNECTIONS,
    allowExitOnIdle: true,
    // The pool waits for what this gives back, although its type does not say so.
    onConnect: (client) => client.query(`SELECT ${prepare}`) as unknown as undefined,
  })
  // An idle connection that breaks (the server restarts) is replaced at the next query, which reports what is wrong.
  pool.on('error', () => undefined)
  return pool
}

type Mode = 'read' | 'write'
const BEGIN: Readonly<Record<Mode, string>> = {
  read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  write: 'BEGIN ISOLATION LEVEL READ COMMITTED',
}

/** Runs work in one transaction that sees, and may write, one program's rows only. Rolls back when it throws. */
export const inProgram = <Value>(
  pool: pg.Pool,
  programId: string,
  mode: Mode,
  work: (connection: Connection) => Promise<Value>,
): Promise<Value> =>
  inTransaction(
    pool,
    `${BEGIN[mode]}; SET LOCAL ROLE turnus_app; ` +
      `SELECT set_config('turnus.program_id', ${pg.escapeLiteral(programId)}, true)`,
    work,
  )

/** Runs work in one transaction that sees the rows of all programs, and may add some. Rolls back when it throws. */
export const inEveryProgram = <Value>(
  pool: pg.Pool,
  mode: Mode,
  work: (connection: Connection) => Promise<Value>,
): Promise<Value> => inTransaction(pool, `${BEGIN[mode]}; SET LOCAL ROLE turnus_every`, work)

const inTransaction = async <Value>(
  pool: pg.Pool,
  begin: string,
  work: (connection: Connection) => Promise<Value>,
): Promise<Value> => {
  const client = await pool.connect()
  let broken: Error | undefined
  const remember = (error: Error): void => {
    broken = error
  }
  // Without a listener, a connection that breaks between two queries would end the process.
  client.on('error', remember)
  try {
    await client.query(begin)
    const value = await work(client)
    await client.query('COMMIT')
    return value
  } catch (error) {
    await client.query('ROLLBACK').catch(remember)
    throw error
  } finally {
    client.off('error', remember)
    client.release(broken)
  }
}

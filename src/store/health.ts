import { statfs } from 'node:fs/promises'
import { FACT_KIND_NAMES } from '#domain/schedule/facts.ts'
import { canonicalJson } from './canonical-json.ts'
import { readLogAfter } from './change-log.ts'
import { type Connection, inEveryProgram, inProgram } from './connection.ts'
import { ownMigrations } from './migrate.ts'
import type { Database } from './open-database.ts'
import { headOf } from './postgres-store.ts'
import { ownVersion } from './package-root.ts'
import { type KeptSnapshot, emptySnapshot, loadSnapshot, replay } from './snapshot.ts'
import type { LogVerification } from './store.ts'

/** How a program's data stands. */
export interface ProgramHealth {
  readonly programId: string
  readonly seq: number
  readonly log: LogVerification
  /** Whether the facts are those that the log comes to. False when a table was edited behind the door. */
  readonly factsFollowLog: boolean
}

/** How the database stands. */
export interface DatabaseHealth {
  /** The version of Turnus. */
  readonly version: string
  readonly postgres: string
  /** `embedded`: the private server of the data folder. */
  readonly kind: 'embedded' | 'address'
  /** The data folder, or host, port and database. Never a password. */
  readonly where: string
  /** How many migrations were applied, and whether they are those of this Turnus, all of them. */
  readonly migrations: { readonly applied: number; readonly asOwn: boolean }
  readonly bytes: number
  /** Free on the disk of the data folder; null when the server was given by address. */
  readonly freeBytes: number | null
  /** Of one small question, in milliseconds; the middle of several. */
  readonly latency: number
  readonly programs: readonly ProgramHealth[]
}

/** Looks the database over, every entry of every log included. */
export const healthOf = async ({ pool, store, dataFolder }: Database): Promise<DatabaseHealth> => {
  const client = await pool.connect()
  const { host, port, database } = client
  client.release()
  const { postgres, bytes, checksums } = await inEveryProgram(pool, 'read', readDatabase)
  const own = await ownMigrations()
  const programs: ProgramHealth[] = []
  for (const { programId } of await store.programs())
    programs.push({
      programId,
      log: await store.verifyLog(programId),
      ...(await inProgram(pool, programId, 'read', (connection) => factsAndLog(connection, programId))),
    })
  return {
    version: ownVersion(),
    postgres,
    kind: dataFolder === null ? 'address' : 'embedded',
    where: dataFolder ?? `${host}:${port}/${database}`,
    migrations: { applied: checksums.length, asOwn: String(checksums) === String(own.map(({ checksum }) => checksum)) },
    bytes,
    freeBytes: dataFolder === null ? null : await freeBytes(dataFolder),
    latency: await inEveryProgram(pool, 'read', latency),
    programs,
  }
}

interface Row {
  readonly postgres: string
  readonly bytes: number
  readonly checksums: readonly string[]
}

const readDatabase = async (connection: Connection): Promise<Row> => {
  const { rows } = await connection.query<Row>(`
    SELECT current_setting('server_version') AS postgres, pg_database_size(current_database()) AS bytes,
      (SELECT array_agg(checksum ORDER BY number) FROM turnus_migration) AS checksums`)
  return rows[0] as Row
}

const factsAndLog = async (
  connection: Connection,
  programId: string,
): Promise<Pick<ProgramHealth, 'seq' | 'factsFollowLog'>> => {
  const { seq } = await headOf(connection, programId)
  const loaded = await loadSnapshot(connection, programId, seq)
  try {
    const replayed = replay(emptySnapshot(programId), await readLogAfter(connection, programId, 0))
    return { seq, factsFollowLog: contentOf(loaded) === contentOf(replayed) }
  } catch {
    // An entry was altered so that it no longer fits.
    return { seq, factsFollowLog: false }
  }
}

const contentOf = ({ facts, versions }: KeptSnapshot): string =>
  canonicalJson(
    FACT_KIND_NAMES.map((kind) => [
      kind,
      Object.fromEntries([...facts[kind]].map(([key, fact]) => [key, [fact, versions[kind].get(key)]])),
    ]),
  )

const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

const QUESTIONS = 9

const latency = async (connection: Connection): Promise<number> => {
  const times: number[] = []
  for (let i = 0; i < QUESTIONS; i++) {
    const start = performance.now()
    await connection.query('SELECT 1')
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(QUESTIONS / 2)] as number
}

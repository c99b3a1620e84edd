import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { link, open, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import { type Connection, inEveryProgram } from '../connection.ts'
import type { Database } from '../open-database.ts'
import { ownVersion } from '../package-root.ts'
import { type BackupHeader, FORMAT, header, mark } from './archive.ts'
import { type TableDigest, digesting, rowsOf, tablesOf } from './table-content.ts'

/** What a backup holds. */
export interface Backup {
  readonly header: BackupHeader
  readonly tables: readonly (TableDigest & { readonly table: string })[]
}

/**
 * Writes everything, the log and the accounts too, into one new file, as of one moment, while others go on writing.
 * The file appears under its name when it is whole and on disk.
 */
export const backUp = async (
  { pool }: Pick<Database, 'pool'>,
  file: string,
  now: Date,
): Promise<Result<Backup, Refusal<'file_exists'>>> => {
  const partial = `${file}.partial`
  await rm(partial, { force: true })
  try {
    const backup = await inEveryProgram(pool, 'read', (connection) => write(connection, partial, now))
    const handle = await open(partial, 'r')
    await handle.sync()
    await handle.close()
    // A link, unlike a rename, never takes the place of a file that is there.
    await link(partial, file)
    return done(backup)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return refused('file_exists', `There is a file ${file} already. Choose another name.`)
  } finally {
    await rm(partial, { force: true })
  }
}

const write = async (connection: Connection, file: string, now: Date): Promise<Backup> => {
  const gzip = createGzip()
  const written = pipeline(gzip, createWriteStream(file, { mode: 0o600, flags: 'wx' }))
  // Heard of where it is waited for, and not before.
  written.catch(() => undefined)
  const hash = createHash('sha256')
  const line = async (text: string): Promise<void> => {
    hash.update(text).update('\n')
    if (!gzip.write(`${text}\n`)) await Promise.race([once(gzip, 'drain'), written])
  }
  try {
    const about = await headerOf(connection, now)
    await line(mark(about))
    const tables: Backup['tables'][number][] = []
    for (const table of await tablesOf(connection)) {
      await line(mark({ table: table.name, columns: table.columns }))
      const { add, digest } = digesting()
      for await (const row of rowsOf(connection, table)) {
        add(row)
        await line(row)
      }
      const whole = digest()
      await line(mark({ end: table.name, ...whole }))
      tables.push({ table: table.name, ...whole })
    }
    gzip.end(`${mark({ sha256: hash.digest('hex') })}\n`)
    await written
    return { header: about, tables }
  } catch (error) {
    gzip.destroy()
    await written.catch(() => undefined)
    throw error
  }
}

const headerOf = async (connection: Connection, now: Date): Promise<BackupHeader> => {
  const { rows } = await connection.query<Pick<BackupHeader, 'postgres' | 'migrations'>>(`
    SELECT current_setting('server_version') AS postgres,
      (SELECT json_agg(json_build_object('number', number, 'name', name, 'checksum', checksum) ORDER BY number)
       FROM turnus_migration) AS migrations`)
  return header.parse({
    turnus: 'backup',
    format: FORMAT,
    version: ownVersion(),
    takenAt: now.toISOString(),
    ...rows[0],
  })
}

import { createHash } from 'node:crypto'
import * as z from 'zod'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import { type Migration, ownMigrations } from '../migrate.ts'
import { type BackupHeader, FORMAT, header, linesOf, tableEnd, tableStart, trailer } from './archive.ts'
import type { Backup } from './back-up.ts'
import { digesting } from './table-content.ts'

export type BackupRefusal = Refusal<'not_a_backup' | 'damaged' | 'newer_backup'>

/** Reads a backup to its end and tells what it holds, or why it is not to be trusted. Writes nothing. */
export const checkBackup = async (file: string): Promise<Result<Backup, BackupRefusal>> => {
  const lines = linesOf(file)
  try {
    const first = await lines.next()
    const about = header.safeParse(first.done === true ? null : parseMark(first.value))
    if (first.done === true || !about.success) return foreign(file)
    const newer = newerThanOurs(file, about.data, await ownMigrations())
    return newer ?? (await checkRest(file, about.data, first.value, lines))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return refused('not_a_backup', `There is no file ${file}.`)
    if (isNotGzip(error)) return foreign(file)
    throw error
  } finally {
    await lines.return(undefined)
  }
}

const foreign = (file: string) => refused('not_a_backup', `${file} is not a backup of Turnus.`)

const damaged = (file: string, what: string) =>
  refused('damaged', `${file} is damaged: ${what}. Nothing was restored. Take another backup file.`)

const isNotGzip = (error: unknown): boolean =>
  ['Z_DATA_ERROR', 'Z_BUF_ERROR'].includes((error as NodeJS.ErrnoException).code ?? '')

const parseMark = (line: string): unknown => {
  if (!line.startsWith('#')) return null
  try {
    return JSON.parse(line.slice(1))
  } catch {
    return null
  }
}

const newerThanOurs = (file: string, { format, version, migrations }: BackupHeader, ours: readonly Migration[]) => {
  const known = format <= FORMAT && migrations.every(({ number, checksum }) => ours[number - 1]?.checksum === checksum)
  return known
    ? null
    : refused(
        'newer_backup',
        `${file} was written by Turnus ${version}, whose data this Turnus does not know. Restore it with that one.`,
      )
}

const anyMark = z.union([tableStart, tableEnd, trailer])

const checkRest = async (
  file: string,
  about: BackupHeader,
  first: string,
  lines: AsyncGenerator<string>,
): Promise<Result<Backup, BackupRefusal>> => {
  const all = createHash('sha256').update(first).update('\n')
  const tables: Backup['tables'][number][] = []
  let open: { readonly table: string; readonly rows: ReturnType<typeof digesting> } | null = null
  let whole = false
  try {
    for await (const line of lines) {
      if (whole) return damaged(file, 'something follows its end')
      const said = line.startsWith('#') ? anyMark.safeParse(parseMark(line)) : null
      if (said?.success === false) return damaged(file, 'a line of it makes no sense')
      if (said === null) {
        if (open === null) return damaged(file, 'a row stands in no table')
        open.rows.add(line)
      } else if ('table' in said.data) open = { table: said.data.table, rows: digesting() }
      else if ('end' in said.data) {
        const { end, ...expected } = said.data
        const digest = open?.rows.digest()
        if (open?.table !== end || digest?.sha256 !== expected.sha256 || digest.rows !== expected.rows)
          return damaged(file, `the table ${end} is not what was written`)
        tables.push({ table: end, ...expected })
        open = null
      } else {
        if (open !== null || said.data.sha256 !== all.copy().digest('hex'))
          return damaged(file, 'its content is not what was written')
        whole = true
      }
      all.update(line).update('\n')
    }
  } catch (error) {
    if (!isNotGzip(error)) throw error
    return damaged(file, 'it cannot be unpacked to its end')
  }
  return whole ? done({ header: about, tables }) : damaged(file, 'its end is missing')
}

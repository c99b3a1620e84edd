import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import type { Account } from './account.ts'

/** The longest path a Unix socket may have on Linux; macOS allows 103. */
const LONGEST_PATH = 103
const SOCKET = '/.s.PGSQL.5432'

/**
 * A folder for the server's socket which only its account may enter: in the data folder, or, when that lies too deep for
 * a socket's path or where the account cannot go, a short one among the system's temporary files.
 */
export const socketFolder = async (
  dataFolder: string,
  account: Account | null,
  reachable: boolean,
): Promise<Result<string, Refusal<'no_socket'>>> => {
  const own = join(dataFolder, 'socket')
  const short = join(tmpdir(), `turnus-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`)
  const folder = reachable && Buffer.byteLength(own + SOCKET) <= LONGEST_PATH ? own : short
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined)
  const made = await lstat(folder)
  const owners = [process.geteuid?.(), account?.uid]
  // In a folder for everybody's files, somebody else may have made one of this name first.
  if (!made.isDirectory() || (process.platform !== 'win32' && !owners.includes(made.uid)))
    return refused('no_socket', `${folder} belongs to somebody else. Remove it, or choose another TURNUS_DATA.`)
  if (account !== null) await chown(folder, account.uid, account.gid)
  await chmod(folder, 0o700)
  return done(folder)
}

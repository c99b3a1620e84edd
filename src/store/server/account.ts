import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'

const run = promisify(execFile)

/** The operating system's account a server runs as. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

const UNPRIVILEGED = ['postgres', 'nobody']

/** Whether this process is the system's administrator, whom PostgreSQL refuses to run for. */
export const isRoot = (): boolean => process.geteuid?.() === 0

/**
 * As whom to run PostgreSQL. Null: as whoever runs Turnus. For root it is whoever owns the cluster, else an account
 * of little right that the system has: initdb wants one with a name.
 */
export const accountFor = async (cluster: string): Promise<Result<Account | null, Refusal<'no_account'>>> => {
  if (!isRoot()) return done(null)
  const owner = await stat(cluster).catch(() => null)
  if (owner !== null && owner.uid !== 0) return done({ uid: owner.uid, gid: owner.gid })
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '')
  for (const name of UNPRIVILEGED) {
    const fields = accounts
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':')
    const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])]
    if (uid > 0 && gid >= 0) return done({ uid, gid })
  }
  return refused(
    'no_account',
    'PostgreSQL does not run as root, and this system has no account "postgres" or "nobody" to run it as. ' +
      'Add one, start Turnus as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether the account may enter a folder, all the folders above it counted. */
export const canEnter = (account: Account | null, folder: string): Promise<boolean> =>
  account === null
    ? Promise.resolve(true)
    : run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).then(
        () => true,
        () => false,
      )

import { execFile } from 'node:child_process'
import { chown, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import { type Account, canEnter } from './account.ts'
import { type Runtime, program } from './runtime.ts'

const run = promisify(execFile)

export const SUPERUSER = 'turnus'

/** The folder of PostgreSQL's own files in a data folder. */
export const clusterOf = (dataFolder: string): string => join(dataFolder, 'postgres')

/**
 * How the account names a cluster: by its path; or, where it cannot enter a folder above, as the folder it is started
 * in, which Linux lets a process use however it came there.
 */
export const pathFor = async (account: Account | null, folder: string): Promise<string> =>
  (await canEnter(account, folder)) || process.platform !== 'linux' ? folder : '/proc/self/cwd'

/** Makes the cluster when there is none, and refuses one of another major version of PostgreSQL. */
export const prepareCluster = async (
  dataFolder: string,
  runtime: Runtime,
  account: Account | null,
  password: string | null,
): Promise<Result<void, Refusal<'other_version' | 'no_cluster'>>> => {
  const cluster = clusterOf(dataFolder)
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  })
  if (found === null) return initialise(dataFolder, runtime, account, password)
  if (Number(found) !== runtime.majorVersion)
    return refused(
      'other_version',
      `${cluster} was made by PostgreSQL ${found.trim()}; this Turnus brings PostgreSQL ${runtime.majorVersion} and does ` +
        `not open it. Take a backup with the Turnus that made it (turnus backup), and restore that into an empty folder.`,
      { found: found.trim(), ours: runtime.majorVersion },
    )
  // A folder that root copied here is root's, and PostgreSQL wants it for itself.
  if (account !== null && (await stat(cluster)).uid !== account.uid) await giveTo(account, cluster)
  return done(undefined)
}

const initialise = async (
  dataFolder: string,
  runtime: Runtime,
  account: Account | null,
  password: string | null,
): Promise<Result<void, Refusal<'no_cluster'>>> => {
  const cluster = clusterOf(dataFolder)
  if ((await readdir(cluster).catch(() => [])).length > 0)
    return refused(
      'no_cluster',
      `${cluster} is not empty, and not a PostgreSQL cluster. Remove it, or choose another TURNUS_DATA.`,
    )
  // Made beside and moved when whole: a start that was cut short leaves nothing that looks like a cluster.
  const making = `${cluster}.new`
  const passwordFile = `${making}.password`
  await rm(making, { recursive: true, force: true })
  await mkdir(making, { mode: 0o700 })
  if (account !== null) await chown(making, account.uid, account.gid)
  if (password !== null) await writeFile(passwordFile, password, { mode: 0o600 })
  const authentication = password === null ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const where = await pathFor(account, making)
  try {
    await run(
      program(runtime, 'initdb'),
      [
        `--pgdata=${where}`,
        `--username=${SUPERUSER}`,
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-locale',
        '--no-instructions',
        ...authentication,
      ],
      { ...(account ?? {}), cwd: making, env: runtime.environment },
    )
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim() || (error as Error).message
    return refused('no_cluster', `PostgreSQL could not make its files in ${cluster}: ${said}`)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rm(cluster, { recursive: true, force: true })
  await rename(making, cluster)
  return done(undefined)
}

const giveTo = async (account: Account, folder: string): Promise<void> => {
  await chown(folder, account.uid, account.gid)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await giveTo(account, path)
    else if (entry.isFile()) await chown(path, account.uid, account.gid)
  }
}

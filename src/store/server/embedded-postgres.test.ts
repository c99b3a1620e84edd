import { execFile } from 'node:child_process'
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  readlink,
  realpath,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runChild } from '#testing/child.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { clientConfig } from '../connection.ts'
import { isRoot } from './account.ts'
import { openDataFolder } from './data-folder.ts'
import { type EmbeddedPostgres, startPostgres } from './embedded-postgres.ts'
import { processRun } from './process-run.ts'
import { packagedFolder } from './runtime.ts'

const NOBODY = { uid: 65_534, gid: 65_534 }

let home: string
beforeEach(async () => {
  // Open to every account; what tests close, they close.
  home = await realpath(await mkdtemp(join(tmpdir(), 'turnus-postgres-')))
  await chmod(home, 0o755)
})
afterEach(() => rm(home, { recursive: true, force: true }))

const dataFolder = async (...path: string[]): Promise<string> =>
  valueOf(await openDataFolder(join(home, ...path, 'data')))

const ask = async (server: EmbeddedPostgres, sql: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client(clientConfig({ ...server.address, database: 'postgres' }))
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

const postmasterOf = async (folder: string): Promise<number> =>
  Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])

const gone = (pid: number): Promise<unknown> =>
  vi.waitFor(async () => expect(await processRun(pid)).toBeNull(), { timeout: 25_000 })

/** Runs something with a server that is started for it and stopped after it. */
const withServer = async <Value>(
  folder: string,
  work: (server: EmbeddedPostgres) => Promise<Value>,
): Promise<Value> => {
  const server = valueOf(await startPostgres(folder))
  try {
    return await work(server)
  } finally {
    await server.stop()
  }
}

describe('a private server', () => {
  test('keeps what was written, over stop and start', async () => {
    const folder = await dataFolder()
    await withServer(folder, (server) => ask(server, 'CREATE TABLE kept AS SELECT 7 AS number'))
    expect(await withServer(folder, (server) => ask(server, 'SELECT number FROM kept'))).toEqual([{ number: 7 }])
  })

  test('listens on a socket in a folder only its account may enter, and on no port', async () => {
    const folder = await dataFolder()
    await withServer(folder, async (server) => {
      expect(server.address.host).toBe(join(folder, 'socket'))
      expect((await stat(server.address.host)).mode & 0o777).toBe(0o700)
      expect(await ask(server, `SELECT current_setting('listen_addresses') AS addresses`)).toEqual([{ addresses: '' }])
    })
  })

  test('never trades durability for speed', async () => {
    await withServer(await dataFolder(), async (server) => {
      const on = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']
      for (const name of on) expect(await ask(server, `SHOW ${name}`)).toEqual([{ [name]: 'on' }])
    })
  })

  test('listens elsewhere when its folder lies too deep for a socket', async () => {
    const folder = await dataFolder('deep'.repeat(30))
    await withServer(folder, async (server) => {
      expect(server.address.host.startsWith(join(tmpdir(), 'turnus-'))).toBe(true)
      expect((await stat(server.address.host)).mode & 0o777).toBe(0o700)
      expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    })
  })

  test('does not use a folder for its socket that somebody else put there', async () => {
    if (!isRoot()) return
    const folder = await dataFolder('deep'.repeat(30))
    const host = await withServer(folder, ({ address }) => Promise.resolve(address.host))
    await mkdir(host)
    await chown(host, 1, 1)
    expect(refusalOf(await startPostgres(folder)).reason).toBe('no_socket')
    await rm(host, { recursive: true })
  })

  test('keeps its log small', async () => {
    const folder = await dataFolder()
    const log = join(folder, 'postgres.log')
    await writeFile(log, 'x'.repeat(5 * 1024 * 1024))
    await withServer(folder, () => Promise.resolve())
    expect((await stat(log)).size).toBeLessThan(100_000)
  })
})

describe('the folder', () => {
  test('of another major version is told of, and not touched', async () => {
    const folder = await dataFolder()
    await mkdir(join(folder, 'postgres'))
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '14\n')
    const { reason, message } = refusalOf(await startPostgres(folder))
    expect(reason).toBe('other_version')
    expect(message).toMatch(/was made by PostgreSQL 14; this Turnus brings PostgreSQL \d+ and does not open it/)
    expect(await readdir(join(folder, 'postgres'))).toEqual(['PG_VERSION'])
  })

  test('that holds something else is told of, and not touched', async () => {
    const folder = await dataFolder()
    await mkdir(join(folder, 'postgres'))
    await writeFile(join(folder, 'postgres', 'letters.txt'), 'dear')
    expect(refusalOf(await startPostgres(folder)).reason).toBe('no_cluster')
    expect(await readdir(join(folder, 'postgres'))).toEqual(['letters.txt'])
  })

  test('whose making was cut short is made anew', async () => {
    const folder = await dataFolder()
    await mkdir(join(folder, 'postgres.new'))
    await writeFile(join(folder, 'postgres.new', 'PG_VERSION'), '18\n')
    await withServer(folder, (server) => ask(server, 'SELECT 1'))
    expect(await readdir(folder)).not.toContain('postgres.new')
  })
})

describe('after a crash', () => {
  test('of its owner the server ends by itself, and the next start finds everything', async () => {
    const folder = await dataFolder()
    const owner = runChild('hold-database.ts', [folder])
    expect(await owner.line()).toBe('ready')
    const postmaster = await postmasterOf(folder)
    expect(await processRun(postmaster)).not.toBeNull()
    owner.process.kill('SIGKILL')
    await gone(postmaster)
    await withServer(folder, (server) => ask(server, 'SELECT 1'))
  })

  test('of its owner the next start need not wait for that', async () => {
    const folder = await dataFolder()
    const owner = runChild('hold-database.ts', [folder])
    expect(await owner.line()).toBe('ready')
    owner.process.kill('SIGKILL')
    await owner.ended
    await withServer(folder, (server) => ask(server, 'SELECT 1'))
  })

  test('of owner and server the next start recovers', async () => {
    const folder = await dataFolder()
    const owner = runChild('hold-database.ts', [folder])
    expect(await owner.line()).toBe('ready')
    const postmaster = await postmasterOf(folder)
    process.kill(postmaster, 'SIGKILL')
    owner.process.kill('SIGKILL')
    await withServer(folder, async (server) => expect(server.pid).not.toBe(postmaster))
  })

  test('the number of the server may be another process’s by now, which is left alone', async () => {
    const folder = await dataFolder()
    await withServer(folder, () => Promise.resolve())
    // Of the server's own account: PostgreSQL itself minds no other's.
    const { uid, gid } = await stat(join(folder, 'postgres'))
    const other = runChild('nap.ts', [], isRoot() ? { uid, gid } : null)
    await other.line()
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${other.process.pid}\n${folder}/postgres\n`)
    await withServer(folder, (server) => ask(server, 'SELECT 1'))
    expect(await processRun(other.process.pid!)).not.toBeNull()
    other.process.kill('SIGKILL')
    await other.ended
  })
})

/** The programs as they are when the package's install script was not let run: without links to the libraries. */
const withoutLinks = async (folder: string): Promise<string> => {
  const native = join(folder, 'native')
  await cp(packagedFolder()!, native, { recursive: true, verbatimSymlinks: true })
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[]
  for (const { target } of links) await rm(join(folder, target), { force: true })
  return native
}

describe('the programs', () => {
  test('get the links to libraries that a blocked install script left out', async () => {
    const packaged = await withoutLinks(home)
    const server = valueOf(await startPostgres(await dataFolder(), { packaged }))
    await server.stop()
    expect(await readdir(join(packaged, 'lib'))).toContain('libicuuc.so.60')
  })

  test('run from a package that cannot be written, for an ordinary user', async () => {
    const packaged = await withoutLinks(home)
    await chmod(join(packaged, 'lib'), 0o555)
    await mkdir(join(home, 'data'))
    if (isRoot()) await chown(join(home, 'data'), NOBODY.uid, NOBODY.gid)
    const child = runChild('try-postgres.ts', [join(home, 'data'), packaged], isRoot() ? NOBODY : null)
    expect(await child.line()).toMatch(/^PostgreSQL \d+/)
    await child.ended
    expect(await readdir(join(packaged, 'lib'))).not.toContain('libicuuc.so.60')
    expect((await stat(join(home, 'data', 'postgres'))).uid).toBe(isRoot() ? NOBODY.uid : process.getuid?.())
    await chmod(join(packaged, 'lib'), 0o755)
  })

  test('run for root although its home, with clone and data, is closed to every other account', async () => {
    if (!isRoot()) return
    const packaged = await withoutLinks(home)
    // As under a strict umask.
    await promisify(execFile)('chmod', ['-R', 'go-rwx', packaged])
    await chmod(home, 0o700)
    const folder = await dataFolder()
    const server = valueOf(await startPostgres(folder, { packaged }))
    expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect((await stat(`/proc/${server.pid}`)).uid).not.toBe(0)
    const copy = join(await readlink(`/proc/${server.pid}/exe`), '..', '..')
    expect(copy.startsWith(join(tmpdir(), 'turnus-postgres-'))).toBe(true)
    await server.stop()
    const again = valueOf(await startPostgres(folder, { packaged }))
    expect(join(await readlink(`/proc/${again.pid}/exe`), '..', '..')).toBe(copy)
    await again.stop()
    await rm(copy, { recursive: true })
    expect((await stat(home)).mode & 0o777).toBe(0o700)
  })

  test('that are missing are told of', async () => {
    const { reason, message } = refusalOf(await startPostgres(await dataFolder(), { packaged: null }))
    expect(reason).toBe('no_binaries')
    expect(message).toContain('DATABASE_URL')
  })

  test('that do not run are told of, with what they said', async () => {
    await mkdir(join(home, 'native', 'bin'), { recursive: true })
    await writeFile(join(home, 'native', 'bin', 'postgres'), '#!/bin/sh\necho no such libc >&2; exit 1', {
      mode: 0o755,
    })
    const refusal = refusalOf(await startPostgres(await dataFolder(), { packaged: join(home, 'native') }))
    expect(refusal).toMatchObject({ reason: 'no_binaries', message: expect.stringContaining('no such libc') as string })
  })
})

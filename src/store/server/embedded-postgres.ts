import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { open, readFile, readdir, rm, rmdir, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import { accountFor } from './account.ts'
import { SUPERUSER, clusterOf, pathFor, prepareCluster } from './cluster.ts'
import { freePort } from './free-port.ts'
import { runsFor } from './process-run.ts'
import { type Runtime, packagedFolder, prepareRuntime, program } from './runtime.ts'
import type { ServerAddress } from './server-address.ts'
import { socketFolder } from './socket-folder.ts'
import { watchOver } from './watchdog.ts'

/** A private PostgreSQL server of this process. */
export interface EmbeddedPostgres {
  readonly address: ServerAddress
  /** Of the postmaster. */
  readonly pid: number
  /**
   * Stops it, with everything on disk. Fast, it ends the connections of others; patiently, it takes no new ones and
   * waits for theirs to end, half a minute at most.
   */
  readonly stop: (how?: 'fast' | 'patiently') => Promise<void>
}

export type StartRefusal = Refusal<
  'no_account' | 'no_binaries' | 'other_version' | 'no_cluster' | 'no_socket' | 'no_start'
>

export interface StartOptions {
  /** PostgreSQL's settings besides ours. */
  readonly settings?: Readonly<Record<string, string>>
  /** The folder of the packaged programs, when it is not to be found where packages are. */
  readonly packaged?: string | null
}

/** PostgreSQL's settings where they differ from its own: small, and never at the cost of durability. */
const SETTINGS: Readonly<Record<string, string>> = {
  max_connections: '40',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  io_method: 'sync',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  cluster_name: 'turnus',
}

const LONGEST_LOG = 4 * 1024 * 1024
const PATIENCE_MS = 30_000
const POLL_MS = 10

/**
 * Starts the private server of a data folder, which must be open (`openDataFolder`) and held (`lockFolder`). Makes the cluster at the first
 * start, and recovers one that a crash left behind. The server ends with this process, whatever ends it.
 */
export const startPostgres = async (
  dataFolder: string,
  { settings = {}, packaged = packagedFolder() }: StartOptions = {},
): Promise<Result<EmbeddedPostgres, StartRefusal>> => {
  const cluster = clusterOf(dataFolder)
  const account = await accountFor(cluster)
  if (!account.ok) return account
  const runtime = await prepareRuntime(dataFolder, account.value, packaged)
  if (!runtime.ok) return runtime
  const password = process.platform === 'win32' ? await ownPassword(dataFolder) : null
  const prepared = await prepareCluster(dataFolder, runtime.value, account.value, password)
  if (!prepared.ok) return prepared
  await endLeftover(cluster)

  const path = await pathFor(account.value, cluster)
  const listening = await listenAt(dataFolder, account.value, path === cluster, password)
  if (!listening.ok) return listening
  const { address, settings: where } = listening.value
  const child = await launch(
    dataFolder,
    cluster,
    runtime.value,
    [
      '-D',
      path,
      ...Object.entries({ ...SETTINGS, ...where, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    account.value,
  )
  if (!child.ok) return child
  const server = child.value
  const callOff = watchOver(runtime.value, server.pid as number, cluster)
  return done({
    address,
    pid: server.pid as number,
    stop: async (how = 'fast') => {
      if (how === 'patiently') await ended(server, 'SIGTERM', 'SIGINT')
      else await ended(server, 'SIGINT', 'SIGQUIT')
      callOff()
      if (password === null && !address.host.startsWith(dataFolder)) await rmdir(address.host)
    },
  })
}

interface Listening {
  readonly address: ServerAddress
  readonly settings: Readonly<Record<string, string>>
}

const listenAt = async (
  dataFolder: string,
  account: Parameters<typeof socketFolder>[1],
  reachable: boolean,
  password: string | null,
): Promise<Result<Listening, Refusal<'no_socket'>>> => {
  if (password !== null) {
    const port = await freePort()
    const settings = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' }
    return done({ address: { host: '127.0.0.1', port, user: SUPERUSER, password }, settings })
  }
  const socket = await socketFolder(dataFolder, account, reachable)
  if (!socket.ok) return socket
  // Of a server that was killed; its number may be another process's by now.
  for (const name of await readdir(socket.value)) await rm(join(socket.value, name))
  const settings = { listen_addresses: '', unix_socket_directories: socket.value, unix_socket_permissions: '0700' }
  return done({ address: { host: socket.value, port: 5432, user: SUPERUSER, password: null }, settings })
}

/** Where there are no Unix sockets the server asks for a password, made once and kept in the data folder. */
const ownPassword = async (dataFolder: string): Promise<string> => {
  const file = join(dataFolder, 'postgres-password')
  await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(() => undefined)
  return readFile(file, 'utf8')
}

/** The server's process and when it said that it is ready; null when its file is not there or not whole yet. */
const postmaster = async (cluster: string): Promise<{ readonly pid: number; readonly ready: boolean } | null> => {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : null
}

/** Ends a server whose owner was killed, and clears the file of one that was killed itself. */
const endLeftover = async (cluster: string): Promise<void> => {
  const left = await postmaster(cluster)
  if (left === null) return
  const deadline = Date.now() + PATIENCE_MS
  while (await runsFor(left.pid, cluster)) {
    if (Date.now() > deadline) throw new Error(`The PostgreSQL of ${cluster}, process ${left.pid}, does not stop.`)
    try {
      process.kill(left.pid, 'SIGINT')
    } catch {
      // It ended in between.
    }
    await pause(POLL_MS)
  }
  // The number may belong to another process by now, for which PostgreSQL would refuse to start.
  await rm(join(cluster, 'postmaster.pid'), { force: true })
}

/** What PostgreSQL says while processes of a server that was killed still hold its shared memory. */
const STILL_IN_USE = /pre-existing shared memory block|lock file "postmaster.pid" already exists/

const launch = async (
  dataFolder: string,
  cluster: string,
  runtime: Runtime,
  args: readonly string[],
  account: { readonly uid: number; readonly gid: number } | null,
): Promise<Result<ChildProcess, Refusal<'no_start'>>> => {
  const logFile = join(dataFolder, 'postgres.log')
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    if (((await stat(logFile).catch(() => null))?.size ?? 0) > LONGEST_LOG) await truncate(logFile)
    const log = await open(logFile, 'a', 0o600)
    const { size: before } = await log.stat()
    const child = spawn(program(runtime, 'postgres'), args, {
      ...(account ?? {}),
      cwd: cluster,
      env: runtime.environment,
      stdio: ['ignore', log.fd, log.fd],
      // Apart from the terminal's own group, or Ctrl+C would stop the server before its owner has finished.
      detached: true,
      windowsHide: true,
    })
    const failed = new Promise<string>((resolve) => child.once('error', (error) => resolve(error.message)))
    await log.close()
    if (await becomesReady(child, cluster, deadline)) {
      child.unref()
      return done(child)
    }
    const said = child.pid === undefined ? await failed : (await readFile(logFile)).subarray(before).toString().trim()
    if (STILL_IN_USE.test(said) && Date.now() < deadline) {
      await pause(10 * POLL_MS)
      continue
    }
    return refused('no_start', `PostgreSQL did not start in ${cluster}. It said: ${said || 'nothing'} (${logFile})`)
  }
}

const becomesReady = async (child: ChildProcess, cluster: string, deadline: number): Promise<boolean> => {
  for (;;) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return false
    const running = await postmaster(cluster)
    if (running?.pid === child.pid && running.ready) return true
    if (Date.now() > deadline) {
      await ended(child, 'SIGQUIT', 'SIGKILL')
      return false
    }
    await pause(POLL_MS)
  }
}

/** Asks with one signal, and waits for the process to be gone; after half a minute it is told with the other. */
const ended = async (child: ChildProcess, ask: NodeJS.Signals, tell: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.ref()
  child.kill(ask)
  const insist = setTimeout(() => child.kill(tell), PATIENCE_MS)
  await exit
  clearTimeout(insist)
}

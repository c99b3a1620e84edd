import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, onTestFinished } from 'vitest'

/** What a command came to. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const ROOT = join(import.meta.dirname, '../..')

// Built once for a test file, as `npm start` builds it: to read the sources anew for every command takes longer than
// the commands do. It lies in the project, where packages are found from it.
const BUILT = mkdtempSync(join(ROOT, 'dist.cli-'))
afterAll(() => rm(BUILT, { recursive: true, force: true }))
await build({
  absWorkingDir: ROOT,
  entryPoints: ['src/cli/main.ts'],
  outdir: BUILT,
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
})

/** Settings of the one who runs the tests must not reach the commands under test. */
const surroundings = (variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  const {
    PORT: _port,
    HOST: _host,
    TURNUS_DATA: _data,
    DATABASE_URL: _url,
    NODE_OPTIONS: _options,
    ...rest
  } = process.env
  return { ...rest, ...variables }
}

const spawnTurnus = (typed: readonly string[], variables: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, [join(BUILT, 'main.js'), ...typed], { env: surroundings(variables), stdio: 'pipe' })

const collected = (stream: NodeJS.ReadableStream | null): (() => string) => {
  let text = ''
  stream?.setEncoding('utf8').on('data', (part: string) => (text += part))
  return () => text
}

/** Runs the real command to its end. */
export const turnus = async (
  variables: Readonly<Record<string, string>>,
  ...typed: readonly string[]
): Promise<Ended> => {
  const child = spawnTurnus(typed, variables)
  const [out, err] = [collected(child.stdout), collected(child.stderr)]
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out: out(), err: err() }
}

/** A server that was started by the real command. */
export interface Served {
  readonly url: string
  readonly out: () => string
  readonly err: () => string
  readonly pid: number
  /** Sends a signal and waits for the end. */
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>
}

/** Starts `turnus start` and waits until it says where it is reached. Stopped when the test is done. */
export const startTurnus = async (
  variables: Readonly<Record<string, string>>,
  ...typed: readonly string[]
): Promise<Served> => {
  const child = spawnTurnus(['start', ...typed], { PORT: '0', ...variables })
  const [out, err] = [collected(child.stdout), collected(child.stderr)]
  const closed = once(child, 'close') as Promise<[number | null]>
  const stop = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    return (await closed)[0]
  }
  onTestFinished(async () => {
    await stop('SIGKILL')
  })
  const ready = /Turnus is ready: (\S+)\n/
  await Promise.race([
    closed.then(() => {
      throw new Error(`turnus start ended: ${err()}`)
    }),
    new Promise<void>((resolve) => child.stdout?.on('data', () => ready.test(out()) && resolve())),
  ])
  return { url: ready.exec(out())?.[1] ?? '', out, err, pid: child.pid ?? 0, stop }
}

/** A folder of the test's own, removed when it is done. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'turnus-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

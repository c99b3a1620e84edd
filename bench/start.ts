/**
 * A fresh clone to a listening server, as `npm start` does it (packages from the npm cache), and a restart; then the
 * import of a program file into it, with `turnus import program FILE`, and `turnus check FILE`.
 *
 * node --import tsx bench/start.ts [FILE]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { timed } from './figures.ts'

const file = resolve(process.argv[2] ?? '../shared/data/ay2025-26-program.json')
const folder = mkdtempSync(join(tmpdir(), 'turnus-bench-'))
const clone = join(folder, 'turnus')
const env = { ...process.env, PORT: '3987', TURNUS_DATA: join(folder, 'data') }
const PATIENCE_MS = 300_000

const run = (command: string, args: readonly string[], cwd: string): Promise<number | null> =>
  new Promise((ended) => {
    spawn(command, args, { cwd, env, stdio: 'ignore' }).on('close', ended)
  })

/** Starts `npm start` and resolves once the address answers. */
const start = async () => {
  const server = spawn('npm', ['start', '--silent'], { cwd: clone, env, stdio: 'ignore', detached: true })
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const answered = await fetch(`http://127.0.0.1:${env.PORT}/api/v1/health`).catch(() => null)
    if (answered?.ok) return server
    if (Date.now() > deadline || server.exitCode !== null) throw new Error('the server did not come up')
    await new Promise((later) => setTimeout(later, 50))
  }
}

const stop = (server: Awaited<ReturnType<typeof start>>): Promise<void> =>
  new Promise((ended) => {
    server.on('close', () => ended())
    process.kill(-(server.pid as number), 'SIGINT')
  })

const say = (what: string, ms: number): void => console.log(`${what}: ${(ms / 1000).toFixed(1)} s`)
const root = resolve(import.meta.dirname, '..')

await run('git', ['clone', '--quiet', root, clone], folder)
const [fresh, first] = await timed(start)
say('fresh clone to listening', fresh)
await stop(first)
const [again, second] = await timed(start)
say('restart to listening', again)
const turnus = join(clone, 'bin', 'turnus.js')
say(
  'turnus import program, beside the server',
  (await timed(() => run('node', [turnus, 'import', 'program', file], clone)))[0],
)
say('turnus check', (await timed(() => run('node', [turnus, 'check', file, '--json'], clone)))[0])
await stop(second)
rmSync(folder, { recursive: true, force: true })

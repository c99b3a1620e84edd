/**
 * Turnus while developing: the server from its sources on PORT (3000), started again when one changes, and the pages
 * from Vite on the port it prints, which hands `/api` to that server. What follows `npm run dev --` goes to
 * `turnus start`. Ends when either of the two does.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const start = (...parameters: readonly string[]): ChildProcess =>
  spawn(process.execPath, parameters, { cwd: root, stdio: 'inherit' })

const both = [
  start('node_modules/tsx/dist/cli.mjs', 'watch', 'src/cli/main.ts', 'start', ...process.argv.slice(2)),
  start('node_modules/vite/bin/vite.js'),
]
for (const one of both)
  one.once('exit', (code) => {
    for (const other of both) other.kill('SIGTERM')
    process.exitCode = code ?? 0
  })
// Ctrl+C reaches the two as well; they end themselves, and then this does.
process.on('SIGINT', () => undefined)

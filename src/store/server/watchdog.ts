import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Runtime } from './runtime.ts'
import { program } from './runtime.ts'

// Reads until this process is gone, however it went, and then asks the server to shut down fast. The number in the
// server's own file must still be the one, so that no other process is ever signalled.
const ON_UNIX = 'read -r _; read -r pid < "$2" && [ "$pid" = "$1" ] && kill -INT "$1"'
const ON_WINDOWS = `process.stdin.resume().on('close', () =>
  require('child_process').spawnSync(process.argv[1], ['stop', '-D', process.argv[2], '-m', 'fast']))`

/** Starts a tiny process that stops the server when this one dies, by SIGKILL too. Returns how to call it off. */
export const watchOver = (runtime: Runtime, pid: number, cluster: string): (() => void) => {
  const watchdog: ChildProcess =
    process.platform === 'win32'
      ? spawn(process.execPath, ['-e', ON_WINDOWS, program(runtime, 'pg_ctl'), cluster], {
          stdio: ['pipe', 'ignore', 'ignore'],
          detached: true,
          windowsHide: true,
        })
      : spawn('/bin/sh', ['-c', ON_UNIX, 'sh', String(pid), join(cluster, 'postmaster.pid')], {
          stdio: ['pipe', 'ignore', 'ignore'],
          // Apart from the terminal's own group, or Ctrl+C would end the watchdog with what it watches.
          detached: true,
        })
  watchdog.unref()
  const pipe = watchdog.stdin as unknown as { unref(): void } | null
  pipe?.unref()
  return () => {
    watchdog.kill('SIGKILL')
  }
}

import { execFile } from 'node:child_process'
import { readFile, readlink } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const START_TIME = 19

/**
 * Names one run of a process by when it started, so that a process number which the system has given out again is not
 * taken for the process that had it before. Null when no such process runs; a zombie runs no more.
 */
export const processRun = async (pid: number): Promise<string | null> => {
  if (process.platform === 'linux') return linuxRun(pid)
  if (process.platform === 'win32') return exists(pid) ? 'running' : null
  const started = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => null)
  return started?.stdout.trim() || null
}

const linuxRun = async (pid: number): Promise<string | null> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return null
  // The name in brackets may hold anything, so the numbered fields are counted from its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return null
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return `${boot.trim()}/${fields[START_TIME]}`
}

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether a process runs, and does so for a folder: in it, or with it among its arguments. */
export const runsFor = async (pid: number, folder: string): Promise<boolean> => {
  if ((await processRun(pid)) === null) return false
  if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === folder
  if (process.platform === 'win32') return true
  const command = await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => null)
  return command?.stdout.includes(folder) ?? false
}

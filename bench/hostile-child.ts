/** Reads one file as the server does, and says what became of it. Started by bench/hostile.ts for each file. */
import { existsSync, readFileSync } from 'node:fs'
import { readUpload } from '#spreadsheets/book/read-upload.ts'
import { timed } from './figures.ts'

/** The most memory the process had. What the system calls so otherwise is that of the process that started it, too. */
const peakMemoryMb = (): number => {
  const status = '/proc/self/status'
  const own = existsSync(status) ? /VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return Number(own ?? process.resourceUsage().maxRSS) / 1024
}

/** Time of the processor that the process took, the worker's among it; waiting for others is not. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const [path = '', name = ''] = process.argv.slice(2)
const bytes = readFileSync(path)

let [blocked, last] = [0, performance.now()]
const pulse = setInterval(() => {
  const now = performance.now()
  blocked = Math.max(blocked, now - last)
  last = now
}, 1)

const [ms, answer] = await timed(() => readUpload({ name, bytes }))
clearInterval(pulse)
blocked = Math.max(blocked, performance.now() - last)
const outcome = answer.ok ? 'read' : answer.refusal.reason
console.log(JSON.stringify({ ms, outcome, peakMb: peakMemoryMb(), cpuMs: cpuMs(), blocked }))

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { vi } from 'vitest'
import { LAUNCHER } from './launcher.ts'

/** A Turnus started as people start it: `npm start`. */
export interface StartedTurnus {
  readonly url: string
  /** Signs the administrator in, once. */
  readonly link: string
  /** Ctrl+C; what it exits with. */
  stop(): Promise<number | null>
}

/** Installing and building may come first. */
const PATIENCE_MS = 180_000

/** Starts Turnus on a free port with a data folder; waits until it says that it is ready. */
export const startCommand = async (dataFolder: string): Promise<StartedTurnus> => {
  const env = { ...process.env, PORT: '0', TURNUS_DATA: dataFolder }
  const turnus = spawn(process.execPath, [LAUNCHER, 'start'], { env })
  const ended = once(turnus, 'exit') as Promise<[number | null]>
  let said = ''
  for (const stream of [turnus.stdout, turnus.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  const [, url, link] = await vi.waitFor(
    () => {
      const found = /Turnus is ready: (http\S+)[^]*?(http\S+\/welcome\S+)/.exec(said)
      if (found === null) throw new Error(`Turnus is not ready. It said: ${said || 'nothing'}`)
      return found
    },
    { timeout: PATIENCE_MS, interval: 50 },
  )
  return {
    url: url ?? '',
    link: link ?? '',
    stop: async () => {
      turnus.kill('SIGINT')
      return (await ended)[0]
    },
  }
}

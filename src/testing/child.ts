import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from '#store/package-root.ts'

export interface Child {
  readonly process: ChildProcess
  /** Its next line on stdout; null when it has ended. */
  readonly line: () => Promise<string | null>
  /** When it has ended. */
  readonly ended: Promise<unknown>
}

/** Runs a file of `src/testing` as a process of its own, as another account when one is given. */
export const runChild = (
  file: string,
  args: readonly string[],
  account: { readonly uid: number; readonly gid: number } | null = null,
): Child => {
  const root = packageRoot()
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src', 'testing', file), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(account ?? {}),
  })
  const lines: string[] = []
  let rest = ''
  let over = false
  let wake = (): void => undefined
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    wake()
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  void ended.then(() => {
    over = true
    wake()
  })
  return {
    process: child,
    ended,
    line: async () => {
      while (lines.length === 0 && !over) await new Promise<void>((resolve) => (wake = resolve))
      return lines.shift() ?? null
    },
  }
}

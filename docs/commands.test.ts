import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartedTurnus, startCommand } from '../e2e/harness/command.ts'
import { LAUNCHER } from '../e2e/harness/launcher.ts'
import { fencesOf } from './fences.ts'

const PAGES = ['guide/import.md', 'guide/keep-it-safe.md']

interface Example {
  readonly page: string
  readonly command: string
  /** What it prints; "…" stands for anything, on a line of its own for any lines. */
  readonly prints: string
}

const examples: readonly Example[] = PAGES.flatMap((page) =>
  fencesOf(page, 'console').flatMap((fence) =>
    fence
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...prints] = part.trimEnd().split('\n')
        return { page, command, prints: prints.join('\n') }
      }),
  ),
)

/** Text as a pattern that matches it and nothing else. */
const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const patternOf = (prints: string): RegExp => {
  const lines = prints.split('\n').map((line) => (line === '…' ? '[^]*?' : literally(line).replaceAll('…', '.+')))
  return new RegExp(`^${lines.join('\n')}$`)
}

describe('the commands of the guide, beside a Turnus that runs', () => {
  let folder: string
  let turnus: StartedTurnus
  let environment: NodeJS.ProcessEnv

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'turnus-guide-'))
    // npx, as it runs the project's own command in a clone.
    writeFileSync(join(folder, 'npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${LAUNCHER}" "$@"\n`)
    chmodSync(join(folder, 'npx'), 0o755)
    environment = {
      ...process.env,
      PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
      TURNUS_DATA: join(folder, 'data'),
    }
    turnus = await startCommand(join(folder, 'data'))
  }, 200_000)
  afterAll(async () => {
    expect(await turnus.stop()).toBe(0)
    rmSync(folder, { recursive: true, force: true })
  })

  const run = async (command: string): Promise<string> => {
    const shell = spawn('/bin/sh', ['-c', `{ ${command}; } 2>&1`], { cwd: folder, env: environment })
    let output = ''
    shell.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    await once(shell, 'close')
    return output.trimEnd()
  }

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(7)
  })
  it.each(examples)('$page: $command', async ({ command, prints }) => {
    expect(await run(command)).toMatch(patternOf(prints))
  })
})

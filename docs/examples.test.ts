import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#testing/database.ts'
import { type Turnus, startTurnus } from '../e2e/harness/turnus.ts'
import { fencesOf } from './fences.ts'

/** Runs JavaScript in a Node of its own; what it prints. */
const outputOf = (script: string, env: Readonly<Record<string, string>>): Promise<string> =>
  new Promise((resolve) => {
    const node = spawn(process.execPath, ['--input-type=module', '--eval', script], { env: { ...process.env, ...env } })
    let output = ''
    for (const stream of [node.stdout, node.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    node.on('close', () => {
      resolve(output)
    })
  })

describe('the examples of docs/reference/api.md', () => {
  let turnus: Turnus
  beforeAll(async () => {
    turnus = await startTurnus({ url: await cloneDatabase() })
  })
  afterAll(() => turnus.stop())

  it('print what the page says they print', async () => {
    const env = { TURNUS: turnus.url, TOKEN: await turnus.token('coordinator') }
    const output = await outputOf(fencesOf('reference/api.md', 'js').join('\n'), env)
    expect(output).toBe(fencesOf('reference/api.md', 'text').join(''))
  })
})

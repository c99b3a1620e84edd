import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { runChild } from '#testing/child.ts'
import { valueOf } from '#testing/outcome.ts'
import { readLogAfter } from './change-log.ts'
import { inProgram } from './connection.ts'
import { openDatabase } from './open-database.ts'
import { emptySnapshot, replay } from './snapshot.ts'

const KILLS = 20
const PROGRAM = 'hillside'

const folder = await mkdtemp(join(tmpdir(), 'turnus-kill-'))
const dataFolder = join(folder, 'data')
afterAll(() => rm(folder, { recursive: true, force: true }))

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}

/** The server and its processes, so that none of them gets to tidy up. */
const serverProcesses = async (): Promise<readonly number[]> => {
  const postmaster = Number((await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
  const children = await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').catch(() => '')
  return [postmaster, ...children.trim().split(' ').filter(Boolean).map(Number)]
}

test(`killed ${KILLS} times in the middle of writes, nothing that was acknowledged is lost and nothing is half there`, async () => {
  let acknowledged = 0
  for (let i = 0; i < KILLS; i++) {
    const writer = runChild('write-on.ts', [dataFolder])
    const acks = [await writer.line()]
    // At another point of the writing each time; the server is killed with its owner, before it, or left to notice.
    await pause((i * 53) % 211)
    const server = await serverProcesses()
    if (i % 3 === 0) server.forEach(kill)
    kill(writer.process.pid!)
    if (i % 3 === 1) server.forEach(kill)
    for (let ack = acks[0]; ack !== null; ack = acks.at(-1)!) acks.push(await writer.line())
    const last = Math.max(...acks.map(Number))
    expect(last).toBeGreaterThan(acknowledged)
    acknowledged = last

    const { store, pool, close } = valueOf(await openDatabase({ dataFolder }, { doing: 'tests', alone: true }))
    try {
      const { seq, facts } = await store.read(PROGRAM)
      // Two were under way: what was not acknowledged may be there, whole.
      expect(seq - acknowledged).toBeGreaterThanOrEqual(0)
      expect(seq - acknowledged).toBeLessThanOrEqual(2)
      expect(await store.verifyLog(PROGRAM)).toEqual({ entries: seq, problem: null })
      expect([facts.yearNote.get('2026')?.text, facts.person.get('ada')?.name]).toEqual([`${seq}`, `${seq}`])
      expect([...facts.rotation.keys()].map(Number).sort((a, b) => a - b)).toEqual(
        Array.from({ length: seq }, (_, n) => n + 1),
      )
      const log = await inProgram(pool, PROGRAM, 'read', (connection) => readLogAfter(connection, PROGRAM, 0))
      expect(replay(emptySnapshot(PROGRAM), log).facts).toEqual(facts)
    } finally {
      await close()
    }
  }
}, 300_000)

import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runChild } from '#testing/child.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { type Holder, holderOf, lockFolder } from './folder-lock.ts'
import { processRun } from './process-run.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'turnus-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const left = (holder: Partial<Holder>): Promise<void> =>
  writeFile(
    join(folder, 'turnus.lock'),
    JSON.stringify({
      since: '2026-07-01T06:00:00.000Z',
      doing: 'turnus start',
      address: null,
      server: null,
      ...holder,
    }),
  )

test('a folder is held until it is released', async () => {
  const lock = valueOf(await lockFolder(folder, 'turnus start'))
  expect(await holderOf(folder)).toMatchObject({ pid: process.pid, doing: 'turnus start', address: null })
  await lock.release()
  expect(await holderOf(folder)).toBeNull()
  await valueOf(await lockFolder(folder, 'turnus start')).release()
  expect(await readdir(folder)).toEqual([])
})

test('whoever comes second is told who holds it, since when and where', async () => {
  const lock = valueOf(await lockFolder(folder, 'turnus start'))
  await lock.update({ address: 'http://127.0.0.1:3000' })
  const { reason, message, data } = refusalOf(await lockFolder(folder, 'turnus backup'))
  const { since } = data as Holder
  expect(reason).toBe('held')
  expect(message).toBe(
    `${folder} is in use by turnus start, process ${process.pid}, since ${since}, at http://127.0.0.1:3000. ` +
      'Stop that one first, or choose another TURNUS_DATA.',
  )
  expect(Date.parse(since)).toBeLessThanOrEqual(Date.now())
  expect(await readdir(folder)).toEqual(['turnus.lock'])
})

test('of many that try at once, one gets it', async () => {
  await left({ pid: 2 ** 22 + 1, run: 'gone' })
  const results = await Promise.all(Array.from({ length: 12 }, (_, i) => lockFolder(folder, `number ${i}`)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
})

describe('a lock is taken over', () => {
  test('when its process is gone', async () => {
    const child = runChild('nap.ts', [])
    await child.line()
    const pid = child.process.pid!
    await left({ pid, run: (await processRun(pid))! })
    expect(refusalOf(await lockFolder(folder, 'turnus start')).reason).toBe('held')
    child.process.kill('SIGKILL')
    await child.ended
    valueOf(await lockFolder(folder, 'turnus start'))
  })

  test('when its number is another process’s by now', async () => {
    await left({ pid: process.pid, run: 'an earlier run of that number' })
    valueOf(await lockFolder(folder, 'turnus start'))
    expect(JSON.parse(await readFile(join(folder, 'turnus.lock'), 'utf8'))).toMatchObject({
      pid: process.pid,
      run: await processRun(process.pid),
    })
  })

  test.each(['', '{"pid": 1', 'null', '{}'])('when a crash left it torn: %j', async (text) => {
    await writeFile(join(folder, 'turnus.lock'), text)
    valueOf(await lockFolder(folder, 'turnus start'))
  })
})

test('a process is known by its start, and a number nobody has by nothing', async () => {
  expect(await processRun(process.pid)).toBe(await processRun(process.pid))
  expect(await processRun(process.pid)).not.toBe(await processRun(process.ppid))
  expect(await processRun(2 ** 22 + 1)).toBeNull()
})

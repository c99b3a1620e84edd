import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aPerson } from '#testing/builders.ts'
import { runChild } from '#testing/child.ts'
import { cloneDatabase, testDatabase } from '#testing/database.ts'
import { put } from '#testing/door.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { clientConfig } from './connection.ts'
import { openDatabase } from './open-database.ts'
import { holderOf } from './server/folder-lock.ts'

let dataFolder: string
beforeEach(async () => {
  dataFolder = join(await mkdtemp(join(tmpdir(), 'turnus-open-')), 'data')
})
afterEach(() => rm(join(dataFolder, '..'), { recursive: true, force: true }))

describe('a data folder', () => {
  test('that nobody holds is opened, and free again when closed', async () => {
    const database = valueOf(await openDatabase({ dataFolder }, { doing: 'turnus import' }))
    valueOf(await database.store.createProgram('hillside'))
    expect(await holderOf(dataFolder)).toMatchObject({ pid: process.pid, doing: 'turnus import' })
    await database.close()
    expect(await holderOf(dataFolder)).toBeNull()
    const again = valueOf(await openDatabase({ dataFolder }, { doing: 'turnus start', alone: true }))
    expect(await again.store.programs()).toEqual([{ programId: 'hillside', seq: 0 }])
    await again.close()
  })

  test('that a server holds is refused to a second one, and shared with a command', async () => {
    const server = runChild('hold-database.ts', [dataFolder])
    expect(await server.line()).toBe('ready')
    const second = runChild('hold-database.ts', [dataFolder])
    expect(JSON.parse((await second.line())!)).toMatchObject({
      reason: 'held',
      message: expect.stringContaining(`in use by turnus start, process ${server.process.pid}, since 20`) as string,
      data: { pid: server.process.pid, address: 'http://127.0.0.1:3999' },
    })
    await second.ended

    const command = valueOf(await openDatabase({ dataFolder }, { doing: 'turnus import' }))
    valueOf(await command.store.createProgram('hillside'))
    valueOf(await put(command.store, 'hillside', { person: [aPerson({ id: 'ada' })] }))
    await command.close()
    // Closing the command left the server as it was.
    const other = valueOf(await openDatabase({ dataFolder }, { doing: 'turnus check' }))
    expect((await other.store.read('hillside')).facts.person.has('ada')).toBe(true)
    await other.close()

    server.process.kill('SIGTERM')
    await server.ended
    expect(await holderOf(dataFolder)).toBeNull()
  })

  test('is opened by two commands at once, one of which starts the server', async () => {
    const open = (doing: string) => openDatabase({ dataFolder }, { doing })
    const [one, two] = (await Promise.all([open('turnus import'), open('turnus check')])).map(valueOf)
    valueOf(await one!.store.createProgram('hillside'))
    expect(await two!.store.programs()).toHaveLength(1)
    await two!.close()
    await one!.close()
  })
})

describe('a data folder', () => {
  test('whose server a command started serves another command until that has finished', async () => {
    const first = valueOf(await openDatabase({ dataFolder }, { doing: 'turnus import' }))
    const second = valueOf(await openDatabase({ dataFolder }, { doing: 'turnus check' }))
    const closing = first.close()
    for (let i = 0; i < 20; i++) await second.store.programs()
    expect(await holderOf(dataFolder)).not.toBeNull()
    // Who comes now waits for the server to have stopped, and starts its own.
    const third = openDatabase({ dataFolder }, { doing: 'turnus backup' })
    await second.close()
    await closing
    const opened = valueOf(await third)
    expect(await opened.store.programs()).toEqual([])
    await opened.close()
  })

  test('that is a file, or may not be written, is told of', async () => {
    await writeFile(dataFolder, 'Dear diary')
    for (const folder of [dataFolder, join(dataFolder, 'below')]) {
      const refusal = refusalOf(await openDatabase({ dataFolder: folder }, { doing: 'tests' }))
      expect(refusal).toMatchObject({ reason: 'no_folder', message: expect.stringContaining('TURNUS_DATA') as string })
    }
  })
})

describe('a server by address', () => {
  test('that is not there is told of', async () => {
    const { reason, message } = refusalOf(
      await openDatabase({ url: 'postgresql://ada:secret@127.0.0.1:1/turnus' }, { doing: 'tests' }),
    )
    expect(reason).toBe('unreachable')
    expect(message).toContain('ECONNREFUSED')
    expect(message).not.toContain('secret')
  })

  test('is used by an ordinary database user, whose own rights do not show another program either', async () => {
    const url = await cloneDatabase()
    const client = new pg.Client(clientConfig({ url }))
    await client.connect()
    const user = `planner_${process.pid}`
    const name = `plain_${process.pid}`
    await client.query(`CREATE ROLE ${user} LOGIN`)
    await client.query(`GRANT turnus_app, turnus_every TO ${user}`)
    await client.query(`CREATE DATABASE ${name} OWNER ${user}`)
    const own = new URL(url)
    own.username = user
    own.pathname = `/${name}`
    const { store } = await testDatabase(own.href)
    for (const id of ['hillside', 'seaside']) {
      valueOf(await store.createProgram(id))
      valueOf(await put(store, id, { person: [aPerson({ id: `of-${id}` })] }))
    }
    expect((await store.programs()).map(({ programId }) => programId)).toEqual(['hillside', 'seaside'])
    const owner = new pg.Client(clientConfig({ url: own.href }))
    await owner.connect()
    await owner.query(`SET turnus.program_id = 'seaside'; SET ROLE turnus_app`)
    expect((await owner.query('SELECT id FROM person')).rows).toEqual([{ id: 'of-seaside' }])
    await owner.end()
    await client.end()
  })
})

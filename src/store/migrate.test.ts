import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cloneDatabase, testDatabase } from '#testing/database.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { clientConfig } from './connection.ts'
import { type Migration, migrate, ownMigrations } from './migrate.ts'
import { openDatabase } from './open-database.ts'

let url: string
let client: pg.Client
beforeEach(async () => {
  url = await cloneDatabase()
  client = new pg.Client(clientConfig({ url }))
  await client.connect()
})
afterEach(() => client.end())

const ask = async (sql: string): Promise<readonly Record<string, unknown>[]> =>
  (await client.query<Record<string, unknown>>(sql)).rows

const run = (migrations: readonly Migration[]) => migrate(clientConfig({ url }), migrations)

const further = (number: number, sql: string): Migration => ({ number, name: `${number}-more.sql`, checksum: sql, sql })

/** What the schema consists of. */
const schema = (): Promise<unknown> =>
  ask(
    `SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
  )

describe('migrations', () => {
  test('run from nothing, and again without doing anything', async () => {
    const whole = await schema()
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    const own = await ownMigrations()
    valueOf(await run(own))
    expect(await schema()).toEqual(whole)
    const applied = await ask('SELECT * FROM turnus_migration ORDER BY number')
    expect(applied.map(({ number }) => number)).toEqual(own.map(({ number }) => number))
    valueOf(await run(own))
    expect(await ask('SELECT * FROM turnus_migration ORDER BY number')).toEqual(applied)
  })

  test('start an audit for the programs that are there already', async () => {
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    const own = await ownMigrations()
    valueOf(await run(own.slice(0, 4)))
    await client.query(`INSERT INTO program_head (program_id) VALUES ('hillside'), ('seaside')`)
    valueOf(await run(own))
    const { store } = await testDatabase(url)
    for (const id of ['hillside', 'seaside'])
      expect(await store.audit.verify(id)).toEqual({ entries: 0, problem: null })
  })

  test('run once when many processes start at once', async () => {
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    const own = await ownMigrations()
    const results = await Promise.all(Array.from({ length: 6 }, () => run(own)))
    expect(results.every(({ ok }) => ok)).toBe(true)
  })

  test('leave nothing of one that fails, and keep those before it', async () => {
    const own = await ownMigrations()
    const number = own.length + 1
    const good = further(number, 'CREATE TABLE kept (a int)')
    const bad = further(number + 1, 'CREATE TABLE partly (a int); SELECT 1 / 0')
    await expect(run([...own, good, bad])).rejects.toThrow('division by zero')
    expect(await ask(`SELECT to_regclass('kept')::text AS kept, to_regclass('partly') AS partly`)).toEqual([
      { kept: 'kept', partly: null },
    ])
    expect(await ask('SELECT max(number) AS last FROM turnus_migration')).toEqual([{ last: number }])
  })

  test('that changed since they were applied are refused, and nothing is run', async () => {
    const [first, ...rest] = await ownMigrations()
    const changed = [{ ...first!, checksum: 'other' }, ...rest, further(rest.length + 2, 'CREATE TABLE more (a int)')]
    const refusal = refusalOf(await run(changed))
    expect(refusal).toMatchObject({
      reason: 'changed_migration',
      message: expect.stringContaining('0001-plan.sql') as string,
    })
    expect(await ask(`SELECT to_regclass('more') AS more`)).toEqual([{ more: null }])
  })

  test('of a newer Turnus are refused', async () => {
    const own = await ownMigrations()
    valueOf(await run([...own, further(own.length + 1, 'SELECT 1')]))
    expect(refusalOf(await run(own)).reason).toBe('newer_schema')
    expect(refusalOf(await openDatabase({ url }, { doing: 'tests' })).reason).toBe('newer_schema')
  })

  test('that the database user has no right to run are told of, with what to do', async () => {
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    const guest = `guest_${process.pid}`
    await client.query(`CREATE ROLE ${guest} LOGIN`)
    const own = new URL(url)
    own.username = guest
    const refusal = refusalOf(await openDatabase({ url: own.href }, { doing: 'tests' }))
    expect(refusal).toMatchObject({
      reason: 'no_right',
      message: expect.stringContaining('CREATE ROLE turnus_app') as string,
    })
  })
})

describe('the folder of migrations', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'turnus-migrations-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('is read in order, and must have no gap', async () => {
    for (const name of ['0002-b.sql', '0001-a.sql', 'notes.txt']) await writeFile(join(folder, name), `-- ${name}`)
    expect((await ownMigrations(folder)).map(({ number, name, sql }) => [number, name, sql])).toEqual([
      [1, '0001-a.sql', '-- 0001-a.sql'],
      [2, '0002-b.sql', '-- 0002-b.sql'],
    ])
    await writeFile(join(folder, '0004-d.sql'), '')
    await expect(ownMigrations(folder)).rejects.toThrow('0004-d.sql is out of order: number 3 is missing')
  })
})

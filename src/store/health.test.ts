import pg from 'pg'
import { expect, test } from 'vitest'
import { aPerson } from '#testing/builders.ts'
import { cloneDatabase, testDatabase } from '#testing/database.ts'
import { put, remove } from '#testing/door.ts'
import { valueOf } from '#testing/outcome.ts'
import { clientConfig } from './connection.ts'
import { healthOf } from './health.ts'
import { ownMigrations } from './migrate.ts'

const url = await cloneDatabase()
const database = await testDatabase(url)

const behindTheDoor = async (sql: string): Promise<void> => {
  const client = new pg.Client(clientConfig({ url }))
  await client.connect()
  await client.query(sql)
  await client.end()
}

test('a healthy database says where and what it is', async () => {
  const { store } = database
  for (const id of ['hillside', 'seaside']) {
    valueOf(await store.createProgram(id))
    valueOf(await put(store, id, { person: [aPerson({ id: 'ada' }), aPerson({ id: 'ben' })] }))
  }
  valueOf(await remove(store, 'hillside', 'person', 'ben'))
  const health = await healthOf(database)
  const number = expect.any(Number) as number
  expect(health).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    postgres: expect.stringMatching(/^\d+/) as string,
    kind: 'address',
    where: expect.stringMatching(/:5432\/test_/) as string,
    migrations: { applied: (await ownMigrations()).length, asOwn: true },
    bytes: number,
    freeBytes: null,
    latency: number,
    programs: [
      { programId: 'hillside', seq: 2, log: { entries: 2, problem: null }, factsFollowLog: true },
      { programId: 'seaside', seq: 1, log: { entries: 1, problem: null }, factsFollowLog: true },
    ],
  })
  expect(health.bytes).toBeGreaterThan(1_000_000)
})

test('a table that was edited behind the door is noticed', async () => {
  await behindTheDoor(`UPDATE person SET name = 'Somebody Else' WHERE program_id = 'seaside' AND id = 'ada'`)
  const { programs } = await healthOf(database)
  expect(programs.map(({ factsFollowLog }) => factsFollowLog)).toEqual([true, false])
})

test('an altered log and other migrations are noticed', async () => {
  await behindTheDoor(`
    ALTER TABLE change_log DISABLE TRIGGER append_only;
    UPDATE change_log SET changes = '[]' WHERE program_id = 'hillside' AND seq = 1;
    UPDATE turnus_migration SET checksum = 'other' WHERE number = 1`)
  const { programs, migrations } = await healthOf(database)
  expect(programs[0]).toMatchObject({ log: { problem: { seq: 1 } }, factsFollowLog: false })
  expect(migrations.asOwn).toBe(false)
})

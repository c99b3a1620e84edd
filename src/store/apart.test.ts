import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { FACT_KIND_NAMES } from '#domain/schedule/facts.ts'
import { aPerson } from '#testing/builders.ts'
import { testDatabase } from '#testing/database.ts'
import { put } from '#testing/door.ts'
import { valueOf } from '#testing/outcome.ts'
import { clientConfig, inEveryProgram, inProgram } from './connection.ts'
import { FACT_TABLES } from './facts/index.ts'

const { store, pool } = await testDatabase()

beforeAll(async () => {
  for (const id of ['hillside', 'seaside']) {
    valueOf(await store.createProgram(id))
    valueOf(await put(store, id, { person: [aPerson({ id: `of-${id}` })] }))
  }
})

/** Runs a statement as whoever owns the tables; on the embedded server that is its superuser. */
const asOwner = async (sql: string): Promise<pg.QueryResult> => {
  const client = new pg.Client(clientConfig({ url: pool.options.connectionString ?? '' }))
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

describe('a query that forgets to ask for a program', () => {
  const forgetful = (sql: string) =>
    inProgram(pool, 'hillside', 'write', (connection) => connection.query<{ id: string }>(sql))

  test('sees the rows of its own only', async () => {
    expect((await forgetful('SELECT id FROM person')).rows).toEqual([{ id: 'of-hillside' }])
    expect((await forgetful('SELECT program_id AS id FROM change_log')).rows).toEqual([{ id: 'hillside' }])
    expect((await forgetful('SELECT program_id AS id FROM program_head')).rows).toEqual([{ id: 'hillside' }])
  })

  test('changes and removes rows of its own only', async () => {
    expect((await forgetful(`UPDATE person SET pager = '1'`)).rowCount).toBe(1)
    expect((await forgetful('DELETE FROM person')).rowCount).toBe(1)
    const { facts } = await store.read('seaside')
    expect(facts.person.get('of-seaside')?.pager).toBeNull()
  })

  test('cannot write a row of another program', async () => {
    const smuggled = forgetful(
      `INSERT INTO person (program_id, id, name, kind, active, version) VALUES ('seaside', 'x', 'X', 'faculty', true, 1)`,
    )
    await expect(smuggled).rejects.toThrow('row-level security')
  })

  test('sees nothing on a connection that names no program', async () => {
    expect((await pool.query('SELECT FROM person')).rowCount).toBe(0)
    expect((await pool.query('SELECT FROM program_head')).rowCount).toBe(0)
  })
})

test('a connection given back has forgotten its program', async () => {
  await inProgram(pool, 'seaside', 'read', () => Promise.resolve())
  const { rows } = await pool.query<{ program: string }>(`SELECT current_setting('turnus.program_id', true) AS program`)
  expect(rows[0]?.program ?? '').toBe('')
})

test('work on every program sees them all, and cannot change what is there', async () => {
  const people = await inEveryProgram(pool, 'write', (connection) =>
    connection.query('SELECT id FROM person ORDER BY id'),
  )
  expect(people.rows).toContainEqual({ id: 'of-seaside' })
  for (const sql of ['DELETE FROM person', `UPDATE person SET pager = '1'`])
    await expect(inEveryProgram(pool, 'write', (connection) => connection.query(sql))).rejects.toThrow(
      'permission denied',
    )
})

test('every table but the list of migrations belongs to programs, and is kept apart', async () => {
  const { rows } = await asOwner(`
    SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS kept,
      (SELECT array_agg(polname::text ORDER BY polname) FROM pg_policy WHERE polrelid = c.oid) AS policies,
      EXISTS (SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
              WHERE i.indrelid = c.oid AND i.indisprimary AND a.attname = 'program_id') AS keyed,
      (SELECT count(*) FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('u', 'f', 'x')
        AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'program_id' AND a.attnum = ANY (k.conkey))) AS across
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'turnus_migration'`)
  expect(rows.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining([
      ...FACT_KIND_NAMES.map((kind) => FACT_TABLES[kind].table),
      'change_log',
      'program_head',
      'audit_entry',
    ]),
  )
  for (const row of rows)
    expect(row).toEqual({
      name: expect.any(String) as string,
      kept: true,
      policies: ['every_program', 'own_program'],
      keyed: true,
      across: 0,
    })
})

describe.each([
  ['change log', 'change_log', `summary = 'Nothing happened.'`, 'program_head'],
  ['audit', 'audit_entry', `action = 'nothing'`, 'audit_head'],
])('the %s', (name, table, edit, head) => {
  const statements = [
    `UPDATE ${table} SET ${edit}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
    `TRUNCATE ${head} CASCADE`,
  ]

  test.each(statements)('cannot be altered by Turnus: %s', async (sql) => {
    await expect(inProgram(pool, 'hillside', 'write', (connection) => connection.query(sql))).rejects.toThrow(
      'permission denied',
    )
  })

  test.each(statements)('nor by the owner of the table: %s', async (sql) => {
    await expect(asOwner(sql)).rejects.toThrow(`The ${name} is only ever added to.`)
  })

  test('nor when triggers are put aside for a replica', async () => {
    await expect(asOwner(`SET session_replication_role = replica; DELETE FROM ${table}`)).rejects.toThrow(
      `The ${name} is only ever added to.`,
    )
  })
})

test('Turnus cannot change its schema', async () => {
  await expect(pool.query('ALTER TABLE change_log DISABLE TRIGGER ALL')).rejects.toThrow('must be owner')
  await expect(pool.query('CREATE TABLE mine (id text)')).rejects.toThrow('permission denied')
})

test('work that only reads cannot write', async () => {
  const insert = `INSERT INTO rotation VALUES ('hillside', 'x', 1)`
  await expect(inProgram(pool, 'hillside', 'read', (connection) => connection.query(insert))).rejects.toThrow(
    'read-only transaction',
  )
})

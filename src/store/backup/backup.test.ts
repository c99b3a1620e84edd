import { createHash } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Change, changeTo } from '#domain/schedule/change.ts'
import { keyOf } from '#domain/schedule/facts.ts'
import { aPerson, aRotation } from '#testing/builders.ts'
import { cloneDatabase, testDatabase } from '#testing/database.ts'
import { put, write } from '#testing/door.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { PEOPLE, anyFact } from '#testing/random-facts.ts'
import { clientConfig } from '../connection.ts'
import { openAccounts } from '../open-accounts.ts'
import { type Database, openDatabase } from '../open-database.ts'
import { backUp } from './back-up.ts'
import { checkBackup } from './check-backup.ts'
import { restore } from './restore.ts'

const NOW = new Date('2026-11-22T10:00:00.000Z')

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'turnus-backup-'))
  file = join(folder, 'hillside.backup')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A database of its own: facts of every kind, an undo, two programs, and who may sign in. */
const filled = async (): Promise<Database> => {
  const database = await testDatabase()
  const { store, pool } = database
  for (const id of ['hillside', 'seaside']) {
    valueOf(await store.createProgram(id))
    valueOf(
      await put(store, id, { person: PEOPLE.map((person) => aPerson({ id: person, name: `Ü ${person} \u2028` })) }),
    )
  }
  for (const { kind, fact } of fc.sample(anyFact, { numRuns: 120, seed: 4 }))
    await write(store, 'hillside', (facts) => changeTo(facts, kind, keyOf(kind, fact as never), fact as never))
  for (const id of ['a1', 'a2', 'a3'])
    await store.audit.append('hillside', {
      actor: { id: 'user:ada', name: 'Ada' },
      action: 'detail-viewed',
      target: { kind: 'absence', id },
      details: { fields: ['reason'], b: 1, a: 2 },
      at: NOW,
    })
  const made = fc.sample(fc.array(anyFact, { minLength: 1, maxLength: 9 }), { numRuns: 6, seed: 5 })
  for (const [i, facts] of made.entries()) {
    const changes = facts.map(
      ({ kind, fact }) => ({ kind, key: `${kind}-${i}`, from: null, to: fact }) as unknown as Change,
    )
    const { id } = valueOf(
      await store.proposals.create('hillside', {
        ...{ source: 'import', title: `Ü ${i} \u2028`, area: 'leave', base: 1, createdAt: NOW.toISOString() },
        ...{
          author: { id: 'user:ada', name: 'Ada' },
          staging: { text: 'C:\\u0000 \\\\ud800 \u2028\n', i },
          about: { i },
        },
        rows: changes.map((change, n) => ({
          ...{ id: `row-${n}`, label: 'Row', why: null, people: [], first: null, last: null },
          changes: [{ ...change, key: `${change.key}-${n}` }],
        })),
      }),
    )
    const closed = { at: NOW.toISOString(), by: { id: 'user:ada', name: 'Ada' }, reason: 'Ü' }
    if (i % 2 === 0) valueOf(await store.proposals.update('hillside', id, 1, { state: 'rejected', closed }))
  }
  const accounts = openAccounts(pool)
  const ada = valueOf(
    await accounts.addUser('hillside', { email: 'ada@example.org', name: 'Ada', role: 'admin', person: 'ada' }),
  )
  await accounts.setPasswordHash('hillside', ada.id, '$argon2id$hash', null)
  await accounts.addToken('hillside', 'nightly', 'viewer')
  await accounts.addLink('hillside', ada.id, NOW)
  return database
}

const database = await filled()

/** All rows of all tables as text, read past row-level security and without the code under test. */
const contentOf = async (url: string): Promise<Readonly<Record<string, readonly string[]>>> => {
  const client = new pg.Client(clientConfig({ url }))
  await client.connect()
  const tables = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  )
  const content: Record<string, readonly string[]> = {}
  for (const { name } of tables.rows) {
    const columns = name === 'turnus_migration' ? 'number, name, checksum' : '*'
    const { rows } = await client.query<{ line: string }>(
      `SELECT (r.*)::text AS line FROM (SELECT ${columns} FROM ${name}) r`,
    )
    content[name] = rows.map(({ line }) => line).sort()
  }
  await client.end()
  return content
}

const urlOf = ({ pool }: Database): string => pool.options.connectionString!

/** A database with nothing in it, not even a schema. */
const emptyDatabase = async (): Promise<string> => {
  const url = await cloneDatabase()
  const client = new pg.Client(clientConfig({ url }))
  await client.connect()
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  await client.end()
  return url
}

describe('a backup', () => {
  test('restored into an empty database is the same in every table', async () => {
    const backup = valueOf(await backUp(database, file, NOW))
    const rows = Object.fromEntries(backup.tables.map((table) => [table.table, table.rows]))
    expect(rows).toMatchObject({
      audit_head: 2,
      audit_entry: 3,
      program_head: 2,
      user_account: 1,
      access_token: 1,
      one_time_link: 1,
    })
    expect(rows.change_log).toBeGreaterThan(60)
    const url = await emptyDatabase()
    expect(valueOf(await restore(file, { url }))).toEqual(backup)
    expect(await contentOf(url)).toEqual(await contentOf(urlOf(database)))
    const { store } = await testDatabase(url)
    expect((await store.verifyLog('hillside')).problem).toBeNull()
    expect(await store.audit.verify('hillside')).toEqual({ entries: 3, problem: null })
    valueOf(await put(store, 'hillside', { person: [aPerson({ id: 'new' })] }))
  })

  test('taken while others write is of one moment, and restores into an empty folder', async () => {
    const { store } = database
    const start = (await store.read('seaside')).seq
    const stop = new AbortController()
    const writer = (async () => {
      for (let i = 0; !stop.signal.aborted; i++)
        valueOf(
          await put(store, 'seaside', {
            person: [aPerson({ id: 'ada', name: `Ada ${i}` })],
            rotation: [aRotation(`r${i}`)],
          }),
        )
    })()
    const backup = valueOf(await backUp(database, file, NOW))
    stop.abort()
    await writer
    expect((await store.read('seaside')).seq).toBeGreaterThan(start)

    const dataFolder = join(folder, 'restored')
    expect(valueOf(await restore(file, { dataFolder }))).toEqual(backup)
    const restored = valueOf(await openDatabase({ dataFolder }, { doing: 'tests' }))
    try {
      const { seq, facts } = await restored.store.read('seaside')
      expect(await restored.store.verifyLog('seaside')).toEqual({ entries: seq, problem: null })
      // Of one moment: the facts are those that the log of the same backup comes to.
      const [last] = await store.log('seaside', { seq })
      const renamed = last?.changes.find(({ kind }) => kind === 'person')?.to
      expect(facts.person.get('ada')).toEqual(seq === start ? expect.anything() : renamed)
      expect(facts.rotation.size).toBe(seq - start)
      expect((await restored.store.read('hillside')).facts).toEqual((await store.read('hillside')).facts)
      expect(await openAccounts(restored.pool).userByEmail('hillside', 'ada@example.org')).not.toBeNull()
    } finally {
      await restored.close()
    }
  })

  test('keeps what JavaScript would lose: large numbers, microseconds, the order of names', async () => {
    const odd = await testDatabase()
    valueOf(await odd.store.createProgram('hillside'))
    const client = new pg.Client(clientConfig({ url: urlOf(odd) }))
    await client.connect()
    await client.query(`
      CREATE TABLE odd (program_id program_key PRIMARY KEY, big bigint, at timestamptz, content json, bytes bytea);
      CALL turnus_keep_apart('odd');
      INSERT INTO odd VALUES ('hillside', 9007199254740993, '2026-01-01 00:00:00.123456+05',
        '{"b": 1.50, \n "a": {"z":1,"y":"\\u00e9\\n"}}', '\\x00ff10')`)
    await client.end()
    valueOf(await backUp(odd, file, NOW))
    const text = gunzipSync(await readFile(file)).toString()
    expect(text).toContain('"big":9007199254740993')
    expect(text).toContain('2025-12-31T19:00:00.123456+00:00')
    expect(text).toContain('{"b": 1.50,   "a": {"z":1,"y":"\\u00e9\\n"}}')
  })

  test('is for its owner’s eyes, and takes no other file’s place', async () => {
    valueOf(await backUp(database, file, NOW))
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const before = await readFile(file)
    expect(refusalOf(await backUp(database, file, NOW)).reason).toBe('file_exists')
    expect(await readFile(file)).toEqual(before)
    expect(await readdir(folder)).toEqual(['hillside.backup'])
  })

  test('that fails leaves no file', async () => {
    await expect(backUp(database, join(folder, 'no', 'such', 'folder'), NOW)).rejects.toThrow('ENOENT')
    expect(await readdir(folder)).toEqual([])
  })
})

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('nothing is restored', () => {
  const lines = async (): Promise<string[]> =>
    gunzipSync(await readFile(file))
      .toString()
      .split('\n')
  const rewrite = (changed: readonly string[]): Promise<void> => writeFile(file, gzipSync(changed.join('\n')))

  const untouched = async (reason: string): Promise<string> => {
    const dataFolder = join(folder, 'data')
    const refusal = refusalOf(await restore(file, { dataFolder }))
    expect(refusal.reason).toBe(reason)
    expect(await readdir(folder)).toEqual((await stat(file).catch(() => null)) === null ? [] : ['hillside.backup'])
    return refusal.message
  }

  beforeEach(async () => {
    valueOf(await backUp(database, file, NOW))
  })

  test('from a file that is not there, or something else', async () => {
    await writeFile(file, 'Dear diary')
    await untouched('not_a_backup')
    await writeFile(file, gzipSync('Dear diary\n'))
    await untouched('not_a_backup')
    await writeFile(file, gzipSync('#{"turnus":"export"}\n'))
    await untouched('not_a_backup')
    await writeFile(file, '')
    await untouched('not_a_backup')
    await rm(file)
    await untouched('not_a_backup')
  })

  test('from a file of which a byte was changed, anywhere', async () => {
    const whole = await readFile(file)
    for (let i = 0; i < 24; i++) {
      const bytes = Buffer.from(whole)
      // The first ten bytes are gzip's own header, where a change may mean nothing.
      const at = 10 + Math.floor(((whole.length - 11) * i) / 23)
      bytes[at]! ^= 0x10
      await writeFile(file, bytes)
      expect(['damaged', 'not_a_backup']).toContain(refusalOf(await checkBackup(file)).reason)
    }
    await untouched('damaged')
  })

  test('from a file that was cut short', async () => {
    const [whole, all] = [await readFile(file), await lines()]
    for (const share of [0.2, 0.5, 0.9, 0.999]) {
      await writeFile(file, whole.subarray(0, Math.floor(whole.length * share)))
      await untouched('damaged')
    }
    await rewrite(all.slice(0, -2))
    expect(await untouched('damaged')).toContain('its end is missing')
  })

  test('from a file whose content was edited', async () => {
    const all = await lines()
    const row = all.findIndex((line) => line.includes('"id":"ada"'))
    await rewrite(all.with(row, all[row]!.replace('ada', 'eve')))
    expect(await untouched('damaged')).toContain('the table person is not what was written')
    await rewrite(all.filter((_, i) => i !== row))
    await untouched('damaged')
    const end = all.findIndex((line) => line.startsWith('#{"table":"person"'))
    await rewrite(all.with(end, '#{"table":"person","columns":["id"]}'))
    expect(await untouched('damaged')).toContain('its content is not what was written')
    await rewrite([...all.slice(0, -1), '{"one":"more"}', ''])
    await untouched('damaged')
  })

  test('from a newer Turnus', async () => {
    const all = await lines()
    const header = JSON.parse(all[0]!.slice(1)) as { migrations: object[] }
    await rewrite(all.with(0, `#${JSON.stringify({ ...header, format: 2 })}`))
    await untouched('newer_backup')
    const further = { number: header.migrations.length + 1, name: 'later.sql', checksum: 'x' }
    await rewrite(all.with(0, `#${JSON.stringify({ ...header, migrations: [...header.migrations, further] })}`))
    expect(await untouched('newer_backup')).toContain('whose data this Turnus does not know')
  })

  test('from a file that is whole, but says what cannot be; and the folder can be used again', async () => {
    const all = await lines()
    const at = (part: string): number => all.findIndex((line) => line.includes(part))
    const [start, row, end] = [
      at('#{"table":"person"'),
      at('"program_id":"seaside","id":"ada"'),
      at('#{"end":"person"'),
    ]
    const changed = all.with(row, all[row]!.replace('"kind":"faculty"', '"kind":"wizard"'))
    const rows = changed.slice(start + 1, end)
    const digest = { end: 'person', rows: rows.length, sha256: hashOf(rows.map((line) => `${line}\n`).join('')) }
    const content = [...changed.with(end, `#${JSON.stringify(digest)}`).slice(0, -2), ''].join('\n')
    const good = await readFile(file)
    await writeFile(file, gzipSync(`${content}#{"sha256":"${hashOf(content)}"}\n`))
    const dataFolder = join(folder, 'data')
    await expect(restore(file, { dataFolder })).rejects.toThrow('person_kind_check')
    await writeFile(file, good)
    valueOf(await restore(file, { dataFolder }))
  })

  test('into what holds data already', async () => {
    expect(refusalOf(await restore(file, { url: urlOf(database) })).reason).toBe('not_empty')
    const dataFolder = join(folder, 'used')
    valueOf(await restore(file, { dataFolder }))
    const again = refusalOf(await restore(file, { dataFolder }))
    expect(again).toMatchObject({ reason: 'not_empty', message: expect.stringContaining(dataFolder) as string })
  })

  test('into a server that is not there', async () => {
    const refusal = refusalOf(await restore(file, { url: 'postgresql://127.0.0.1:1/none' }))
    expect(refusal.reason).toBe('unreachable')
  })
})

import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { aPerson, aRotation } from '#testing/builders.ts'
import { cloneDatabase, testDatabase } from '#testing/database.ts'
import { put } from '#testing/door.ts'
import { valueOf } from '#testing/outcome.ts'
import { canonicalJson } from './canonical-json.ts'
import { clientConfig } from './connection.ts'

/** A program with six entries, altered behind the back of the door by somebody who can put the trigger aside. */
const tampered = async (sql: string) => {
  const url = await cloneDatabase()
  const { store } = await testDatabase(url)
  valueOf(await store.createProgram('hillside'))
  for (let i = 1; i <= 6; i++) valueOf(await put(store, 'hillside', { person: [aPerson({ id: `p${i}` })] }))
  expect(await store.verifyLog('hillside')).toEqual({ entries: 6, problem: null })
  const client = new pg.Client(clientConfig({ url }))
  await client.connect()
  await client.query(`ALTER TABLE change_log DISABLE TRIGGER append_only; ${sql}`)
  await client.end()
  return store.verifyLog('hillside')
}

const COLUMNS = 'program_id, at, author_id, author_name, source, area, reason, summary, changes, "of", prev_hash, hash'

describe('the look through the log finds', () => {
  test.each([
    ['who', `author_id = 'user:other'`],
    ['as whom', `author_name = 'Somebody Else'`],
    ['when', `at = at + interval '1 ms'`],
    ['how', `source = 'import'`],
    ['where', `area = 'elsewhere'`],
    ['why', `reason = 'Because.'`],
    ['what people read', `summary = 'Nothing happened.'`],
    ['what was changed', `changes = replace(changes::text, 'p3', 'p9')::json`],
    ['its own hash', `hash = repeat('0', 64)`],
  ])('an edit of %s', async (_, edit) => {
    const { entries, problem } = await tampered(`UPDATE change_log SET ${edit} WHERE seq = 3`)
    expect([entries, problem]).toEqual([2, { seq: 3, message: 'Change set 3 was altered.' }])
  })

  test('an edit of what it follows', async () => {
    const { problem } = await tampered(`UPDATE change_log SET prev_hash = repeat('0', 64) WHERE seq = 3`)
    expect(problem).toEqual({ seq: 3, message: 'Change set 3 does not follow the one before it.' })
  })

  test('an entry that is gone', async () => {
    const { problem } = await tampered('DELETE FROM change_log WHERE seq = 3')
    expect(problem).toEqual({ seq: 3, message: 'Change set 3 is missing.' })
  })

  test('an entry that is gone, its number taken by the next', async () => {
    const { problem } = await tampered(
      'DELETE FROM change_log WHERE seq = 3; UPDATE change_log SET seq = seq - 1 WHERE seq > 3',
    )
    expect(problem).toEqual({ seq: 3, message: 'Change set 3 does not follow the one before it.' })
  })

  test('the last entries gone', async () => {
    const { entries, problem } = await tampered('DELETE FROM change_log WHERE seq > 4')
    expect([entries, problem]).toEqual([4, { seq: 5, message: 'The log ends at change set 4, the program at 6.' }])
  })

  test('two entries in each other’s place', async () => {
    const { problem } = await tampered(
      'UPDATE change_log SET seq = 99 WHERE seq = 3; UPDATE change_log SET seq = 3 WHERE seq = 4; UPDATE change_log SET seq = 4 WHERE seq = 99',
    )
    expect(problem?.seq).toBe(3)
  })

  test('an entry that was put in', async () => {
    const { problem } = await tampered(
      `INSERT INTO change_log (seq, ${COLUMNS}) SELECT 7, ${COLUMNS} FROM change_log WHERE seq = 6`,
    )
    expect(problem).toEqual({ seq: 7, message: 'Change set 7 does not follow the one before it.' })
  })
})

describe('the log', async () => {
  const { store } = await testDatabase()
  valueOf(await store.createProgram('hillside'))
  const said = [
    ['user:a', 'fmit/2026', 'edit'],
    ['user:b', 'fmit/2026', 'paste'],
    ['user:a', 'people', 'edit'],
    ['user:a', 'fmit/2026', 'paste'],
  ] as const
  for (const [i, [id, area, source]] of said.entries())
    valueOf(
      await store.change('hillside', { id, name: id }, new Date(), ({ facts }) => ({
        ok: true,
        value: {
          changeSet: {
            changes: [
              { kind: 'rotation', key: `r${i}`, from: facts.rotation.get(`r${i}`) ?? null, to: aRotation(`r${i}`) },
            ],
            summary: `Change ${i + 1}.`,
            reason: null,
            source,
            area,
          },
          answer: null,
        },
      })),
    )

  test.each([
    ['all of it, newest first', {}, [4, 3, 2, 1]],
    ['of an area', { area: 'fmit/2026' }, [4, 2, 1]],
    ['of an author', { authorId: 'user:a' }, [4, 3, 1]],
    ['of sources', { sources: ['paste' as const, 'import' as const] }, [4, 2]],
    ['one of it', { seq: 3 }, [3]],
    ['before one', { before: 3 }, [2, 1]],
    ['so many of it', { area: 'fmit/2026', limit: 2 }, [4, 2]],
  ])('can be asked for %s', async (_, query, seqs) => {
    expect((await store.log('hillside', query)).map(({ seq }) => seq)).toEqual(seqs)
  })
})

test('canonical JSON is one text for one content', () => {
  expect(canonicalJson({ b: [{ z: 1, a: null }], a: 'x' })).toBe('{"a":"x","b":[{"a":null,"z":1}]}')
  expect(canonicalJson({ a: 'x', b: [{ a: null, z: 1 }] })).toBe(canonicalJson({ b: [{ z: 1, a: null }], a: 'x' }))
})

import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { done, refused } from '#domain/result.ts'
import { aPerson, aRotation } from '#testing/builders.ts'
import { cloneDatabase, testDatabase } from '#testing/database.ts'
import { AUTHOR, NOW, changesTo, put } from '#testing/door.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { type AuditAction, type AuditDraft, postgresAudit } from './audit-log.ts'
import { clientConfig, inProgram } from './connection.ts'

const draft = (given: Partial<AuditDraft> = {}): AuditDraft => ({
  actor: AUTHOR,
  action: 'detail-viewed',
  target: { kind: 'absence', id: 'a1' },
  details: { fields: ['reason', 'location'], rows: 1 },
  at: NOW,
  ...given,
})

/** A program whose audit has six entries, altered behind its back by somebody who can put the trigger aside. */
const tampered = async (sql: string) => {
  const url = await cloneDatabase()
  const { store } = await testDatabase(url)
  valueOf(await store.createProgram('hillside'))
  for (let i = 1; i <= 6; i++) await store.audit.append('hillside', draft({ target: { kind: 'absence', id: `a${i}` } }))
  expect(await store.audit.verify('hillside')).toEqual({ entries: 6, problem: null })
  const client = new pg.Client(clientConfig({ url }))
  await client.connect()
  await client.query(`ALTER TABLE audit_entry DISABLE TRIGGER append_only; ${sql}`)
  await client.end()
  return store.audit.verify('hillside')
}

const COLUMNS = 'program_id, at, actor_id, actor_name, action, target_kind, target_id, details, prev_hash, hash'

describe('the look through the audit finds', () => {
  test.each([
    ['who', `actor_id = 'user:other'`],
    ['as whom', `actor_name = 'Somebody Else'`],
    ['when', `at = at + interval '1 ms'`],
    ['what was done', `action = 'exported'`],
    ['to what kind of thing', `target_kind = 'person'`],
    ['to which', `target_id = 'a9'`],
    ['the details', `details = replace(details::text, 'location', 'nothing')::json`],
    ['its own hash', `hash = repeat('0', 64)`],
  ])('an edit of %s', async (_, edit) => {
    const { entries, problem } = await tampered(`UPDATE audit_entry SET ${edit} WHERE seq = 3`)
    expect([entries, problem]).toEqual([2, { seq: 3, message: 'Audit entry 3 was altered.' }])
  })

  test('an edit of what it follows', async () => {
    const { problem } = await tampered(`UPDATE audit_entry SET prev_hash = repeat('0', 64) WHERE seq = 3`)
    expect(problem).toEqual({ seq: 3, message: 'Audit entry 3 does not follow the one before it.' })
  })

  test('an entry that is gone', async () => {
    const { problem } = await tampered('DELETE FROM audit_entry WHERE seq = 3')
    expect(problem).toEqual({ seq: 3, message: 'Audit entry 3 is missing.' })
  })

  test('an entry that is gone, its number taken by the next', async () => {
    const { problem } = await tampered(
      'DELETE FROM audit_entry WHERE seq = 3; UPDATE audit_entry SET seq = seq - 1 WHERE seq > 3',
    )
    expect(problem).toEqual({ seq: 3, message: 'Audit entry 3 does not follow the one before it.' })
  })

  test('the last entries gone', async () => {
    const { entries, problem } = await tampered('DELETE FROM audit_entry WHERE seq > 4')
    expect([entries, problem]).toEqual([4, { seq: 5, message: 'The audit ends at entry 4, and should end at 6.' }])
  })

  test('all entries gone', async () => {
    const { entries, problem } = await tampered('DELETE FROM audit_entry')
    expect([entries, problem]).toEqual([0, { seq: 1, message: 'The audit ends at entry 0, and should end at 6.' }])
  })

  test('two entries in each other’s place', async () => {
    const { problem } = await tampered(
      'UPDATE audit_entry SET seq = 99 WHERE seq = 3; UPDATE audit_entry SET seq = 3 WHERE seq = 4; UPDATE audit_entry SET seq = 4 WHERE seq = 99',
    )
    expect(problem).toEqual({ seq: 3, message: 'Audit entry 3 does not follow the one before it.' })
  })

  test('an entry that was put in', async () => {
    const { problem } = await tampered(
      `INSERT INTO audit_entry (seq, ${COLUMNS}) SELECT 7, ${COLUMNS} FROM audit_entry WHERE seq = 6`,
    )
    expect(problem).toEqual({ seq: 7, message: 'Audit entry 7 does not follow the one before it.' })
  })
})

const { store, pool } = await testDatabase()
let count = 0
const aProgram = async (): Promise<string> => {
  const id = `program-${++count}`
  valueOf(await store.createProgram(id))
  return id
}

describe('the audit', () => {
  test('is empty at first, and whole', async () => {
    const id = await aProgram()
    expect(await store.audit.list(id, { limit: 10, offset: 0 })).toEqual({ items: [], total: 0 })
    expect(await store.audit.verify(id)).toEqual({ entries: 0, problem: null })
  })

  test('gives back what was kept, newest first', async () => {
    const id = await aProgram()
    const first = draft({ details: { b: 1, a: [], c: null, d: true, e: 0.5, f: 'Ü \u2028' } })
    await store.audit.append(id, first)
    const second = await store.audit.append(id, draft({ action: 'exported', target: { kind: 'absences', id: 'csv' } }))
    const { items } = await store.audit.list(id, { limit: 10, offset: 0 })
    expect(items[0]).toEqual(second)
    expect(items[1]).toMatchObject({ ...first, seq: 1, at: NOW.toISOString() })
    expect(await store.audit.verify(id)).toEqual({ entries: 2, problem: null })
  })

  test('can be narrowed to an action, and read a page at a time', async () => {
    const id = await aProgram()
    const actions: readonly AuditAction[] = ['exported', 'detail-viewed', 'exported', 'exported', 'import-staged']
    for (const action of actions) await store.audit.append(id, draft({ action }))
    const seqs = async (action: AuditAction | undefined, limit: number, offset: number) => {
      const { items, total } = await store.audit.list(id, { ...(action && { action }), limit, offset })
      return [items.map(({ seq }) => seq), total]
    }
    expect(await seqs(undefined, 2, 2)).toEqual([[3, 2], 5])
    expect(await seqs('exported', 2, 0)).toEqual([[4, 3], 3])
    expect(await seqs('exported', 2, 2)).toEqual([[1], 3])
    expect(await seqs('import-rejected', 2, 0)).toEqual([[], 0])
  })

  test('of one program is not that of another', async () => {
    const [id, other] = [await aProgram(), await aProgram()]
    const { hash } = await store.audit.append(id, draft())
    expect((await store.audit.list(other, { limit: 10, offset: 0 })).total).toBe(0)
    const same = await store.audit.append(other, draft())
    expect(same.hash).not.toBe(hash)
  })

  test('takes entries of many at once, one after the other', async () => {
    const id = await aProgram()
    const beside = postgresAudit((await testDatabase(pool.options.connectionString)).pool)
    const append = (audit: typeof beside) => audit.append(id, draft())
    await Promise.all(Array.from({ length: 20 }, (_, i) => append(i % 2 === 0 ? store.audit : beside)))
    expect(await store.audit.verify(id)).toEqual({ entries: 20, problem: null })
  })

  test('of a program that is not there is a bug', async () => {
    await expect(store.audit.append('nowhere', draft())).rejects.toThrow('no audit of a program "nowhere"')
  })
})

describe('looking and changing do not wait for each other', () => {
  test('an entry is kept while somebody decides on a change', async () => {
    const id = await aProgram()
    const result = await store.change(id, AUTHOR, NOW, async () => {
      await store.audit.append(id, draft())
      return refused('enough', 'That was all.')
    })
    expect(refusalOf(result).reason).toBe('enough')
    expect(await store.audit.verify(id)).toEqual({ entries: 1, problem: null })
  })

  test('a change is made while somebody keeps an entry', async () => {
    const id = await aProgram()
    await inProgram(pool, id, 'write', async (connection) => {
      await connection.query('SELECT FROM audit_head WHERE program_id = $1 FOR UPDATE', [id])
      valueOf(await put(store, id, { person: [aPerson({ id: 'ada' })] }))
    })
    expect((await store.read(id)).seq).toBe(1)
  })
})

describe('what a change set is kept in the audit with', () => {
  const change = (id: string, given: { readonly rotation: string | null; readonly audit: readonly AuditDraft[] }) =>
    store.change(id, AUTHOR, NOW, ({ facts }) =>
      done({
        changeSet: {
          changes: changesTo(facts, given.rotation === null ? {} : { rotation: [aRotation(given.rotation)] }),
          summary: 'Brought in 2 absences.',
          reason: null,
          source: 'import',
          area: 'leave',
        },
        answer: null,
        audit: given.audit,
      }),
    )
  const applied = draft({ action: 'import-applied', target: { kind: 'proposal', id: 'p1' }, details: { created: 2 } })

  test('is written with it', async () => {
    const id = await aProgram()
    valueOf(await change(id, { rotation: 'Clinic', audit: [applied, draft()] }))
    const { items } = await store.audit.list(id, { limit: 10, offset: 0 })
    expect(items.map(({ action }) => action)).toEqual(['detail-viewed', 'import-applied'])
    expect(await store.audit.verify(id)).toEqual({ entries: 2, problem: null })
  })

  test('is written where there is nothing to change', async () => {
    const id = await aProgram()
    expect(valueOf(await change(id, { rotation: null, audit: [applied] })).entry).toBeNull()
    expect((await store.audit.list(id, { limit: 10, offset: 0 })).total).toBe(1)
  })

  test('is not, when the change contradicts a truth', async () => {
    const id = await aProgram()
    const result = await store.change(id, AUTHOR, NOW, () =>
      done({
        changeSet: {
          changes: [
            {
              kind: 'nameAlias',
              key: 'ok',
              from: null,
              to: { alias: 'ok', person: 'nobody' },
            },
          ],
          summary: 'Brought in 2 absences.',
          reason: null,
          source: 'import',
          area: 'leave',
        },
        answer: null,
        audit: [applied],
      }),
    )
    expect(refusalOf(result).reason).toBe('contradiction')
    expect(await store.audit.verify(id)).toEqual({ entries: 0, problem: null })
  })

  test('undoes the change, when it cannot be kept', async () => {
    const id = await aProgram()
    const wrong = { ...applied, action: 'Looked!' as AuditAction }
    await expect(change(id, { rotation: 'Clinic', audit: [applied, wrong] })).rejects.toThrow(
      'audit_entry_action_check',
    )
    expect((await store.read(id)).seq).toBe(0)
    expect(await store.audit.verify(id)).toEqual({ entries: 0, problem: null })
  })
})

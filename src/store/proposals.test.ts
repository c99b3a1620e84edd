import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { PROPOSAL_STATES } from '#domain/proposals/proposal-state.ts'
import type { Proposal, ProposalDraft, ProposalHead, ProposalRow } from '#domain/proposals/proposal.ts'
import { done, refused } from '#domain/result.ts'
import { type Change, decodeChange, encodeChange, invert } from '#domain/schedule/change.ts'
import { keyOf } from '#domain/schedule/facts.ts'
import { aPerson, anFmitWeek } from '#testing/builders.ts'
import { testDatabase } from '#testing/database.ts'
import { AUTHOR, NOW, put, write } from '#testing/door.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { anyFact } from '#testing/random-facts.ts'
import { inProgram } from './connection.ts'
import type { Settling } from './store.ts'

const { store, pool } = await testDatabase()
const beside = await testDatabase(pool.options.connectionString)

const week = anFmitWeek({ weekStart: day('2026-07-03'), person: 'ada' })
const toAda: Change = { kind: 'fmitWeek', key: '2026-07-03', from: null, to: week }
const ines = { id: 'user:ines', name: 'Ines Abdi' }

const aRow = (id: string, ...changes: readonly Change[]): ProposalRow => ({
  id,
  label: 'Week 1',
  why: 'It was open.',
  people: ['ada'],
  first: day('2026-07-03'),
  last: day('2026-07-09'),
  changes,
})

const aDraft = (given: Partial<ProposalDraft> = {}): ProposalDraft => ({
  source: 'solver',
  title: 'Fill and mend FMIT 2026–27',
  area: 'fmit/2026',
  base: 1,
  author: AUTHOR,
  createdAt: NOW.toISOString(),
  rows: [aRow('week-1', toAda)],
  ...given,
})

let count = 0
/** A program of its own, with Ada and Ben in it. */
const aProgram = async (): Promise<string> => {
  const id = `program-${++count}`
  valueOf(await store.createProgram(id))
  valueOf(await put(store, id, { person: [aPerson({ id: 'ada' }), aPerson({ id: 'ben' })] }))
  return id
}
const create = async (program: string, given: Partial<ProposalDraft> = {}): Promise<Proposal> =>
  valueOf(await store.proposals.create(program, aDraft(given)))
const sql = (program: string, text: string, values: readonly unknown[] = []) =>
  inProgram(pool, program, 'write', (connection) => connection.query(text, [...values]))

const applied = { at: NOW.toISOString(), by: AUTHOR, rows: ['week-1'] }
const closed = { at: NOW.toISOString(), by: AUTHOR, reason: 'Not now' }

/** Takes changes of a proposal through the door. */
const settle = (
  program: string,
  { id, version }: Proposal,
  changes: readonly Change[],
  next: Settling['next'] = { state: 'applied', applied },
) =>
  store.change(program, AUTHOR, NOW, () =>
    done({
      changeSet: { changes, summary: 'Taken.', source: 'solver', reason: null, area: 'fmit/2026' },
      answer: null,
      settles: { proposal: id, expectedVersion: version, next },
    }),
  )

describe('a proposal', () => {
  test('is staged at first, and read as it was written, by whoever opens the store anew', async () => {
    const program = await aProgram()
    const staging = { rows: [{ cell: 'B2', text: 'Dec 29 - Jan 4', odd: 'C:\\u0000 \\\\ud800 \u2028 \u{1f600}' }] }
    const made = await create(program, { staging, about: { file: 'leave.xlsx' } })
    expect(made).toEqual({
      ...aDraft(),
      id: made.id,
      state: 'staged',
      version: 1,
      staging,
      about: { file: 'leave.xlsx' },
      applied: null,
      closed: null,
    })
    const again = await testDatabase(pool.options.connectionString)
    expect(await again.store.proposals.read(program, made.id)).toEqual(made)
    expect(await create(program)).toMatchObject({ staging: null, about: null })
    expect(await store.proposals.read(program, 'nothing')).toBeNull()
  })

  test('keeps facts of every kind', async () => {
    const program = await aProgram()
    await fc.assert(
      fc.asyncProperty(fc.array(anyFact, { minLength: 1, maxLength: 8 }), async (facts) => {
        const rows = facts.map(({ kind, fact }, i): ProposalRow => {
          const change = { kind, key: `${keyOf(kind, fact as never)} ${i}`, from: null, to: fact } as unknown as Change
          // As its schema has it, which may trim a name.
          const read = decodeChange(encodeChange(change))
          return { ...aRow(`row-${i}`, read), first: null, last: null, why: null }
        })
        const { id } = await create(program, { rows })
        expect((await beside.store.proposals.read(program, id))?.rows).toEqual(rows)
      }),
      { numRuns: 40 },
    )
  })

  test('of which two rows change one fact is a bug of its source, and is not written', async () => {
    const program = await aProgram()
    const rows = [aRow('a', toAda), aRow('b', toAda)]
    await expect(store.proposals.create(program, aDraft({ rows }))).rejects.toThrow('rows a and b both change')
    const { id } = await create(program)
    await expect(store.proposals.update(program, id, 1, { rows })).rejects.toThrow('rows a and b both change')
    expect((await store.proposals.list(program, { limit: 10, offset: 0 })).total).toBe(1)
    expect((await store.proposals.read(program, id))?.version).toBe(1)
  })

  test('with a text that cannot be stored is refused in words', async () => {
    const program = await aProgram()
    const refusal = refusalOf(await store.proposals.create(program, aDraft({ title: 'a\0b' })))
    expect(refusal).toEqual({
      reason: 'contradiction',
      message: 'A text or date in the change cannot be stored. Write it anew.',
    })
    const { id } = await create(program)
    expect(refusalOf(await store.proposals.update(program, id, 1, { title: 'a\0b' })).reason).toBe('contradiction')
    expect((await store.proposals.read(program, id))?.title).toBe(aDraft().title)
  })

  test.each(['a\0b', '\ud800', 'low \udfff', '\\\0'])(
    'holds %j nowhere, because a backup with it could not be restored',
    async (text) => {
      const program = await aProgram()
      const rows = [{ ...aRow('a'), why: text }]
      for (const given of [{ rows }, { staging: { text } }, { about: { [text]: 1 } }])
        expect(refusalOf(await store.proposals.create(program, aDraft(given))).reason).toBe('contradiction')
      const made = await create(program)
      for (const next of [
        { rows },
        { staging: [text] },
        { state: 'rejected', closed: { ...closed, reason: text } },
      ] as const)
        expect(refusalOf(await store.proposals.update(program, made.id, 1, next)).reason).toBe('contradiction')
      const next = { state: 'applied', applied, about: text } as const
      expect(refusalOf(await settle(program, made, [toAda], next)).reason).toBe('contradiction')
      expect(await store.proposals.read(program, made.id)).toEqual(made)
      expect((await store.read(program)).seq).toBe(1)
    },
  )

  test('belongs to its program', async () => {
    const [program, other] = [await aProgram(), await aProgram()]
    const { id } = await create(program)
    expect(await store.proposals.read(other, id)).toBeNull()
    expect((await store.proposals.list(other, { limit: 10, offset: 0 })).total).toBe(0)
    expect(refusalOf(await store.proposals.update(other, id, 1, { title: 'Mine' })).reason).toBe('unknown_proposal')
    expect(refusalOf(await settle(other, { id, version: 1 } as Proposal, [toAda])).reason).toBe('unknown_proposal')
    expect((await store.read(other)).facts.fmitWeek.size).toBe(0)
    expect((await sql(other, `UPDATE proposal SET title = 'Mine'`)).rowCount).toBe(0)
    expect((await pool.query('SELECT FROM proposal')).rowCount).toBe(0)
  })

  test('is never deleted', async () => {
    const program = await aProgram()
    await create(program)
    await expect(sql(program, 'DELETE FROM proposal')).rejects.toThrow('permission denied')
    await expect(sql(program, 'TRUNCATE proposal')).rejects.toThrow('permission denied')
  })
})

describe('the list', () => {
  test('has the newest first, a page at a time, without rows and what is staged', async () => {
    const program = await aProgram()
    const made: string[] = []
    for (const [i, createdAt] of ['07-01', '07-03', '07-02', '07-03'].entries()) {
      const rows = Array.from({ length: i }, (_, n) => aRow(`row-${n}`))
      const { id } = await create(program, {
        ...{ title: `Number ${i}`, createdAt: `2026-${createdAt}T08:00:00.000Z`, rows },
        ...{ staging: { large: true }, about: { i } },
      })
      made.push(id)
    }
    const { items, total } = await beside.store.proposals.list(program, { limit: 10, offset: 0 })
    const ofOneMoment = [made[1]!, made[3]!].sort()
    expect(items.map(({ id }) => id)).toEqual([...ofOneMoment, made[2], made[0]])
    expect(total).toBe(4)
    expect(items[3]).toEqual({
      ...{ id: made[0], source: 'solver', title: 'Number 0', area: 'fmit/2026', state: 'staged', version: 1, base: 1 },
      ...{ author: AUTHOR, createdAt: '2026-07-01T08:00:00.000Z', about: { i: 0 }, applied: null, closed: null },
      rowCount: 0,
    })
    expect(items.find(({ id }) => id === made[3])?.rowCount).toBe(3)
    const page = await store.proposals.list(program, { limit: 2, offset: 2 })
    expect([page.items.map(({ id }) => id), page.total]).toEqual([[made[2], made[0]], 4])
    expect(await store.proposals.list(program, { limit: 2, offset: 4 })).toEqual({ items: [], total: 4 })
  })

  test('is of some states, of an area, of a source', async () => {
    const program = await aProgram()
    const { id: rejected } = await create(program)
    valueOf(await store.proposals.update(program, rejected, 1, { state: 'rejected', closed }))
    const { id: imported } = await create(program, { source: 'import', area: 'leave' })
    const { id: staged } = await create(program)
    const ids = async (query: object) => {
      const { items, total } = await store.proposals.list(program, { ...query, limit: 10, offset: 0 })
      expect(items).toHaveLength(total)
      return items.map(({ id }) => id).sort()
    }
    expect(await ids({ states: ['rejected'] })).toEqual([rejected])
    expect(await ids({ states: ['staged', 'approved'] })).toEqual([imported, staged].sort())
    expect(await ids({ states: [] })).toEqual([])
    expect(await ids({ area: 'leave' })).toEqual([imported])
    expect(await ids({ source: 'solver', states: ['staged'] })).toEqual([staged])
    expect(await ids({ area: 'leave', source: 'solver' })).toEqual([])
  })

  test('counts new rows when they change', async () => {
    const program = await aProgram()
    const { id } = await create(program)
    valueOf(await store.proposals.update(program, id, 1, { rows: [aRow('a'), aRow('b'), aRow('c')] }))
    expect((await store.proposals.list(program, { limit: 1, offset: 0 })).items[0]?.rowCount).toBe(3)
  })
})

describe('a change of a proposal', () => {
  test('writes what is given, leaves the rest, and counts the version up', async () => {
    const program = await aProgram()
    const made = await create(program, { staging: { a: 1 }, about: { b: 2 } })
    const rows = [aRow('week-2', { ...toAda, key: '2026-07-10' })]
    const changed = valueOf(await store.proposals.update(program, made.id, 1, { title: 'Another', rows, base: 7 }))
    expect(changed).toEqual({ ...made, title: 'Another', rows, base: 7, version: 2 })
    expect(await beside.store.proposals.read(program, made.id)).toEqual(changed)
    const emptied = valueOf(await store.proposals.update(program, made.id, 2, { staging: null }))
    expect([emptied.staging, emptied.about, emptied.version]).toEqual([null, { b: 2 }, 3])
  })

  test('is refused when somebody changed it since, or it is not there', async () => {
    const program = await aProgram()
    const { id } = await create(program)
    valueOf(await beside.store.proposals.update(program, id, 1, { state: 'approved' }))
    expect(refusalOf(await store.proposals.update(program, id, 1, { title: 'Late' }))).toEqual({
      reason: 'version',
      message: 'Somebody changed this proposal since you looked. Look again, then decide.',
      data: { expectedVersion: 1, version: 2, state: 'approved' },
    })
    expect(await store.proposals.read(program, id)).toMatchObject({ title: aDraft().title, version: 2 })
    expect(refusalOf(await store.proposals.update(program, 'nothing', 1, {})).reason).toBe('unknown_proposal')
  })

  test('by two at once: one is written, the other refused', async () => {
    const program = await aProgram()
    const { id } = await create(program)
    const results = await Promise.all(
      [store, beside.store, store, beside.store].map((each, i) =>
        each.proposals.update(program, id, 1, { title: `Of ${i}` }),
      ),
    )
    expect(results.map((result) => (result.ok ? 'done' : result.refusal.reason)).sort()).toEqual([
      'done',
      'version',
      'version',
      'version',
    ])
    const won = results.find((result) => result.ok)!
    expect(await store.proposals.read(program, id)).toEqual(valueOf(won))
  })

  test('can be made, written and read by its head alone, and is the same', async () => {
    const program = await aProgram()
    const headOf = ({ rows, staging: _, ...rest }: Proposal): ProposalHead => ({ ...rest, rowCount: rows.length })
    const whole = async (id: string): Promise<Proposal> => (await beside.store.proposals.read(program, id))!
    const made = valueOf(await store.proposals.insert(program, aDraft({ staging: { a: 1 }, about: { b: 2 } })))
    expect(made).toEqual(headOf(await whole(made.id)))
    expect(await whole(made.id)).toMatchObject({ rows: aDraft().rows, staging: { a: 1 }, about: { b: 2 } })
    const rows = [...aDraft().rows, aRow('week-2', { ...toAda, key: '2026-07-10' })]
    const written = valueOf(await store.proposals.write(program, made.id, 1, { rows, staging: { a: 2 } }))
    expect([written, written.version, written.rowCount]).toEqual([headOf(await whole(made.id)), 2, 2])
    expect(await whole(made.id)).toMatchObject({ rows, staging: { a: 2 } })
    expect(await store.proposals.head(program, made.id)).toEqual(written)
    expect(await store.proposals.head(program, 'nothing')).toBeNull()
    expect(refusalOf(await store.proposals.write(program, made.id, 1, {})).reason).toBe('version')
    expect(refusalOf(await store.proposals.write(program, 'nothing', 1, {})).reason).toBe('unknown_proposal')
    expect(refusalOf(await store.proposals.insert(program, aDraft({ title: 'a\0b' }))).reason).toBe('contradiction')
  })

  test('that opens it again forgets how it had ended', async () => {
    const program = await aProgram()
    const { id } = await create(program)
    valueOf(await store.proposals.update(program, id, 1, { state: 'failed', closed }))
    expect(valueOf(await store.proposals.update(program, id, 2, { state: 'staged' })).closed).toBeNull()
  })
})

describe('the database holds that', () => {
  const values: Readonly<Record<string, unknown>> = {
    program_id: null,
    id: 'p',
    source: 'solver',
    title: 'A title',
    area: 'leave',
    state: 'staged',
    version: 1,
    base: 0,
    author_id: 'a',
    author_name: 'A',
    created_at: NOW.toISOString(),
    rows: '[]',
    applied: null,
    closed: null,
  }
  const insert = async (given: object): Promise<unknown> => {
    const program = await aProgram()
    const row = { ...values, ...given, program_id: program }
    const names = Object.keys(row)
    return sql(
      program,
      `INSERT INTO proposal (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(row),
    )
  }
  const [taken, ended] = [JSON.stringify({ ...applied, seq: 1 }), JSON.stringify(closed)]

  test.each(PROPOSAL_STATES)(
    '%s says what was taken and how it ended, where that is so, and only there',
    async (state) => {
      const isTaken = state === 'applied' || state === 'rolled_back'
      const isEnded = state === 'rejected' || state === 'rolled_back' || state === 'failed'
      const right = { state, applied: isTaken ? taken : null, closed: isEnded ? ended : null }
      await insert(right)
      await expect(insert({ ...right, applied: isTaken ? null : taken })).rejects.toThrow('proposal_applied')
      await expect(insert({ ...right, closed: isEnded ? null : ended })).rejects.toThrow('proposal_closed')
    },
  )

  test.each([
    [{ state: 'lost' }, 'proposal_state_check'],
    [{ source: 'undo' }, 'proposal_source_check'],
    [{ source: 'redo' }, 'proposal_source_check'],
    [{ title: '' }, 'proposal_title_check'],
    [{ title: 'x'.repeat(201) }, 'proposal_title_check'],
    [{ area: '' }, 'proposal_area_check'],
    [{ area: 'x'.repeat(65) }, 'proposal_area_check'],
    [{ version: 0 }, 'proposal_version_check'],
    [{ base: -1 }, 'proposal_base_check'],
    [{ rows: '{}' }, 'non-array'],
    [{ state: 'applied', applied: '[]' }, 'proposal_applied'],
    [{ state: 'rejected', closed: '[]' }, 'proposal_closed'],
    [{ id: '' }, 'fact_id'],
  ])('not %j', async (given, constraint) => {
    await expect(insert(given)).rejects.toThrow(constraint)
  })

  test('a title has 200 letters', async () => {
    await insert({ title: 'ü'.repeat(200) })
  })

  test('one change set was taken from one proposal', async () => {
    const program = await aProgram()
    const first = await create(program)
    valueOf(await settle(program, first, [toAda]))
    const again = { ...applied, seq: 2 }
    const { id } = await create(program)
    await expect(store.proposals.update(program, id, 1, { state: 'applied', applied: again })).rejects.toThrow(
      'proposal_applied_seq',
    )
    // Those of which all was so already have none.
    valueOf(await settle(program, await create(program), []))
    valueOf(await settle(program, await create(program), []))
  })
})

describe('settled with the change', () => {
  test('a proposal says the change set it became', async () => {
    const program = await aProgram()
    const made = await create(program)
    const saved = valueOf(await settle(program, made, [toAda]))
    expect(saved.entry?.seq).toBe(2)
    expect(await beside.store.proposals.read(program, made.id)).toEqual({
      ...made,
      state: 'applied',
      version: 2,
      applied: { ...applied, seq: 2 },
    })
  })

  test('one of which all is so already says none, and nothing is in the log', async () => {
    const program = await aProgram()
    const made = await create(program)
    const saved = valueOf(await settle(program, made, []))
    expect([saved.entry, saved.after.seq]).toEqual([null, 1])
    expect(await store.proposals.read(program, made.id)).toMatchObject({
      state: 'applied',
      applied: { seq: null },
    })
  })

  const untouched = async (program: string, made: Proposal): Promise<void> => {
    expect(await beside.store.proposals.read(program, made.id)).toEqual(made)
    const { seq, facts } = await beside.store.read(program)
    expect([seq, facts.fmitWeek.size]).toEqual([1, 0])
    expect(await beside.store.log(program)).toHaveLength(1)
  }

  test.each([
    ['the database finds untrue', { ...toAda, to: { ...week, person: 'nobody' } }, 'contradiction'],
    ['was made from what is no longer so', { ...toAda, from: { ...week, person: 'ben' } }, 'clash'],
  ])('by a change that %s, it is as it was', async (_, change, reason) => {
    const program = await aProgram()
    const made = await create(program)
    expect(refusalOf(await settle(program, made, [change])).reason).toBe(reason)
    await untouched(program, made)
  })

  test('by a decision that is refused, or throws, it is as it was', async () => {
    const program = await aProgram()
    const made = await create(program)
    expect(refusalOf(await store.change(program, AUTHOR, NOW, () => refused('no', 'No.'))).reason).toBe('no')
    const thrown = store.change(program, AUTHOR, NOW, () => {
      throw new Error('a bug')
    })
    await expect(thrown).rejects.toThrow('a bug')
    await untouched(program, made)
  })

  test('by what it cannot become, the change is not made either', async () => {
    const program = await aProgram()
    const made = await create(program)
    await expect(settle(program, made, [toAda], { state: 'applied' })).rejects.toThrow('proposal_applied')
    await untouched(program, made)
  })

  test('when somebody changed it, or it is not there, nothing is written', async () => {
    const program = await aProgram()
    const made = await create(program)
    const stale = { ...made, version: 7 }
    expect(refusalOf(await settle(program, stale, [toAda]))).toMatchObject({
      reason: 'version',
      data: { expectedVersion: 7, version: 1, state: 'staged' },
    })
    expect(refusalOf(await settle(program, { ...made, id: 'nothing' }, [toAda])).reason).toBe('unknown_proposal')
    await untouched(program, made)
  })

  test('by two at once: one is taken', async () => {
    const program = await aProgram()
    const made = await create(program)
    const take = (each: typeof store) =>
      each.change(program, AUTHOR, NOW, async (ground) => {
        const proposal = await ground.proposal(made.id)
        if (proposal?.state !== 'staged') return refused('taken', 'Somebody was faster.')
        return done({
          changeSet: { changes: [toAda], summary: 'Taken.', source: 'solver', reason: null, area: 'fmit/2026' },
          answer: null,
          settles: { proposal: made.id, expectedVersion: 1, next: { state: 'applied', applied } },
        })
      })
    const results = await Promise.all([take(store), take(beside.store)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await store.read(program)).seq).toBe(2)
  })
})

describe('an undo of what was taken, by whichever way', () => {
  const takeBack = (program: string, source: 'undo' | 'redo', of: number) =>
    store.change(program, ines, new Date('2026-07-07T12:00:00.000Z'), async (ground) => {
      const [entry] = await ground.log({ seq: of })
      const changes = source === 'undo' ? invert(entry?.changes ?? []) : (entry?.changes ?? [])
      return done({
        changeSet: { changes, summary: 'Taken back.', source, reason: null, area: 'fmit/2026' },
        of,
        answer: null,
      })
    })

  test('rolls the proposal back, and its redo restores it', async () => {
    const program = await aProgram()
    const made = await create(program)
    valueOf(await settle(program, made, [toAda]))
    valueOf(await takeBack(program, 'undo', 2))
    const back = await beside.store.proposals.read(program, made.id)
    expect(back).toEqual({
      ...made,
      version: 3,
      state: 'rolled_back',
      applied: { ...applied, seq: 2 },
      closed: { at: '2026-07-07T12:00:00.000Z', by: ines, reason: null },
    })
    valueOf(await takeBack(program, 'redo', 2))
    expect(await beside.store.proposals.read(program, made.id)).toEqual({
      ...back,
      version: 4,
      state: 'applied',
      closed: null,
    })
  })

  test('leaves what the proposal is said to become in the same breath', async () => {
    const program = await aProgram()
    const made = await create(program)
    valueOf(await settle(program, made, [toAda]))
    valueOf(
      await store.change(program, ines, NOW, () =>
        done({
          changeSet: {
            ...{ changes: invert([toAda]), summary: 'Rolled back.', source: 'undo', reason: 'Wrong file' },
            area: 'fmit/2026',
          } as const,
          of: 2,
          answer: null,
          settles: {
            proposal: made.id,
            expectedVersion: 2,
            next: { state: 'rolled_back', closed: { ...closed, reason: 'Wrong file' } },
          },
        }),
      ),
    )
    expect(await store.proposals.read(program, made.id)).toMatchObject({
      version: 3,
      closed: { reason: 'Wrong file' },
    })
  })

  test('is another’s matter when it is of another change set', async () => {
    const program = await aProgram()
    const made = await create(program)
    valueOf(await settle(program, made, [toAda]))
    valueOf(await put(store, program, { fmitWeek: [{ ...week, note: 'By hand' }] }))
    valueOf(await takeBack(program, 'undo', 3))
    expect(await store.proposals.read(program, made.id)).toMatchObject({ state: 'applied', version: 2 })
  })

  test('that is refused leaves the proposal as it is', async () => {
    const program = await aProgram()
    const made = await create(program)
    valueOf(await settle(program, made, [toAda]))
    valueOf(await put(store, program, { fmitWeek: [{ ...week, note: 'By hand' }] }))
    const result = await write(store, program, () => invert([toAda]), { source: 'undo', of: 2 })
    expect(refusalOf(result).reason).toBe('clash')
    expect(await store.proposals.read(program, made.id)).toMatchObject({ state: 'applied', version: 2 })
  })
})

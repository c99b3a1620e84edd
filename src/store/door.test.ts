import { describe, expect, test } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { done, refused } from '#domain/result.ts'
import { invert } from '#domain/schedule/change.ts'
import { aPerson, anFmitWeek } from '#testing/builders.ts'
import { testDatabase } from '#testing/database.ts'
import { AUTHOR, NOW, changesTo, put, remove, write } from '#testing/door.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import type { Store } from './store.ts'

const { store, pool } = await testDatabase()
const beside = await testDatabase(pool.options.connectionString)

const ada = aPerson({ id: 'ada', name: 'Ada Lovell' })
const ben = aPerson({ id: 'ben', name: 'Ben Osei' })
const week = anFmitWeek({ weekStart: day('2026-07-03'), person: 'ada' })

let count = 0
/** A program of its own, with Ada and Ben in it. */
const aProgram = async (): Promise<string> => {
  const id = `program-${++count}`
  valueOf(await store.createProgram(id))
  valueOf(await put(store, id, { person: [ada, ben] }))
  return id
}

const changeSet = { summary: 'Week 1 is Ada’s.', source: 'edit', reason: null, area: 'fmit/2026' } as const

describe('a change set', () => {
  test('gives its facts the next number as their version, and leaves the others theirs', async () => {
    const id = await aProgram()
    const { before, after, entry } = valueOf(await put(store, id, { fmitWeek: [week] }))
    expect([before.seq, after.seq, entry?.seq]).toEqual([1, 2, 2])
    expect(after.versionOf('fmitWeek', '2026-07-03')).toBe(2)
    expect(after.versionOf('person', 'ada')).toBe(1)
    expect(after.versionOf('person', 'nobody')).toBe(0)
    expect((await store.read(id)).facts.fmitWeek.get('2026-07-03')).toEqual(week)
  })

  test('takes the version away with the fact', async () => {
    const id = await aProgram()
    valueOf(await put(store, id, { fmitWeek: [week] }))
    const { after } = valueOf(await remove(store, id, 'fmitWeek', '2026-07-03'))
    expect(after.versionOf('fmitWeek', '2026-07-03')).toBe(0)
  })

  test('is in the log with who, when, why and what', async () => {
    const id = await aProgram()
    const changes = changesTo((await store.read(id)).facts, { fmitWeek: [week] })
    const saved = valueOf(
      await store.change(id, AUTHOR, NOW, () =>
        done({ changeSet: { ...changeSet, reason: 'Agreed', changes }, answer: 7 }),
      ),
    )
    expect(saved.answer).toBe(7)
    const [entry] = await store.log(id, { limit: 1 })
    expect(entry).toEqual(saved.entry)
    expect(entry).toMatchObject({
      seq: 2,
      at: '2026-07-06T08:30:00.125Z',
      author: AUTHOR,
      summary: 'Week 1 is Ada’s.',
      source: 'edit',
      reason: 'Agreed',
      area: 'fmit/2026',
      of: null,
      changes,
    })
  })

  test('without changes writes nothing and answers', async () => {
    const id = await aProgram()
    const saved = valueOf(await put(store, id, { person: [ada] }))
    expect(saved.entry).toBeNull()
    expect(saved.after).toBe(saved.before)
    expect(await store.log(id)).toHaveLength(1)
  })

  test('may change one fact twice; the last counts, and the log keeps both', async () => {
    const id = await aProgram()
    const other = { ...week, person: 'ben' }
    await write(store, id, () => [
      { kind: 'fmitWeek', key: '2026-07-03', from: null, to: week },
      { kind: 'fmitWeek', key: '2026-07-03', from: week, to: other },
      { kind: 'person', key: 'eve', from: null, to: aPerson({ id: 'eve' }) },
      { kind: 'person', key: 'eve', from: aPerson({ id: 'eve' }), to: null },
    ])
    const { facts } = await beside.store.read(id)
    expect(facts.fmitWeek.get('2026-07-03')).toEqual(other)
    expect(facts.person.has('eve')).toBe(false)
    expect((await store.log(id, { limit: 1 }))[0]?.changes).toHaveLength(4)
  })

  test('that holds a fact under another key than its own is a bug', async () => {
    const id = await aProgram()
    const wrong = write(store, id, () => [{ kind: 'person', key: 'eve', from: null, to: aPerson({ id: 'adam' }) }])
    await expect(wrong).rejects.toThrow('A change of person eve holds the fact adam.')
  })

  test('of a program that is not there is a bug', async () => {
    await expect(put(store, 'nowhere', { person: [ada] })).rejects.toThrow('There is no program "nowhere".')
    await expect(store.read('nowhere')).rejects.toThrow('There is no program "nowhere".')
  })
})

describe('nothing is written', () => {
  const untouched = async (id: string): Promise<void> => {
    for (const each of [store, beside.store]) {
      const { seq, facts } = await each.read(id)
      expect(seq).toBe(1)
      expect(facts.fmitWeek.size).toBe(0)
      expect(await each.log(id)).toHaveLength(1)
    }
  }

  test('by a refusal', async () => {
    const id = await aProgram()
    const result = await store.change(id, AUTHOR, NOW, () => refused('locked', 'Week 1 is locked.'))
    expect(refusalOf(result)).toEqual({ reason: 'locked', message: 'Week 1 is locked.' })
    await untouched(id)
  })

  test('by an exception, which is handed on, and the next writer is not held up', async () => {
    const id = await aProgram()
    const thrown = store.change(id, AUTHOR, NOW, () => {
      throw new Error('a bug')
    })
    await expect(thrown).rejects.toThrow('a bug')
    await untouched(id)
    valueOf(await put(beside.store, id, { fmitWeek: [week] }))
  })

  test('by a change made from what is no longer so', async () => {
    const id = await aProgram()
    const result = await write(store, id, () => [
      { kind: 'fmitWeek', key: '2026-07-03', from: null, to: week },
      { kind: 'person', key: 'ben', from: { ...ben, name: 'Benjamin Osei' }, to: null },
    ])
    expect(refusalOf(result)).toMatchObject({ reason: 'clash', data: { kind: 'person', key: 'ben' } })
    await untouched(id)
  })

  test('by a change that the database finds untrue, although rows of it were written', async () => {
    const id = await aProgram()
    const result = await put(store, id, {
      fmitWeek: [week, { ...week, weekStart: day('2026-07-10'), person: 'nobody' }],
    })
    expect(refusalOf(result).reason).toBe('contradiction')
    await untouched(id)
  })
})

describe('two writers', () => {
  /** Decides on what the writer saw before, as a page does that another person's change has not reached. */
  const assign = async (each: Store, id: string, person: string) => {
    const { facts } = await each.read(id)
    const changes = changesTo(facts, { fmitWeek: [{ ...week, person }] })
    return () => each.change(id, AUTHOR, NOW, () => done({ changeSet: { ...changeSet, changes }, answer: null }))
  }

  test('of one fact at once: one wins, the other clashes', async () => {
    const id = await aProgram()
    const writers = await Promise.all([assign(store, id, 'ada'), assign(beside.store, id, 'ben')])
    const results = await Promise.all(writers.map((start) => start()))
    const [won] = results.filter((result) => result.ok)
    const [lost] = results.filter((result) => !result.ok)
    expect(refusalOf(lost!)).toMatchObject({ reason: 'clash', data: { kind: 'fmitWeek', key: '2026-07-03' } })
    const winner = valueOf(won!).after.facts.fmitWeek.get('2026-07-03')
    for (const each of [store, beside.store])
      expect((await each.read(id)).facts.fmitWeek.get('2026-07-03')).toEqual(winner)
    expect(await store.log(id)).toHaveLength(2)
  })

  test('that decide on the present facts take turns, and none is lost', async () => {
    const id = await aProgram()
    const more = async (each: Store, writer: string): Promise<void> => {
      for (let i = 0; i < 15; i++) valueOf(await put(each, id, { person: [aPerson({ id: `${writer}-${i}` })] }))
    }
    await Promise.all([more(store, 'a'), more(store, 'b'), more(beside.store, 'c'), more(beside.store, 'd')])
    const { seq, facts } = await store.read(id)
    expect([seq, facts.person.size]).toEqual([61, 62])
    expect((await store.log(id)).map((entry) => entry.seq)).toEqual(Array.from({ length: 61 }, (_, i) => 61 - i))
    expect(await store.verifyLog(id)).toEqual({ entries: 61, problem: null })
  })

  test('of different programs do not wait for each other', async () => {
    const [id, other] = [await aProgram(), await aProgram()]
    const result = await store.change(id, AUTHOR, NOW, async () => {
      valueOf(await put(store, other, { fmitWeek: [week] }))
      return refused('enough', 'That was all.')
    })
    expect(refusalOf(result).reason).toBe('enough')
    expect((await store.read(other)).seq).toBe(2)
  })

  test('see what the other wrote, at the next read', async () => {
    const id = await aProgram()
    const seen = await beside.store.read(id)
    valueOf(await put(store, id, { fmitWeek: [week] }))
    expect((await beside.store.read(id)).facts.fmitWeek.get('2026-07-03')).toEqual(week)
    expect(seen.facts.fmitWeek.size).toBe(0)
  })
})

describe('undo', () => {
  test('brings every fact back byte for byte, the order of names within it too', async () => {
    const id = await aProgram()
    const duty = { id: 'd', name: ' Team A ', values: { zebra: [1, 2], ant: [0, 0] }, weekdays: ['Mon'] } as const
    valueOf(
      await put(store, id, { duty: [{ ...duty, values: { ...duty.values }, weekdays: [...duty.weekdays] }] as never }),
    )
    const bytes = async (each: Store): Promise<string> =>
      JSON.stringify(Object.entries((await each.read(id)).facts).map(([kind, map]) => [kind, [...map].sort()]))
    const before = await bytes(store)
    const { entry } = valueOf(
      await write(store, id, (facts) => [
        ...changesTo(facts, { fmitWeek: [week], person: [{ ...ada, name: 'Ada L.' }] }),
        { kind: 'duty', key: 'd', from: facts.duty.get('d') ?? null, to: null },
      ]),
    )
    expect(await bytes(store)).not.toBe(before)
    // As the log gives it, to whoever was not there.
    const [logged] = await beside.store.log(id, { seq: entry?.seq ?? 0 })
    const undone = valueOf(
      await write(store, id, () => invert(logged?.changes ?? []), { source: 'undo', of: entry?.seq ?? 0 }),
    )
    expect(undone.entry?.of).toBe(entry?.seq)
    expect(await bytes(store)).toBe(before)
    expect(await bytes(beside.store)).toBe(before)
    expect(before).toContain('"values":{"zebra":[1,2],"ant":[0,0]}')
  })
})

describe('programs', () => {
  test('are made once', async () => {
    valueOf(await store.createProgram('hillside'))
    expect(refusalOf(await store.createProgram('hillside')).reason).toBe('program_exists')
    expect(await beside.store.programs()).toContainEqual({ programId: 'hillside', seq: 0 })
  })

  test('have keys of small letters, digits and hyphens', async () => {
    await expect(store.createProgram('Hill side')).rejects.toThrow('program_key')
  })
})

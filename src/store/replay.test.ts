import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeTo, invert } from '#domain/schedule/change.ts'
import { type Facts, keyOf } from '#domain/schedule/facts.ts'
import { aPerson } from '#testing/builders.ts'
import { cloneDatabase, testDatabase } from '#testing/database.ts'
import { put, write } from '#testing/door.ts'
import { valueOf } from '#testing/outcome.ts'
import { PEOPLE, anyFact } from '#testing/random-facts.ts'
import { inProgram } from './connection.ts'
import { readLogAfter } from './change-log.ts'
import { type Database, openDatabase } from './open-database.ts'
import { type KeptSnapshot, emptySnapshot, loadSnapshot, replay } from './snapshot.ts'
import type { Snapshot, Store } from './store.ts'

const url = await cloneDatabase()
const beside = await testDatabase(url)

const open = async (): Promise<Database> => valueOf(await openDatabase({ url }, { doing: 'tests' }))

/** What is done in a run. Numbers choose among what there is. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('put' as const), facts: fc.array(anyFact, { minLength: 1, maxLength: 5 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), which: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('redo' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? Exclude<S, { do: 'restart' }> : never

const keysOf = (facts: Facts) =>
  Object.entries(facts).flatMap(([kind, map]) => [...map.keys()].map((key) => [kind as keyof Facts, key] as const))

/** Does one step; a refusal (an undo of what has changed since, a person who is needed) is an outcome like another. */
const take = async (store: Store, id: string, what: Step): Promise<void> => {
  if (what.do === 'put') {
    await write(store, id, (facts) =>
      what.facts
        .filter((each, i) => what.facts.findIndex((other) => idOf(other) === idOf(each)) === i)
        .flatMap(({ kind, fact }) => changeTo(facts, kind, keyOf(kind, fact as never), fact as never)),
    )
  } else if (what.do === 'remove') {
    await write(store, id, (facts) => {
      const keys = keysOf(facts)
      const chosen = keys[what.which % Math.max(1, keys.length)]
      return chosen ? changeTo(facts, chosen[0], chosen[1], null) : []
    })
  } else {
    const log = await store.log(id)
    const candidates = log.filter(({ source }) => (what.do === 'undo' ? source !== 'undo' : source === 'undo'))
    const entry = candidates[what.which % Math.max(1, candidates.length)]
    if (entry) await write(store, id, () => invert(entry.changes), { source: what.do, of: entry.seq })
  }
}
const idOf = ({ kind, fact }: { kind: keyof Facts; fact: unknown }): string => `${kind} ${keyOf(kind, fact as never)}`

const contentOf = (snapshot: Snapshot): unknown => ({
  seq: snapshot.seq,
  facts: Object.fromEntries(
    Object.entries(snapshot.facts).map(([kind, map]) => [
      kind,
      // Bytes, so that the order of names within a fact counts, and only the order of facts does not.
      [...map].map(([key, fact]) => [key, JSON.stringify(fact), snapshot.versionOf(kind as keyof Facts, key)]).sort(),
    ]),
  ),
})

let count = 0

test('random edits, undo, redo and restarts end in what a replay of the log from nothing gives', async () => {
  let changes = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const id = `program-${++count}`
      let database = await open()
      try {
        valueOf(await database.store.createProgram(id))
        valueOf(await put(database.store, id, { person: PEOPLE.map((person) => aPerson({ id: person })) }))
        for (const what of steps) {
          if (what.do === 'restart') {
            await database.close()
            database = await open()
          } else await take(database.store, id, what)
          // Keeps a copy of its own that is brought forward from time to time.
          if (what.do === 'undo') await beside.store.read(id)
        }
        const cached = await database.store.read(id)
        const [loaded, replayed] = await inProgram(
          database.pool,
          id,
          'read',
          async (connection): Promise<KeptSnapshot[]> => [
            await loadSnapshot(connection, id, cached.seq),
            replay(emptySnapshot(id), await readLogAfter(connection, id, 0)),
          ],
        )
        expect(contentOf(cached)).toEqual(contentOf(loaded!))
        expect(contentOf(replayed!)).toEqual(contentOf(loaded!))
        expect(contentOf(await beside.store.read(id))).toEqual(contentOf(loaded!))
        expect((await database.store.verifyLog(id)).problem).toBeNull()
        changes += cached.seq
      } finally {
        await database.close()
      }
    }),
    { numRuns: 40 },
  )
  // Else the runs were refusals all along.
  // Of steps that meet nothing, or name a rotation that is not there, nothing comes; of most something does.
  expect(changes).toBeGreaterThan(2 * 40)
}, 120_000)

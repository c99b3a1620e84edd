import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { week } from '#domain/decisions/hillside.test-data.ts'
import type { Keep } from '#domain/proposals/proposal-rows.ts'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import { FACT_KIND_NAMES, type Facts, NO_FACTS } from '#domain/schedule/facts.ts'
import { type Change, applyChanges } from '#domain/schedule/change.ts'
import { aPerson, anFmitWeek } from '#testing/builders.ts'
import { type Client, type TestApp, testApp } from '#testing/http.ts'
import { valueOf } from '#testing/outcome.ts'
import { type Edit, anEdit, changesOf } from '#testing/random-edits.ts'
import { staged } from './proposals.test-data.ts'

const NAMES = ['Ada', 'Ben', 'Cy', 'Dot', 'Eli', 'Fay']

/** Of few weeks and few people, so that one meets another. */
const someWeek: fc.Arbitrary<Edit> = fc
  .record({ number: fc.integer({ min: 30, max: 36 }), person: fc.constantFrom('Ada', 'Ben', 'Cy') })
  .map(({ number, person }) => ({
    facts: [{ kind: 'fmitWeek', fact: anFmitWeek({ weekStart: week(number), person }) }],
    remove: false,
  }))
const anyEdit = fc.oneof({ weight: 2, arbitrary: someWeek }, { weight: 1, arbitrary: anEdit })

/** What is done in a run. Numbers choose among what there is. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), edit: anyEdit }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('propose' as const),
      edits: fc.array(anyEdit, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('accept' as const),
      which: fc.nat(),
      rows: fc.option(fc.nat(15), { freq: 2 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('approve' as const, 'reject' as const), which: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('rebase' as const),
      which: fc.nat(),
      keep: fc.array(fc.constantFrom<Keep | null>('now', 'proposed', null), { minLength: 4, maxLength: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('rollback' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** A row an edit, none changing what an earlier one does. */
const rowsOf = (facts: Facts, edits: readonly Edit[]): readonly ProposalRow[] => {
  const taken = new Set<string>()
  return edits.map((edit, i) => {
    const ofRow = changesOf(facts, edit).changes.filter(({ kind, key }) => !taken.has(`${kind} ${key}`))
    for (const { kind, key } of ofRow) taken.add(`${kind} ${key}`)
    return { ...{ id: `row-${i}`, label: 'Row', why: null, people: [], first: null, last: null }, changes: ofRow }
  })
}

/** Whether people are still there: without them nothing else could be. */
const keepsPeople = ({ facts, remove }: Edit): boolean => !remove || facts.every(({ kind }) => kind !== 'person')

const contentOf = (facts: Facts): unknown =>
  FACT_KIND_NAMES.map((kind) => [kind, [...facts[kind]].map(([key, fact]) => [key, JSON.stringify(fact)]).sort()])

const seen = new Map<string, number>()
const saw = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1)

const take = async (app: TestApp, client: Client, ids: string[], what: Step): Promise<void> => {
  const { store, programId } = app
  const { facts } = await store.read(programId)
  if (what.do === 'edit') {
    const changes: readonly Change[] = keepsPeople(what.edit) ? changesOf(facts, what.edit).changes : []
    await store.change(programId, { id: 'cli', name: 'Cli' }, new Date(), () => ({
      ok: true,
      value: {
        changeSet: { changes, summary: 'Edited.', source: 'edit', reason: null, area: 'program' },
        answer: null,
      },
    }))
    return
  }
  if (what.do === 'propose') {
    ids.push((await staged(app, rowsOf(facts, what.edits.filter(keepsPeople)), { area: 'fmit/2025' })).id)
    return
  }
  if (!('which' in what)) {
    saw(`${what.do} ${(await client(`POST /fmit/years/2025/${what.do}`, {})).status}`)
    return
  }
  const id = ids[what.which % Math.max(1, ids.length)]
  if (id === undefined) return
  const { rows, version } = (await store.proposals.read(programId, id))!
  const body = {
    accept: () => ({
      expectedVersion: version,
      reason: 'Drawn by lot',
      ...('rows' in what && what.rows !== null
        ? { rows: rows.filter((_, i) => ((what.rows ?? 0) >> i) & 1).map((row) => row.id) }
        : {}),
    }),
    approve: () => ({}),
    reject: () => ({}),
    rebase: () => ({
      expectedVersion: version,
      keep: Object.fromEntries(
        rows.flatMap((row, i) => ('keep' in what && what.keep[i] ? [[row.id, what.keep[i]]] : [])),
      ),
    }),
    rollback: () => ({ reason: 'Drawn by lot' }),
  }[what.do]()
  const { status, body: answer } = await client(`POST /proposals/${id}/${what.do}`, body)
  saw(`${what.do} ${status === 200 ? 'done' : (answer as { reason: string }).reason}`)
}

/** What a proposal says of itself agrees with what the log has. */
const holds = async ({ store, programId }: TestApp, ids: readonly string[]): Promise<void> => {
  const log = [...(await store.log(programId, { limit: 10_000 }))].reverse()
  for (const id of ids) {
    const { state, applied, closed } = (await store.proposals.read(programId, id))!
    saw(state)
    expect(applied !== null).toBe(state === 'applied' || state === 'rolled_back')
    expect(closed !== null).toBe(['rejected', 'rolled_back', 'failed'].includes(state))
    if (applied === null || applied.seq === null) continue
    const last = log.filter((entry) => entry.of === applied.seq).at(-1)
    if (last?.source === 'undo') expect(state).toBe('rolled_back')
    if (last?.source === 'redo') expect(state).toBe('applied')
  }
}

test('random proposals, accepted in part, rebased and rolled back, end in what a replay of the log from nothing gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const person = new Map(NAMES.map((id) => [id, aPerson({ id })]))
      const app = await testApp({ facts: { ...NO_FACTS, person } })
      const client = await app.as('coordinator')
      const ids: string[] = []
      for (const what of steps) await take(app, client, ids, what)
      await holds(app, ids)
      const log = [...(await app.store.log(app.programId, { limit: 10_000 }))].reverse()
      const replayed = log.reduce((facts, { changes }) => valueOf(applyChanges(facts, changes)), NO_FACTS)
      expect(contentOf((await app.store.read(app.programId)).facts)).toEqual(contentOf(replayed))
      expect((await app.store.verifyLog(app.programId)).problem).toBeNull()
    }),
    { numRuns: 15 },
  )
  // Else the runs were refusals all along.
  for (const what of ['accept done', 'rebase done', 'rollback done', 'applied', 'staged', 'rolled_back'])
    expect(seen.get(what) ?? 0, what).toBeGreaterThan(0)
}, 300_000)

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPerson, aPersonYear, anFmitWeek, factsOf } from '#testing/builders.ts'
import { aSmallSchedule } from '#testing/random-schedule.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { day } from '../calendar/day.ts'
import { type Change, applyChanges, changeTo, decodeChange, encodeChange, invert, sameFact } from './change.ts'
import { FACT_KIND_NAMES, type Facts, NO_FACTS, decodeFact, encodeFact, keyOf } from './facts.ts'

const FRIDAY = day('2026-04-03')
const ada = anFmitWeek({ person: 'Ada', weekStart: FRIDAY })
const ben = { ...ada, person: 'Ben' }

/** All changes that make one schedule's facts another's. */
const between = (from: Facts, to: Facts): readonly Change[] =>
  FACT_KIND_NAMES.flatMap((kind) =>
    [...new Set([...from[kind].keys(), ...to[kind].keys()])].flatMap((key) =>
      changeTo(from, kind, key, to[kind].get(key) ?? null),
    ),
  )

describe('applying changes', () => {
  test('writes a fact, replaces it and takes it away', () => {
    const assigned = valueOf(applyChanges(NO_FACTS, changeTo(NO_FACTS, 'fmitWeek', '2026-04-03', ada)))
    expect([...assigned.fmitWeek.values()]).toEqual([ada])
    const replaced = valueOf(applyChanges(assigned, changeTo(assigned, 'fmitWeek', '2026-04-03', ben)))
    expect([...replaced.fmitWeek.values()]).toEqual([ben])
    const cleared = valueOf(applyChanges(replaced, changeTo(replaced, 'fmitWeek', '2026-04-03', null)))
    expect(cleared).toEqual(NO_FACTS)
  })

  test('leaves what was there as it was, and shares what it does not touch', () => {
    const before = factsOf({ fmitWeek: [ada], person: [aPerson({ id: 'Ada' })] })
    const after = valueOf(applyChanges(before, changeTo(before, 'fmitWeek', '2026-04-03', null)))
    expect([...before.fmitWeek.values()]).toEqual([ada])
    expect(after.person).toBe(before.person)
  })

  test('refuses all of them when one starts from what is no longer there', () => {
    const facts = factsOf({ fmitWeek: [ben] })
    const changes: readonly Change[] = [
      { kind: 'person', key: 'Cy', from: null, to: aPerson({ id: 'Cy' }) },
      { kind: 'fmitWeek', key: '2026-04-03', from: ada, to: null },
    ]
    expect(refusalOf(applyChanges(facts, changes))).toMatchObject({
      reason: 'clash',
      data: { kind: 'fmitWeek', key: '2026-04-03' },
    })
    expect(facts.person.size).toBe(0)
  })

  test('goes in order, so that one may build on another', () => {
    const steps: readonly Change[] = [
      { kind: 'fmitWeek', key: '2026-04-03', from: null, to: ada },
      { kind: 'fmitWeek', key: '2026-04-03', from: ada, to: ben },
    ]
    expect([...valueOf(applyChanges(NO_FACTS, steps)).fmitWeek.values()]).toEqual([ben])
    expect(applyChanges(NO_FACTS, [...steps].reverse()).ok).toBe(false)
  })

  test('then taking them back restores everything', () => {
    fc.assert(
      fc.property(aSmallSchedule, aSmallSchedule, (one, other) => {
        const changes = between(one.facts, other.facts)
        const there = valueOf(applyChanges(one.facts, changes))
        expect(there).toEqual(other.facts)
        expect(valueOf(applyChanges(there, invert(changes)))).toEqual(one.facts)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a change', () => {
  test('is none when the fact is so already, in whatever order its fields are written', () => {
    const facts = factsOf({ fmitWeek: [ada] })
    const { person, ...rest } = ada
    expect(changeTo(facts, 'fmitWeek', '2026-04-03', { ...rest, person })).toEqual([])
    expect(changeTo(facts, 'fmitWeek', '2026-04-10', null)).toEqual([])
  })

  test('survives being written down and read again', () => {
    fc.assert(
      fc.property(aSmallSchedule, ({ facts }) => {
        const changes = [...between(NO_FACTS, facts), ...between(facts, NO_FACTS)]
        expect(changes.map((change) => decodeChange(JSON.parse(JSON.stringify(encodeChange(change)))))).toEqual(changes)
      }),
      { numRuns: 25 },
    )
  })
})

test.each([
  [null, null, true],
  [null, ada, false],
  [ada, { ...ada }, true],
  [ada, { ...ada, note: '' }, false],
  [{ values: { clinic: [0, 2], call: [1, 1] } }, { values: { call: [1, 1], clinic: [0, 2] } }, true],
  [{ values: { clinic: [0, 2] } }, { values: { clinic: [2, 0] } }, false],
  [{ values: { clinic: [0, 2] } }, { values: { clinic: [0, 2], call: [1, 1] } }, false],
  [{ a: undefined }, { b: undefined }, false],
  [[1], { 0: 1 }, false],
])('facts %j and %j are the same: %j', (a, b, same) => {
  expect(sameFact(a, b)).toBe(same)
  expect(sameFact(b, a)).toBe(same)
})

describe('facts', () => {
  test('are read back as they were written, under their own key', () => {
    fc.assert(
      fc.property(aSmallSchedule, ({ facts }) => {
        for (const kind of FACT_KIND_NAMES)
          for (const [key, fact] of facts[kind]) {
            expect(decodeFact(kind, JSON.parse(JSON.stringify(encodeFact(kind, fact))))).toEqual(fact)
            expect(keyOf(kind, fact)).toBe(key)
          }
      }),
      { numRuns: 25 },
    )
  })

  test.each([
    ['an absence that ends before it starts', 'absence', { id: 'a', person: 'Ada', first: '2026-04-03', last: '2026-04-02', firstHalf: 'am', lastHalf: 'pm', type: 'vacation', status: 'approved' }],
    ['an absence of an afternoon that ends in its morning', 'absence', { id: 'a', person: 'Ada', first: '2026-04-03', last: '2026-04-03', firstHalf: 'pm', lastHalf: 'am', type: 'vacation', status: 'approved' }],
    ['a week that starts on a day that does not exist', 'fmitWeek', { weekStart: '2026-02-30', person: 'Ada', note: null, reason: null, decided: null }],
    ['a field nobody knows', 'callNight', { night: '2026-04-03', person: 'Ada', override: false, shift: 'late' }],
    ['a person without a name', 'person', { ...aPerson({ id: 'Ada' }), name: '  ' }],
    ['fewer weeks at most than at least', 'personYear', aPersonYear({ person: 'Ada', year: 2025, minWeeks: 5, maxWeeks: 4 })],
    ['a role and a PGY at once', 'personYear', { ...aPersonYear({ person: 'Ada', year: 2025 }), pgy: 1 }],
  ] as const)('refuse %s', (_, kind, json) => {
    expect(() => decodeFact(kind, json)).toThrow()
  }) // prettier-ignore
})

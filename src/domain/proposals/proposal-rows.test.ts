import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anAbsence, anFmitWeek, aCallNight, factsOf } from '#testing/builders.ts'
import { valueOf } from '#testing/outcome.ts'
import { type Edit, anEdit, changesOf as changesOfEdit } from '#testing/random-edits.ts'
import { addDays, day } from '../calendar/day.ts'
import { isApproved } from '../leave/absence.ts'
import { classifyOverlap } from '../leave/overlap.ts'
import { type Change, applyChanges, changeTo, invert, sameFact } from '../schedule/change.ts'
import { type Facts, NO_FACTS } from '../schedule/facts.ts'
import type { ProposalRow } from './proposal.ts'
import { type Keep, asDecided, changesOf, netChanges, overlapsAmong, rebaseRows, rowsProblem } from './proposal-rows.ts'

const FRIDAY = day('2026-04-03')

const after = (facts: Facts, edits: readonly Edit[]): Facts =>
  edits.reduce((present, edit) => changesOfEdit(present, edit).after, facts)

const factId = ({ kind, key }: Pick<Change, 'kind' | 'key'>): string => `${kind} ${key}`
const factAt = (facts: Facts, { kind, key }: Change): unknown => facts[kind].get(key) ?? null

/** A row an edit, each made from the same facts and none changing what an earlier one does. */
const rowsOf = (facts: Facts, edits: readonly Edit[]): readonly ProposalRow[] => {
  const taken = new Set<string>()
  return edits.map((edit, i) => {
    const changes = changesOfEdit(facts, edit).changes.filter((change) => !taken.has(factId(change)))
    for (const change of changes) taken.add(factId(change))
    return { id: `row-${i}`, label: `Row ${i}`, why: null, people: [], first: null, last: null, changes }
  })
}

/** Of few people and one type, within three weeks, so that one lies over another. */
const someLeave: fc.Arbitrary<Edit> = fc
  .record({
    id: fc.constantFrom('l1', 'l2', 'l3', 'l4', 'l5', 'l6'),
    person: fc.constantFrom('Ada', 'Ben'),
    from: fc.nat(20),
    length: fc.nat(6),
    status: fc.constantFrom('approved' as const, 'approved' as const, 'requested' as const),
  })
  .map(({ from, length, ...given }) => {
    const first = addDays(FRIDAY, from)
    return {
      facts: [{ kind: 'absence', fact: anAbsence({ ...given, first, last: addDays(first, length) }) }],
      remove: false,
    }
  })
const aStep = fc.oneof({ weight: 2, arbitrary: anEdit }, { weight: 1, arbitrary: someLeave })

/** A plan, a proposal made from it, what became of the plan since, which rows are wanted, and what is said of overlaps. */
const aSituation = fc
  .record({
    past: fc.array(aStep, { maxLength: 12 }),
    proposed: fc.array(aStep, { minLength: 1, maxLength: 6 }),
    since: fc.array(aStep, { maxLength: 6 }),
    /** Which of the proposed edits somebody made by hand as well. */
    alsoByHand: fc.array(fc.nat(5), { maxLength: 2 }),
    wanted: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    said: fc.array(fc.constantFrom<Keep | null>('now', 'proposed', 'proposed', null), { minLength: 6, maxLength: 6 }),
  })
  .map(({ past, proposed, since, alsoByHand, wanted, said }) => {
    const base = after(NO_FACTS, past)
    const rows = rowsOf(base, proposed)
    const keep = new Map(
      rows.flatMap(({ id }, i) => (said[i] === null || said[i] === undefined ? [] : [[id, said[i]]])),
    )
    return {
      base,
      rows,
      now: after(base, [...since, ...alsoByHand.flatMap((i) => proposed[i] ?? [])]),
      subset: rows.filter((_, i) => wanted[i]),
      keep,
      keepAll: new Map<string, Keep>(rows.map(({ id }, i) => [id, said[i] ?? 'now'])),
    }
  })

/** Where the plan has moved on under a row that is taken alone. */
const overlapsOf = (facts: Facts, row: ProposalRow) => overlapsAmong(facts, [row]).get(row.id) ?? []

const accepted = (facts: Facts, rows: readonly ProposalRow[]): Facts =>
  valueOf(applyChanges(facts, changesOf(facts, rows)))

/** Approved absences of one person and type over one half-day, by their ids. */
const doubled = (facts: Facts): ReadonlySet<string> => {
  const all = [...facts.absence.values()].filter(isApproved)
  const pairs = all.flatMap((one, i) =>
    all
      .slice(i + 1)
      .filter((other) => other.person === one.person && classifyOverlap(one, other)?.sameType === true)
      .map((other) => [one.id, other.id].sort().join(' ')),
  )
  return new Set(pairs)
}

const always = <Value>(check: (situation: typeof aSituation extends fc.Arbitrary<infer S> ? S : never) => Value) =>
  fc.assert(
    fc.property(aSituation, (situation) => void check(situation)),
    { numRuns: 400 },
  )

describe('rows of a proposal, whatever they are', () => {
  it('come, all taken, to what their changes come to', () => {
    always(({ base, rows }) => {
      const all = rows.flatMap(({ changes }) => changes)
      expect(accepted(base, rows)).toEqual(valueOf(applyChanges(base, all)))
    })
  })

  it('write no fact of a row that is left out', () => {
    always(({ base, rows, subset }) => {
      const is = accepted(base, subset)
      const takenIds = new Set(subset.map(({ id }) => id))
      for (const row of rows)
        for (const change of netChanges(row.changes))
          expect(factAt(is, change)).toEqual(takenIds.has(row.id) ? change.to : factAt(base, change))
    })
  })

  it('are given back by the inverse of what was taken', () => {
    always(({ base, subset }) => {
      const changes = changesOf(base, subset)
      const is = valueOf(applyChanges(base, changes))
      expect(valueOf(applyChanges(is, invert(changes)))).toEqual(base)
    })
  })

  it('change each fact once at most, and never to what it is', () => {
    always(({ rows }) => {
      for (const { changes } of rows) {
        const net = netChanges(changes)
        expect(new Set(net.map(factId)).size).toBe(net.length)
        expect(net.filter(({ from, to }) => sameFact(from, to))).toEqual([])
        expect(netChanges(net)).toEqual(net)
      }
    })
  })

  it('never clash once they are rebased and nothing is left open', () => {
    always(({ now, rows, keepAll }) => {
      const rebased = rebaseRows(now, rows, keepAll)
      expect(rowsProblem(rebased)).toBeNull()
      expect([...overlapsAmong(now, rebased)]).toEqual([])
      expect(applyChanges(now, changesOf(now, rebased)).ok).toBe(true)
    })
  })

  it('bring no absence over another that was there, once they are rebased', () => {
    always(({ now, rows, keepAll }) => {
      const rebased = rebaseRows(now, rows, keepAll)
      const is = accepted(now, rebased)
      // Two rows may contradict one another; the plan they are taken into, they may not.
      const written = new Set(rebased.flatMap(({ changes }) => changes.map(({ key }) => key)))
      for (const pair of doubled(is))
        if (!doubled(now).has(pair)) expect(pair.split(' ').every((id) => written.has(id))).toBe(true)
    })
  })

  it('are the same when they are rebased again', () => {
    always(({ now, rows, keep }) => {
      const once = rebaseRows(now, rows, keep)
      expect(rebaseRows(now, once, keep)).toEqual(once)
      expect(rebaseRows(now, once)).toEqual(once)
    })
  })

  it('put in the plan, once rebased, what was proposed of each row that stays, and leave what was said to stay', () => {
    always(({ now, rows, keepAll }) => {
      const overlaps = overlapsAmong(now, rows)
      const rebased = rebaseRows(now, rows, keepAll)
      const is = accepted(now, rebased)
      const stay = new Set(rebased.map(({ id }) => id))
      for (const row of rows.filter(({ id }) => stay.has(id)))
        for (const change of netChanges(row.changes)) {
          const fact = factAt(is, change)
          if (sameFact(fact, change.to)) continue
          // The same, decided by somebody else.
          expect({ ...(fact as object), decided: null, reason: null, author: null, review: null }).toEqual({
            ...{ ...(change.to as object), decided: null, reason: null, author: null, review: null },
          })
        }
      for (const row of rows.filter(({ id }) => overlaps.has(id) && keepAll.get(id) === 'now'))
        expect(stay.has(row.id)).toBe(false)
    })
  })

  it('stay open, and as they were, where nothing is said of an overlap', () => {
    always(({ now, rows, keep }) => {
      const silent = new Map([...keep].filter(([, said]) => said === 'now'))
      const overlaps = overlapsAmong(now, rows)
      const rebased = rebaseRows(now, rows, silent)
      for (const row of rows.filter(({ id }) => overlaps.has(id) && !silent.has(id)))
        expect(rebased.find(({ id }) => id === row.id)).toEqual(row)
    })
  })

  it('do move on and overlap in these situations: a test that looks for nothing finds nothing', () => {
    const seen = { overlaps: 0, under: 0, done: 0 }
    for (const { now, rows } of fc.sample(aSituation, { numRuns: 400, seed: 3 })) {
      for (const overlaps of overlapsAmong(now, rows).values()) {
        seen.overlaps += 1
        if (overlaps.some((one) => one.now !== null && 'id' in one.now && one.now.id !== one.change.key))
          seen.under += 1
      }
      if (rebaseRows(now, rows).length < rows.filter(({ changes }) => netChanges(changes).length > 0).length)
        seen.done += 1
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5)
  })
})

const KEY = '2026-04-03'
const ada = anFmitWeek({ person: 'ada', weekStart: FRIDAY })
const ben = { ...ada, person: 'ben' }
const cy = { ...ada, person: 'cy' }

const aRow = (id: string, changes: readonly Change[]): ProposalRow => ({
  ...{ id, label: id, why: null, people: [], first: null, last: null },
  changes,
})
const toBen = aRow('week-40', [{ kind: 'fmitWeek', key: KEY, from: ada, to: ben }])

describe('a week that somebody changed since', () => {
  it('overlaps, with what is there now', () => {
    const facts = factsOf({ fmitWeek: [cy] })
    expect(overlapsOf(facts, toBen)).toEqual([{ change: toBen.changes[0], now: cy }])
    expect(overlapsOf(factsOf({}), toBen)).toEqual([{ change: toBen.changes[0], now: null }])
    expect(overlapsOf(factsOf({ fmitWeek: [ada] }), toBen)).toEqual([])
  })

  it('is so already when somebody decided the same, on another day and for another reason', () => {
    const decided = { on: day('2026-01-05'), lockDate: null }
    const facts = factsOf({ fmitWeek: [{ ...ben, decided, reason: 'Agreed with the chief' }] })
    expect(overlapsOf(facts, toBen)).toEqual([])
    expect(changesOf(facts, [toBen])).toEqual([])
    expect(rebaseRows(facts, [toBen])).toEqual([])
  })

  it('overlaps when the same person has it with another note', () => {
    expect(overlapsOf(factsOf({ fmitWeek: [{ ...ben, note: 'Swapped' }] }), toBen)).toHaveLength(1)
  })

  it('gives way, or is put over what is there, or stays open: as is said for the row', () => {
    const facts = factsOf({ fmitWeek: [cy] })
    const rebased = (said?: Keep) => rebaseRows(facts, [toBen], new Map(said === undefined ? [] : [['week-40', said]]))
    expect(rebased('now')).toEqual([])
    expect(rebased()).toEqual([toBen])
    expect(rebased('proposed')).toEqual([aRow('week-40', [{ kind: 'fmitWeek', key: KEY, from: cy, to: ben }])])
  })

  it('is not spoken for by a name that every object knows', () => {
    const row = { ...toBen, id: 'constructor' }
    expect(rebaseRows(factsOf({ fmitWeek: [cy] }), [row])).toEqual([row])
  })

  it('brings the whole row to a stop, although only one of its facts overlaps', () => {
    const call = aCallNight({ person: 'dot', night: FRIDAY })
    const row = aRow('week-40', [...toBen.changes, { kind: 'callNight', key: KEY, from: call, to: null }])
    const facts = factsOf({ fmitWeek: [ada], callNight: [{ ...call, person: 'eli' }] })
    expect(overlapsOf(facts, row)).toEqual([{ change: row.changes[1], now: { ...call, person: 'eli' } }])
    expect(rebaseRows(facts, [row], new Map([['week-40', 'now']]))).toEqual([])
  })

  it('leaves of a row what is not so already', () => {
    const call = aCallNight({ person: 'dot', night: FRIDAY })
    const row = aRow('week-40', [...toBen.changes, { kind: 'callNight', key: KEY, from: call, to: null }])
    expect(changesOf(factsOf({ fmitWeek: [ada] }), [row])).toEqual(toBen.changes)
    expect(rebaseRows(factsOf({ fmitWeek: [ada] }), [row])).toEqual([toBen])
  })
})

describe('an absence that somebody entered since', () => {
  const first = day('2026-03-02')
  const proposed = anAbsence({ id: 'new', person: 'fay', first, last: day('2026-03-06') })
  const row = aRow('line-2', [{ kind: 'absence', key: 'new', from: null, to: proposed }])
  const there = { ...proposed, id: 'by-hand' }
  const detail = { absence: 'by-hand', reason: 'x', location: null, orders: null, replacement: null, original: null }

  it('overlaps under another id, when it is approved, of the same person and type, and shares a half-day', () => {
    expect(overlapsOf(factsOf({ absence: [there] }), row)).toEqual([{ change: row.changes[0], now: there }])
    for (const other of [
      { ...there, person: 'gus' },
      { ...there, type: 'sick' as const },
      { ...there, status: 'requested' as const },
      { ...there, first: day('2026-03-07'), last: day('2026-03-09') },
      { ...there, first: day('2026-02-20'), last: day('2026-03-01') },
    ])
      expect(overlapsOf(factsOf({ absence: [other] }), row)).toEqual([])
  })

  it('does not overlap in the other half of a day', () => {
    const noon = anAbsence({ id: 'pm', person: 'fay', first, firstHalf: 'pm' })
    const morning = aRow('line-3', [
      { kind: 'absence', key: 'am', from: null, to: anAbsence({ id: 'am', person: 'fay', first, lastHalf: 'am' }) },
    ])
    expect(overlapsOf(factsOf({ absence: [noon] }), morning)).toEqual([])
  })

  it('does not overlap with what the proposal itself takes away or changes', () => {
    const facts = factsOf({ absence: [there] })
    const gone: Change = { kind: 'absence', key: 'by-hand', from: there, to: null }
    expect(overlapsOf(facts, aRow('line-2', [gone, ...row.changes]))).toEqual([])
    expect(overlapsAmong(facts, [row, aRow('line-3', [gone])]).size).toBe(0)
    expect([...overlapsAmong(facts, [row]).keys()]).toEqual(['line-2'])
  })

  it('makes room when what is proposed is said to stand, with what is kept apart of it', () => {
    const facts = factsOf({ absence: [there], absenceDetail: [detail] })
    const [rebased] = rebaseRows(facts, [row], new Map([['line-2', 'proposed']]))
    expect(rebased?.changes).toEqual([
      { kind: 'absence', key: 'by-hand', from: there, to: null },
      { kind: 'absenceDetail', key: 'by-hand', from: detail, to: null },
      ...row.changes,
    ])
    expect([...accepted(facts, [rebased!]).absence.keys()]).toEqual(['new'])
  })

  it('goes with the first of two rows that lie over it', () => {
    const facts = factsOf({ absence: [{ ...there, last: day('2026-03-20') }] })
    const later = { ...proposed, id: 'later', first: day('2026-03-09'), last: day('2026-03-10') }
    const second = aRow('line-3', [{ kind: 'absence', key: 'later', from: null, to: later }])
    const rebased = rebaseRows(facts, [row, second], new Map([['line-2', 'proposed'], ['line-3', 'proposed']])) // prettier-ignore
    expect(rowsProblem(rebased)).toBeNull()
    expect(overlapsAmong(facts, rebased).size).toBe(0)
    expect([...accepted(facts, rebased).absence.keys()].sort()).toEqual(['later', 'new'])
    // Alone, the second would still lie over it.
    expect(overlapsAmong(facts, rebased.slice(1)).size).toBe(1)
  })

  it('overlaps with what the proposal would have taken away, when the row that does so gives way', () => {
    const gone = aRow('week-40', [...toBen.changes, { kind: 'absence', key: 'by-hand', from: there, to: null }])
    const facts = factsOf({ fmitWeek: [cy], absence: [there] })
    const keep = (second: Keep) => new Map<string, Keep>([['week-40', 'now'], ['line-2', second]]) // prettier-ignore
    expect(rebaseRows(facts, [gone, row], keep('now'))).toEqual([])
    const [rebased, ...others] = rebaseRows(facts, [gone, row], keep('proposed'))
    expect(others).toEqual([])
    expect([...accepted(facts, [rebased!]).absence.keys()]).toEqual(['new'])
  })

  it('overlaps with what another row has come to already', () => {
    const longer = { ...there, last: day('2026-03-09') }
    const lengthen = aRow('line-1', [...toBen.changes, { kind: 'absence', key: 'by-hand', from: there, to: longer }])
    const facts = factsOf({ fmitWeek: [ada], absence: [longer] })
    expect([...overlapsAmong(facts, [lengthen, row]).keys()]).toEqual(['line-2'])
  })

  it('leaves to another row what that changes of what is kept apart', () => {
    const facts = factsOf({ absence: [there], absenceDetail: [detail] })
    const gone = aRow('line-9', [{ kind: 'absenceDetail', key: 'by-hand', from: detail, to: null }])
    const rebased = rebaseRows(facts, [row, gone], new Map([['line-2', 'proposed']]))
    expect(rowsProblem(rebased)).toBeNull()
    expect(accepted(facts, rebased)).toEqual(factsOf({ absence: [proposed] }))
  })

  it('is so already when somebody else approved the same request', () => {
    const asked = { ...proposed, status: 'requested' as const }
    const review = { by: 'Renata Voss', on: day('2026-01-05'), comment: null }
    const approve = aRow('r', changeTo(factsOf({ absence: [asked] }), 'absence', 'new', { ...proposed, review }))
    const facts = factsOf({ absence: [{ ...proposed, review: { ...review, by: 'Ines Abdi' } }] })
    expect(overlapsOf(facts, approve)).toEqual([])
    expect(changesOf(facts, [approve])).toEqual([])
  })
})

describe('rows that make no proposal', () => {
  it('have one id twice, or change one fact twice', () => {
    const other = aRow('week-40', [{ kind: 'fmitWeek', key: '2026-04-10', from: null, to: { ...ada, weekStart: day('2026-04-10') } }]) // prettier-ignore
    expect(rowsProblem([toBen, other])).toBe('two rows have the id week-40')
    expect(rowsProblem([toBen, { ...toBen, id: 'again' }])).toBe(`rows week-40 and again both change fmitWeek ${KEY}`)
    expect(rowsProblem([toBen, { ...other, id: 'next' }])).toBeNull()
  })

  it('may each change a fact on the way, as long as nothing comes of it', () => {
    const back = aRow('back', [...toBen.changes, ...invert(toBen.changes)])
    expect(rowsProblem([toBen, back])).toBeNull()
  })
})

describe('changes as decided by whoever accepts them', () => {
  const decided = { on: day('2026-01-05'), lockDate: day('2026-01-31') }
  const proposedOn = { on: day('2025-12-01'), lockDate: null }
  const change = (to: typeof ada, from: typeof ada | null = null): Change => ({ kind: 'fmitWeek', key: KEY, from, to })
  const decide = (given: Change, reason: string | null = null) => asDecided([given], decided, reason)[0]?.to

  it('say the day, and why', () => {
    expect(decide(change({ ...ben, decided: proposedOn }))).toEqual({ ...ben, decided })
    expect(decide(change({ ...ben, decided: proposedOn }), 'Agreed at rounds')).toMatchObject({
      reason: 'Agreed at rounds',
      decided,
    })
  })

  it('keep a reason that the proposal gives', () => {
    expect(decide(change({ ...ben, reason: 'Nobody else is there' }), 'Agreed at rounds')).toMatchObject({
      reason: 'Nobody else is there',
    })
  })

  it('say nothing of when, where nothing was said: of an import', () => {
    expect(decide(change(ben))).toEqual(ben)
  })

  it('leave alone what changes no hands, and what is no week', () => {
    const noted = { ...ada, note: 'Away on Monday', decided: proposedOn }
    expect(decide(change(noted, ada), 'Agreed at rounds')).toEqual(noted)
    const call: Change = { kind: 'callNight', key: KEY, from: null, to: aCallNight({ person: 'dot', night: FRIDAY }) }
    expect(asDecided([call, { kind: 'fmitWeek', key: KEY, from: ada, to: null }], decided, 'Agreed')).toEqual([
      call,
      { kind: 'fmitWeek', key: KEY, from: ada, to: null },
    ])
  })
})

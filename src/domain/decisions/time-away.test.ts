import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { type Half, HALVES } from '../calendar/half-day.ts'
import { ABSENCE_STATUSES, ABSENCE_TYPES, isApproved } from '../leave/absence.ts'
import { classifyOverlap } from '../leave/overlap.ts'
import type { Result } from '../result.ts'
import { type ChangeSet, applyChanges, invert } from '../schedule/change.ts'
import { encodeFact } from '../schedule/facts.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { anAbsence } from '#testing/builders.ts'
import { valueOf } from '#testing/outcome.ts'
import { addAbsence } from './add-absence.ts'
import { cancelAbsence } from './cancel-absence.ts'
import { decideAbsence } from './decide-absence.ts'
import { editAbsence } from './edit-absence.ts'
import { TODAY, after } from './hillside.test-data.ts'
import type { LeaveActor } from './leave-actor.ts'
import { awayTwiceAfter } from './leave-refusals.ts'
import { ADA, BEN_PLANS, RAE, ROSA, UNLINKED, withLeave } from './leave.test-data.ts'

const SECRETS = ['Ingrown', 'Landstuhl', 'Nakagawa covers', 'Speedy recovery']

type Act = (schedule: Schedule, n: number) => Result<ChangeSet | { readonly changeSet: ChangeSet }>

const by = fc.constantFrom<LeaveActor>(ROSA, ROSA, ROSA, BEN_PLANS, ADA, RAE, UNLINKED)
const someId = fc.integer({ min: 0, max: 5 }).map((n) => `t${n}`)
// Few of them, and few people and types, so that they meet.
const someDay = fc.integer({ min: -1, max: 16 }).map((n) => addDays(TODAY, n))
const someHalf = fc.constantFrom<Half>(...HALVES)
const type = fc.constantFrom('vacation' as const, 'tdy' as const)
const status = fc.constantFrom('requested' as const, 'anticipated' as const, 'approved' as const)
const said = {
  person: fc.constantFrom('ada', 'ada', 'ben', 'res'),
  last: someDay,
  firstHalf: someHalf,
  lastHalf: someHalf,
  status,
  tentative: fc.boolean(),
  reason: fc.option(fc.constant(SECRETS[0]!), { nil: null }),
  location: fc.option(fc.constant(`${SECRETS[1]!}, Germany`), { nil: null }),
  orders: fc.option(fc.boolean(), { nil: null }),
  replacement: fc.option(fc.constant(SECRETS[2]!), { nil: null }),
}

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ by, first: someDay, type, ...said }, { requiredKeys: ['by', 'first', 'type'] }).map(
    (command): Act =>
      (schedule, n) =>
        addAbsence(schedule, { ...command, id: `n${n}` }),
  ),
  fc.record({ by, id: someId, first: someDay, type, ...said }, { requiredKeys: ['by', 'id'] }).map(
    (command): Act =>
      (schedule) =>
        editAbsence(schedule, { ...command, id: nth(schedule, command.id) }),
  ),
  fc
    .record({ id: someId, first: someDay, days: fc.nat(3) })
    .map(({ first, days, id }): Act => (schedule) => editAbsence(schedule, { by: ROSA, id: nth(schedule, id), first, last: addDays(first, days) })), // prettier-ignore
  fc
    .record({ by, id: someId, verdict: fc.constantFrom('approved' as const, 'rejected' as const) })
    .map((command): Act => (schedule) => decideAbsence(schedule, { ...command, id: nth(schedule, command.id), comment: SECRETS[3] })), // prettier-ignore
  fc.record({ by, id: someId }).map(
    (command): Act =>
      (schedule) =>
        cancelAbsence(schedule, { ...command, id: nth(schedule, command.id) }),
  ),
)

/** The absence that a drawn number stands for. */
const nth = ({ facts }: Schedule, drawn: string): string => {
  const ids = [...facts.absence.keys()]
  return ids[Number(drawn.slice(1)) % Math.max(1, ids.length)] ?? 'none'
}

const changeSetOf = (value: ChangeSet | { readonly changeSet: ChangeSet }): ChangeSet =>
  'changeSet' in value ? value.changeSet : value

/** Something to begin with: of Ada and Ben, of each type, a day every three. */
const START = withLeave(
  ['ada', 'ada', 'ben', 'ada', 'ben', 'ada'].map((person, n) =>
    anAbsence({
      ...{ id: `t${n}`, person, first: addDays(TODAY, n * 3), type: n % 2 === 0 ? 'vacation' : 'tdy' },
      status: n < 4 ? 'approved' : 'requested',
    }),
  ),
)

/** Carries out what is drawn, one after another, and calls with each that is done. */
const play = (drawn: readonly Act[], each: (before: Schedule, changeSet: ChangeSet, after: Schedule) => void): void => {
  drawn.reduce<Schedule>((schedule, act, n) => {
    const decided: Result<ChangeSet | { readonly changeSet: ChangeSet }> = act(schedule, n)
    if (!decided.ok) return schedule
    const changeSet = changeSetOf(decided.value)
    const next = after(schedule, changeSet)
    each(schedule, changeSet, next)
    return next
  }, START)
}

const anyActs = fc.array(acts, { maxLength: 40, size: 'max' })

describe('whatever is decided about time away, in whatever order', () => {
  test('nobody is away twice over one half-day for the same type, and every detail has its absence', () => {
    fc.assert(
      fc.property(anyActs, (drawn) => {
        play(drawn, (_, changeSet, { facts, today }) => {
          const approved = [...facts.absence.values()].filter(isApproved)
          for (const one of approved)
            for (const other of approved)
              if (one.id !== other.id && one.person === other.person)
                expect(classifyOverlap(one, other)?.sameType ?? false).toBe(false)
          for (const id of facts.absenceDetail.keys()) expect(facts.absence.has(id)).toBe(true)
          for (const absence of facts.absence.values()) expect(() => encodeFact('absence', absence)).not.toThrow()
          expect(awayTwiceAfter({ facts, today }, changeSet.changes)).toBeNull()
        })
      }),
      { numRuns: 300 },
    )
  })

  test('can be taken back whole', () => {
    fc.assert(
      fc.property(anyActs, (drawn) => {
        play(drawn, (before, { changes }, { facts }) => {
          expect(valueOf(applyChanges(facts, invert(changes)))).toEqual(before.facts)
        })
      }),
    )
  })

  test('touches one absence at a time, of one person or, given to another, of two', () => {
    fc.assert(
      fc.property(anyActs, (drawn) => {
        play(drawn, (_, { changes }) => {
          expect(new Set(changes.map(({ key }) => key)).size).toBeLessThanOrEqual(1)
        })
      }),
    )
  })

  test('has a history that tells neither type nor reason, place, replacement or comment', () => {
    const words = new RegExp([...SECRETS, ...ABSENCE_TYPES, 'germany'].join('|'), 'i')
    fc.assert(
      fc.property(anyActs, (drawn) => {
        play(drawn, (_, { summary, reason }) => {
          expect(summary).not.toMatch(words)
          expect(reason).toBeNull()
        })
      }),
    )
  })

  test('is never a yes of a planner to their own', () => {
    fc.assert(
      fc.property(anyActs, (drawn) => {
        play(drawn, (_, { changes }) => {
          for (const { kind, from, to } of changes) {
            if (kind !== 'absence' || to?.status !== 'approved' || from?.status === 'approved') continue
            if (to.person === BEN_PLANS.person) expect(to.review?.by ?? to.author).not.toBe(BEN_PLANS.name)
          }
        })
      }),
    )
  })

  test('is drawn widely enough to see every status come about', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(anyActs, (drawn) => {
        play(drawn, (_, __, { facts }) => {
          for (const { status } of facts.absence.values()) seen.add(status)
        })
      }),
      { seed: 1, numRuns: 300 },
    )
    expect([...seen].sort()).toEqual([...ABSENCE_STATUSES].sort())
  })
})

describe('what is brought back', () => {
  test('is refused where somebody is away twice by it', () => {
    const schedule = withLeave([])
    const add = (id: string, before: Schedule) =>
      valueOf(addAbsence(before, { by: ROSA, id, person: 'ada', first: TODAY, type: 'vacation' })).changeSet
    const first = add('t1', schedule)
    const cancelled = after(after(schedule, first), valueOf(cancelAbsence(after(schedule, first), { id: 't1', by: ROSA }))) // prettier-ignore
    const both = after(cancelled, add('t2', cancelled))
    const back = invert(valueOf(cancelAbsence(after(schedule, first), { id: 't1', by: ROSA })).changes)
    const brought = { ...both, facts: valueOf(applyChanges(both.facts, back)) }
    expect(awayTwiceAfter(brought, back)).toMatchObject({ reason: 'overlapping', data: { absences: ['t2'] } })
  })
})

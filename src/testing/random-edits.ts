import * as fc from 'fast-check'
import { type Day, WEEKDAYS, addDays, day } from '#domain/calendar/day.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { ABSENCE_STATUSES, ABSENCE_TYPES } from '#domain/leave/absence.ts'
import { FACULTY_ROLES } from '#domain/people/person-year.ts'
import { USUAL_POLICY } from '#domain/rotations/block-policy.ts'
import { type Change, applyChanges, changeTo } from '#domain/schedule/change.ts'
import { type Fact, type FactKind, type Facts, keyOf } from '#domain/schedule/facts.ts'
import { aCallNight, aPerson, aPersonYear, aPlannedRotation, aRotation, anAbsence, anFmitWeek } from './builders.ts'

const NAMES = ['Ada', 'Ben', 'Cy', 'Dot', 'Eli', 'Fay']
const FIRST = day('2025-06-01')
/** Two academic years and the edges of their neighbours. */
const DAYS = 800
const SPAN = 40

const someone = fc.constantFrom(...NAMES)
/** Mostly within a few weeks, so that edits meet; at times anywhere in three academic years. */
const someDay: fc.Arbitrary<Day> = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: 160, max: 160 + SPAN }) },
    { weight: 2, arbitrary: fc.integer({ min: 524, max: 524 + SPAN }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: DAYS }) },
  )
  .map((offset) => addDays(FIRST, offset))

const someYear = fc.constantFrom(2025, 2026)
/** Mostly those that lie where most edits are. */
const someBlock = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(5, 6, 7) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 13 }) },
)
const someRotation = fc.constantFrom('Surgery', 'Night Float', 'Clinic')

type Written = { [K in FactKind]: { readonly kind: K; readonly fact: Fact<K> } }[FactKind]

const written = <K extends FactKind>(kind: K, fact: fc.Arbitrary<Fact<K>>): fc.Arbitrary<Written> =>
  fact.map((value) => ({ kind, fact: value }) as unknown as Written)

const decided = fc.option(fc.record({ on: someDay, lockDate: fc.option(someDay) }), { freq: 1 })

const aFact: fc.Arbitrary<Written> = fc.oneof(
  {
    weight: 6,
    arbitrary: written(
      'fmitWeek',
      fc
        .record({ person: someone, at: someDay, decided })
        .map(({ at, ...given }) => anFmitWeek({ ...given, weekStart: fmitWeekStart(at) })),
    ),
  },
  {
    weight: 6,
    arbitrary: written(
      'callNight',
      fc.record({ person: someone, night: someDay, override: fc.boolean() }).map(aCallNight),
    ),
  },
  {
    weight: 4,
    arbitrary: written(
      'absence',
      fc
        .record({
          // Few ids, so that absences move, and change hands.
          id: fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5', 'a6'),
          person: someone,
          first: someDay,
          length: fc.integer({ min: 0, max: 50 }),
          type: fc.constantFrom(...ABSENCE_TYPES),
          status: fc.constantFrom(...ABSENCE_STATUSES),
          lastHalf: fc.constantFrom('am' as const, 'pm' as const),
          tentative: fc.boolean(),
        })
        .map(({ length, ...given }) => anAbsence({ ...given, last: addDays(given.first, length) })),
    ),
  },
  {
    weight: 3,
    arbitrary: written(
      'personYear',
      fc
        .record({
          person: someone,
          year: fc.constantFrom(2024, 2025, 2026, 2027),
          what: fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom('core' as const, ...FACULTY_ROLES).map((role) => ({ role })) },
            { weight: 1, arbitrary: fc.constantFrom(1 as const, 2 as const, 3 as const).map((pgy) => ({ pgy })) },
          ),
          least: fc.integer({ min: 0, max: 3 }),
          // With much room for everybody a share of the year is less than the most.
          more: fc.constantFrom(0, 1, 2, 20),
          targetWeeks: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 1 }),
          minGapWeeks: fc.option(fc.integer({ min: 1, max: 26 })),
          maxWeeksPerMonth: fc.integer({ min: 1, max: 3 }),
          draftCall: fc.boolean(),
          to: fc.option(someDay),
        })
        .map(({ least, more, what, ...given }) =>
          aPersonYear({ ...given, ...what, minWeeks: least, maxWeeks: least + more }),
        ),
    ),
  },
  {
    weight: 1,
    arbitrary: written(
      'person',
      fc
        .record({
          id: someone,
          // A name two may share, so that sentences have to tell them apart.
          name: fc.constantFrom('Ada Lund', 'Ben Lund', 'Cy Ode'),
          kind: fc.constantFrom('faculty' as const, 'faculty' as const, 'resident' as const),
          active: fc.boolean(),
        })
        .map(aPerson),
    ),
  },
  {
    weight: 2,
    arbitrary: written(
      'weekWish',
      fc
        .record({ person: someone, at: someDay, wish: fc.constantFrom('would-like' as const, 'rather-not' as const) })
        .map(({ at, ...given }) => ({ ...given, weekStart: fmitWeekStart(at) })),
    ),
  },
  {
    weight: 1,
    arbitrary: written(
      'holiday',
      fc.record({
        day: someDay,
        name: fc.constantFrom('Founders Day', 'Training holiday', 'Thanksgiving'),
        kept: fc.boolean(),
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: written(
      'plannedRotation',
      fc
        .record({
          year: someYear,
          block: someBlock,
          resident: someone,
          rotation: someRotation,
          split: fc.option(fc.record({ second: someRotation, splitDay: fc.option(someDay) })),
        })
        .map(({ split, ...given }) => aPlannedRotation({ ...given, ...split })),
    ),
  },
  {
    weight: 2,
    arbitrary: written(
      'rotation',
      fc
        .record({
          name: someRotation,
          leaveAllowed: fc.constantFrom(true, false, false, null),
          who: fc.constantFrom<Fact<'rotation'>['who']>([], [], [1], [2, 3]),
          capacity: fc.constantFrom(null, 1, 1, 2),
          archived: fc.integer({ min: 0, max: 9 }).map((n) => n === 9),
          halves: fc.option(fc.record({ first: someRotation, second: someRotation }), { freq: 3 }),
        })
        .map(({ name, ...given }) => aRotation(name, given)),
    ),
  },
  {
    weight: 1,
    arbitrary: written(
      'blockPolicy',
      fc.integer({ min: 1, max: 27 }).map((splitAfter) => ({ ...USUAL_POLICY, splitAfter })),
    ),
  },
  {
    weight: 1,
    arbitrary: written(
      'blockDates',
      fc
        .record({ year: someYear, block: someBlock, start: someDay, length: fc.integer({ min: 0, max: 40 }) })
        .map(({ length, ...given }) => ({ ...given, end: addDays(given.start, length) })),
    ),
  },
  {
    weight: 1,
    arbitrary: written(
      'program',
      fc.record({
        ...{ name: fc.constant('Program'), timezone: fc.constant('UTC'), lockDate: fc.option(someDay) },
        weekend: fc.subarray([...WEEKDAYS]),
      }),
    ),
  },
)

/** Facts to write or to take away; several at once are one change set. */
export interface Edit {
  readonly facts: readonly Written[]
  readonly remove: boolean
}

export const anEdit: fc.Arbitrary<Edit> = fc.record({
  facts: fc.array(aFact, { minLength: 1, maxLength: 4 }),
  remove: fc.integer({ min: 0, max: 4 }).map((n) => n === 4),
})

/** The changes an edit comes to on the facts as they are, in order; a fact may be changed twice. */
export const changesOf = (
  before: Facts,
  { facts, remove }: Edit,
): { readonly changes: readonly Change[]; readonly after: Facts } => {
  // prettier-ignore
  let [after, changes]: [Facts, readonly Change[]] = [before, []]
  for (const { kind, fact } of facts) {
    const more = changeTo(after, kind, keyOf(kind, fact as never), remove ? null : (fact as never))
    const applied = applyChanges(after, more)
    if (!applied.ok) throw new Error(applied.refusal.message)
    ;[after, changes] = [applied.value, [...changes, ...more]]
  }
  return { changes, after }
}

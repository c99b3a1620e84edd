import { type AcademicYear, yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, daysFrom } from '#domain/calendar/day.ts'
import { fmitWeekStart, fmitWeeksOf, isFmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { type PersonId, surnameOf } from '#domain/people/person.ts'
import type { Change } from '#domain/schedule/change.ts'
import { derived } from '#domain/schedule/derived.ts'
import type { Fact, FactKind, Facts } from '#domain/schedule/facts.ts'
import {
  type Schedule,
  absencesOf,
  attendingOn,
  callNights,
  fmitWeeksOfPerson,
  onCall,
} from '#domain/schedule/schedule.ts'
import type { Scope, ScopeKeys } from './kit.ts'
import { SCOPES, SCOPE_NAMES, blockKeyOf } from './scopes.ts'

/** Instances by scope and name. */
export type Touched = { readonly [S in Scope]: ReadonlyMap<string, ScopeKeys[S]> }

type Touch = <S extends Scope>(scope: S, keys: readonly ScopeKeys[S][]) => void
type Reach = { readonly [K in FactKind]?: (fact: Fact<K>, schedule: Schedule, touch: Touch) => void }

/** The most days that lie between a week and the night of its attending that a rule judges by it. */
const NIGHTS_BEFORE_WEEK = 3
const NIGHTS_AFTER_WEEK_START = 10
/** An absence is seen together with an FMIT week that starts so much before its first or after its last day. */
const DAYS_BEFORE_ABSENCE = 8
const DAYS_AFTER_ABSENCE = 2

/** A person's weeks that rules read another one of them with: of the same academic year and the next. */
const weeksWith = (schedule: Schedule, person: PersonId, year: number): readonly Day[] =>
  [year, year + 1].flatMap((y) => fmitWeeksOfPerson(schedule, person, y).map((week) => week.weekStart))

const plannedByPerson = derived((planned: Facts['plannedRotation']): ReadonlyMap<PersonId, readonly BlockKey[]> => {
  const blocks = new Map<PersonId, BlockKey[]>()
  for (const fact of planned.values()) {
    const known = blocks.get(fact.resident)
    if (known) known.push(blockKeyOf(fact))
    else blocks.set(fact.resident, [blockKeyOf(fact)])
  }
  return blocks
})
type BlockKey = ScopeKeys['person-block']

/** What a resident is planned on, in every year: a program's own days may put a block into another. */
const blocksOfPerson = ({ facts }: Schedule, person: PersonId): readonly BlockKey[] =>
  plannedByPerson(facts.plannedRotation).get(person) ?? []

const blocksWhere = ({ facts }: Schedule, isMeant: (fact: Fact<'plannedRotation'>) => boolean): readonly BlockKey[] =>
  [...facts.plannedRotation.values()].filter(isMeant).map(blockKeyOf)

/** Rotations that are two, one of which has this name. */
const rotationsOfTwo = ({ facts }: Schedule, name: string): readonly string[] =>
  [...facts.rotation.values()]
    .filter(({ halves }) => halves?.first === name || halves?.second === name)
    .map((rotation) => rotation.name)

/** Every academic year that a day from `first` to `last` lies in. */
const yearsFrom = (first: Day, last: Day): readonly AcademicYear[] =>
  Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, i) => yearOf(first) + i)

/** Whatever reads somebody's person, or calls them by name: their weeks and nights, and everybody's of their years. */
const touchPerson = (person: PersonId, schedule: Schedule, touch: Touch): void => {
  const keys = SCOPES['person-year'].all(schedule)
  const years = new Set(keys.filter((key) => key.person === person).map(({ year }) => year))
  touch(
    'person-year',
    keys.filter(({ year }) => years.has(year)),
  )
  touch('fmit-week', [
    ...[...years].flatMap((year) => fmitWeeksOf(year).map((week) => week.start)),
    ...fmitWeeksOfPerson(schedule, person).map((week) => week.weekStart),
  ])
  touch(
    'night',
    callNights(schedule)
      .filter((call) => call.person === person || attendingOn(schedule, call.night) === person)
      .map((call) => call.night),
  )
  touch('person-block', blocksOfPerson(schedule, person))
  touch(
    'absence',
    absencesOf(schedule, person).map((absence) => absence.id),
  )
}

/**
 * How far a fact of a kind reaches: the instances some rule would judge differently without it. A kind that is not
 * listed is read by no rule. The test that judging again equals judging from nothing holds this table to the rules.
 */
const REACH: Reach = {
  person: ({ id, name }, schedule, touch) => {
    // Who shares a surname is called by the whole name, and no longer when nobody else has it.
    const namesakes = [...schedule.facts.person.values()].filter((one) => surnameOf(one.name) === surnameOf(name))
    for (const person of new Set([id, ...namesakes.map((one) => one.id)])) touchPerson(person, schedule, touch)
  },
  personYear: ({ year }, schedule, touch) => {
    touch(
      'fmit-week',
      fmitWeeksOf(year).map((week) => week.start),
    )
    // The fair share of one is what the others leave.
    touch(
      'person-year',
      SCOPES['person-year'].all(schedule).filter((key) => key.year === year),
    )
  },
  weekWish: ({ weekStart }, _, touch) => touch('fmit-week', [weekStart]),
  absence: ({ id, person, first, last }, schedule, touch) => {
    touch('absence', [id])
    touch(
      'person-year',
      yearsFrom(first, last).map((year) => ({ person, year })),
    )
    touch('person-block', blocksOfPerson(schedule, person))
    const near = daysFrom(addDays(first, -DAYS_BEFORE_ABSENCE), addDays(last, DAYS_AFTER_ABSENCE))
    touch('fmit-week', near.filter(isFmitWeekStart))
    touch(
      'night',
      daysFrom(first, last).filter((night) => onCall(schedule, night)?.person === person),
    )
  },
  fmitWeek: ({ weekStart, person }, schedule, touch) => {
    const year = yearOf(weekStart)
    touch('fmit-week', [weekStart, ...weeksWith(schedule, person, year)])
    touch('night', daysFrom(addDays(weekStart, -NIGHTS_BEFORE_WEEK), addDays(weekStart, NIGHTS_AFTER_WEEK_START)))
    touch('person-year', [{ person, year }])
  },
  callNight: ({ night }, _, touch) => touch('night', daysFrom(addDays(night, -1), addDays(night, 1))),
  holiday: ({ day }, schedule, touch) => {
    const weekStart = fmitWeekStart(day)
    const attending = attendingOn(schedule, day)
    touch('fmit-week', [addDays(weekStart, -7), weekStart])
    // Whoever has it now may have it again the year after.
    if (attending !== null) touch('fmit-week', weeksWith(schedule, attending, yearOf(weekStart)))
  },
  rotation: ({ name }, schedule, touch) => {
    const names = new Set([name, ...rotationsOfTwo(schedule, name)])
    touch(
      'person-block',
      blocksWhere(schedule, ({ rotation, second }) => names.has(rotation) || second === name),
    )
  },
  plannedRotation: (planned, _, touch) => touch('person-block', [blockKeyOf(planned)]),
  // One block may take in another of the year.
  blockDates: ({ year }, schedule, touch) =>
    touch(
      'person-block',
      blocksWhere(schedule, (planned) => planned.year === year),
    ),
  // On which day split blocks change.
  blockPolicy: (_, schedule, touch) => touch('person-block', SCOPES['person-block'].all(schedule)),
}

/** Every instance that changes may have made right or wrong, whether it is still there or not. */
export const touchedBy = (before: Schedule, after: Schedule, changes: readonly Change[]): Touched => {
  const touched = Object.fromEntries(SCOPE_NAMES.map((scope) => [scope, new Map()])) as {
    [S in Scope]: Map<string, ScopeKeys[S]>
  }
  const touch: Touch = (scope, keys) => {
    for (const key of keys) touched[scope].set(SCOPES[scope].nameOf(key), key)
  }
  for (const { kind, from, to } of changes) {
    // The table is indexed by the kind of the change, so fact and function belong together.
    const reach = REACH[kind] as ((fact: unknown, schedule: Schedule, touch: Touch) => void) | undefined
    for (const fact of [from, to])
      if (reach && fact !== null) for (const schedule of [before, after]) reach(fact, schedule, touch)
  }
  return touched
}

/** Every instance there is. */
export const allInstances = (schedule: Schedule): Touched =>
  Object.fromEntries(
    SCOPE_NAMES.map((scope) => {
      const { all, nameOf } = SCOPES[scope] as (typeof SCOPES)['night']
      return [scope, new Map(all(schedule).map((key) => [nameOf(key), key]))]
    }),
  ) as unknown as Touched

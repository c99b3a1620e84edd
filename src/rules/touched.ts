import { type AcademicYear, yearEnd, yearOf, yearStart } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, daysFrom } from '#domain/calendar/day.ts'
import { fmitWeekStart, fmitWeeksOf, isFmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { type PersonId, surnameOf } from '#domain/people/person.ts'
import type { Change } from '#domain/schedule/change.ts'
import type { Fact, FactKind } from '#domain/schedule/facts.ts'
import {
  type Schedule,
  absencesOf,
  attendingOn,
  callNights,
  fmitWeeksOfPerson,
  onCall,
} from '#domain/schedule/schedule.ts'
import {
  everyHalfDay,
  everyWeek,
  halfDaysFrom,
  halfDaysOf,
  plannedFor,
  rotationsMeant,
  weeksBetween,
  weeksPlanned,
  weeksReached,
} from './clinic-reach.ts'
import type { Scope, ScopeKeys } from './kit.ts'
import { SCOPES, SCOPE_NAMES, blockKeyOf, rotationKeysOf } from './scopes.ts'

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

type BlockKey = ScopeKeys['person-block']

const blocksOfPerson = (schedule: Schedule, person: PersonId): readonly BlockKey[] =>
  plannedFor(schedule, person).map(blockKeyOf)

const blocksWhere = ({ facts }: Schedule, isMeant: (fact: Fact<'plannedRotation'>) => boolean): readonly BlockKey[] =>
  [...facts.plannedRotation.values()].filter(isMeant).map(blockKeyOf)

/** Rotations that are two, one of which has this name. */
const rotationsOfTwo = ({ facts }: Schedule, name: string): readonly string[] =>
  [...facts.rotation.values()]
    .filter(({ halves }) => halves?.first === name || halves?.second === name)
    .map((rotation) => rotation.name)

/** What the residents on a rotation spend their days on, and whoever is in clinic with them. */
const touchRotation = (name: string, schedule: Schedule, touch: Touch): void => {
  const planned = [...schedule.facts.plannedRotation.values()].filter((one) => rotationsMeant(schedule, one).includes(name)) // prettier-ignore
  touch('block-rotation', rotationKeysOf(schedule, planned))
  touch('person-week', weeksReached(schedule, planned))
  touch('half-day', halfDaysOf(schedule, planned))
}

/** What everybody does on any day. */
const touchEveryDay = (schedule: Schedule, touch: Touch): void => {
  touch('person-week', everyWeek(schedule))
  touch('half-day', everyHalfDay(schedule))
}

/** What somebody does from a first to a last day, and whoever is in clinic with them. */
const touchDays = (person: PersonId, first: Day, last: Day, schedule: Schedule, touch: Touch): void => {
  touch('person-week', weeksBetween(schedule, person, first, last))
  touch('half-day', halfDaysFrom(first, last))
}

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
  touch('block-rotation', rotationKeysOf(schedule, plannedFor(schedule, person)))
  touch('person-week', weeksPlanned(schedule, plannedFor(schedule, person)))
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
  // Which days are the weekend.
  program: (_, schedule, touch) => touchEveryDay(schedule, touch),
  person: ({ id, name }, schedule, touch) => {
    // Who shares a surname is called by the whole name, and no longer when nobody else has it.
    const namesakes = [...schedule.facts.person.values()].filter((one) => surnameOf(one.name) === surnameOf(name))
    for (const person of new Set([id, ...namesakes.map((one) => one.id)])) touchPerson(person, schedule, touch)
  },
  personYear: ({ person, year }, schedule, touch) => {
    // What year of training decides what the whole program does with a day; whoever is not there does nothing.
    touchDays(person, yearStart(year), yearEnd(year), schedule, touch)
    // It decides too which rotations are for somebody, and when they are there to be on one.
    const planned = plannedFor(schedule, person).filter((one) => one.year === year)
    touch('person-block', planned.map(blockKeyOf))
    touch('block-rotation', rotationKeysOf(schedule, planned))
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
    touchDays(person, first, last, schedule, touch)
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
    // The Friday after is a recovery day, and so is the first of the week for whoever had the one before.
    const before = attendingOn(schedule, addDays(weekStart, -1))
    touchDays(person, weekStart, addDays(weekStart, 7), schedule, touch)
    if (before !== null) touch('person-week', weeksBetween(schedule, before, weekStart, weekStart))
  },
  callNight: ({ night, person }, schedule, touch) => {
    const morning = addDays(night, 1)
    touch('night', daysFrom(addDays(night, -1), morning))
    touchDays(person, morning, morning, schedule, touch)
  },
  holiday: ({ day }, schedule, touch) => {
    for (const { person } of schedule.facts.personYear.values()) touchDays(person, day, day, schedule, touch)
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
      blocksWhere(schedule, ({ rotation, second }) => names.has(rotation) || (second !== null && names.has(second))),
    )
    touchRotation(name, schedule, touch)
  },
  plannedRotation: (planned, schedule, touch) => {
    touch('person-block', [blockKeyOf(planned)])
    touch('block-rotation', rotationKeysOf(schedule, [planned]))
    touch('person-week', weeksReached(schedule, [planned]))
    touch('half-day', halfDaysOf(schedule, [planned]))
  },
  rotationPattern: ({ rotation }, schedule, touch) => touchRotation(rotation, schedule, touch),
  weeklyRequirement: ({ rotation }, schedule, touch) => touchRotation(rotation, schedule, touch),
  activity: (_, schedule, touch) => touchEveryDay(schedule, touch),
  overlay: (_, schedule, touch) => touchEveryDay(schedule, touch),
  pin: ({ person, day }, schedule, touch) => touchDays(person, day, day, schedule, touch),
  facultyWeek: ({ person, year }, schedule, touch) =>
    touchDays(person, yearStart(year), yearEnd(year), schedule, touch),
  // One block may take in another of the year.
  blockDates: ({ year }, schedule, touch) => {
    const isMeant = (planned: Fact<'plannedRotation'>): boolean => planned.year === year
    const planned = [...schedule.facts.plannedRotation.values()].filter(isMeant)
    touch('person-block', planned.map(blockKeyOf))
    touch('block-rotation', rotationKeysOf(schedule, planned))
    touch('person-week', weeksReached(schedule, planned))
    // Which week of a block is its last changes with it, for everybody.
    touch('half-day', halfDaysOf(schedule, planned))
    touch('half-day', halfDaysFrom(yearStart(year), yearEnd(year)))
  },
  // On which day split blocks change.
  blockPolicy: (_, schedule, touch) => {
    touch('person-block', SCOPES['person-block'].all(schedule))
    touch('block-rotation', SCOPES['block-rotation'].all(schedule))
    touchEveryDay(schedule, touch)
  },
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

import { isoOf } from '#domain/calendar/day.ts'
import { callNights, fmitWeekAt, onCall, personYearOf, type Schedule } from '#domain/schedule/schedule.ts'
import { type Fact, personYearKey } from '#domain/schedule/facts.ts'
import { plannedIn } from '#domain/schedule/rotation-stays.ts'
import { everyHalfDay, everyWeek, rotationsMeant } from './clinic-reach.ts'
import { clinicMomentAt, clinicWeekAt } from './clinic-week.ts'
import type { Scope, ScopeKeys } from './kit.ts'

/** The instances of a scope in a schedule, and how one is named. */
interface Instances<Key> {
  /**
   * Every assigned week; every night with somebody on call; every person-year, planned rotation and absence; every
   * rotation that somebody is on in a block; every week on a rotation with a requirement; every half-day with a resident
   * in clinic.
   */
  readonly all: (schedule: Schedule) => readonly Key[]
  readonly exists: (schedule: Schedule, key: Key) => boolean
  readonly nameOf: (key: Key) => string
}

/** The instance that a planned rotation is. */
export const blockKeyOf = ({ resident, year, block }: Fact<'plannedRotation'>): ScopeKeys['person-block'] => ({
  person: resident,
  year,
  block,
})

/** The rotations that planned ones may come to in their blocks. */
export const rotationKeysOf = (
  schedule: Pick<Schedule, 'facts'>,
  planned: Iterable<Fact<'plannedRotation'>>,
): readonly ScopeKeys['block-rotation'][] =>
  [...planned].flatMap((one) =>
    rotationsMeant(schedule, one).map((rotation) => ({ year: one.year, block: one.block, rotation })),
  )

const weekKey = ({ person, monday, rotation }: ScopeKeys['person-week']): string =>
  `${isoOf(monday)}/${person}/${rotation}`
const halfDayKey = ({ day, half }: ScopeKeys['half-day']): string => `${isoOf(day)}/${half}`

const blockRotationKey = ({ year, block, rotation }: ScopeKeys['block-rotation']): string =>
  `${year}/${block}/${rotation}`
const plannedKey = ({ person, year, block }: ScopeKeys['person-block']): string => `${year}/${block}/${person}`

export const SCOPES: { readonly [S in Scope]: Instances<ScopeKeys[S]> } = {
  'fmit-week': {
    all: ({ facts }) => [...facts.fmitWeek.values()].map((week) => week.weekStart),
    exists: (schedule, weekStart) => fmitWeekAt(schedule, weekStart) !== null,
    nameOf: isoOf,
  },
  night: {
    all: (schedule) => callNights(schedule).map(({ night }) => night),
    exists: (schedule, night) => onCall(schedule, night) !== null,
    nameOf: isoOf,
  },
  'person-year': {
    all: ({ facts }) => [...facts.personYear.values()].map(({ person, year }) => ({ person, year })),
    exists: (schedule, { person, year }) => personYearOf(schedule, person, year) !== null,
    nameOf: ({ person, year }) => personYearKey(person, year),
  },
  'person-block': {
    all: ({ facts }) => [...facts.plannedRotation.values()].map(blockKeyOf),
    exists: ({ facts }, key) => facts.plannedRotation.has(plannedKey(key)),
    nameOf: (key) => plannedKey(key),
  },
  'block-rotation': {
    all: (schedule) => {
      const keys = rotationKeysOf(schedule, schedule.facts.plannedRotation.values())
      return [...new Map(keys.map((key) => [blockRotationKey(key), key])).values()]
    },
    exists: (schedule, { year, block, rotation }) =>
      plannedIn(schedule, year, block).some((one) => rotationsMeant(schedule, one).includes(rotation)),
    nameOf: (key) => blockRotationKey(key),
  },
  absence: {
    all: ({ facts }) => [...facts.absence.keys()],
    exists: ({ facts }, id) => facts.absence.has(id),
    nameOf: (id) => id,
  },
  'person-week': {
    all: (schedule) => {
      // A week between two blocks of one rotation is planned twice.
      const weeks = new Map(everyWeek(schedule).map((key) => [weekKey(key), key]))
      return [...weeks.values()].filter((key) => clinicWeekAt(schedule, key) !== null)
    },
    exists: (schedule, key) => clinicWeekAt(schedule, key) !== null,
    nameOf: weekKey,
  },
  'half-day': {
    all: (schedule) => everyHalfDay(schedule).filter((key) => clinicMomentAt(schedule, key) !== null),
    exists: (schedule, key) => clinicMomentAt(schedule, key) !== null,
    nameOf: halfDayKey,
  },
}

export const SCOPE_NAMES = Object.keys(SCOPES) as readonly Scope[]

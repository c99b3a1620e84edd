import { isoOf } from '#domain/calendar/day.ts'
import { callNights, fmitWeekAt, onCall, personYearOf, type Schedule } from '#domain/schedule/schedule.ts'
import { personYearKey } from '#domain/schedule/facts.ts'
import type { Scope, ScopeKeys } from './kit.ts'

/** The instances of a scope in a schedule, and how one is named. */
interface Instances<Key> {
  /** Every assigned week; every night with somebody on call; every person-year. */
  readonly all: (schedule: Schedule) => readonly Key[]
  readonly exists: (schedule: Schedule, key: Key) => boolean
  readonly nameOf: (key: Key) => string
}

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
}

export const SCOPE_NAMES = Object.keys(SCOPES) as readonly Scope[]

import { yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, day } from '#domain/calendar/day.ts'
import { type Absence, UNREMARKED } from '#domain/leave/absence.ts'
import type { Person } from '#domain/people/person.ts'
import { namedRotation } from '#domain/rotations/rotation.ts'
import type { PersonYear } from '#domain/people/person-year.ts'
import { type CallNight, FACT_KIND_NAMES, type Fact, type FactKind, type Facts, type FmitAssignment, NO_FACTS, keyOf } from '#domain/schedule/facts.ts' // prettier-ignore

/** Each builder gives a valid fact; pass what the test is about. Nothing in them is random. */
export const aPerson = (given: Partial<Person> & Pick<Person, 'id'>): Person => ({
  name: given.id,
  initials: null,
  kind: 'faculty',
  active: true,
  email: null,
  pager: null,
  ...given,
})

/** A core faculty member whom no number of weeks is too few or too many. */
export const aPersonYear = (given: Partial<PersonYear> & Pick<PersonYear, 'person' | 'year'>): PersonYear => ({
  role: given.pgy === undefined || given.pgy === null ? 'core' : null,
  pgy: null,
  from: null,
  to: null,
  minWeeks: 0,
  targetWeeks: 53,
  maxWeeks: 53,
  minGapWeeks: null,
  maxWeeksPerMonth: 5,
  draftFmit: true,
  draftCall: true,
  duties: [],
  ...given,
})

export const anAbsence = (given: Partial<Absence> & Pick<Absence, 'person' | 'first'>): Absence => ({
  id: `away-${given.person}-${given.first}-${given.type ?? 'vacation'}-${given.status ?? 'approved'}`,
  last: given.first,
  firstHalf: 'am',
  lastHalf: 'pm',
  type: 'vacation',
  status: 'approved',
  ...UNREMARKED,
  ...given,
})

export const aRotation = (name: string, given: Partial<Fact<'rotation'>> = {}): Fact<'rotation'> => ({
  ...namedRotation(name),
  ...given,
})

export const anFmitWeek = (given: Partial<FmitAssignment> & Pick<FmitAssignment, 'person' | 'weekStart'>): FmitAssignment => ({ note: null, reason: null, decided: null, ...given }) // prettier-ignore

export const aCallNight = (given: Partial<CallNight> & Pick<CallNight, 'person' | 'night'>): CallNight => ({
  override: false,
  ...given,
})

/** Facts out of lists, by their keys. */
export const factsOf = (lists: { readonly [K in FactKind]?: readonly Fact<K>[] }): Facts => {
  const keyed = <K extends FactKind>(kind: K): ReadonlyMap<string, Fact<K>> =>
    new Map(((lists[kind] ?? []) as readonly Fact<K>[]).map((fact) => [keyOf(kind, fact), fact]))
  return { ...NO_FACTS, ...Object.fromEntries(FACT_KIND_NAMES.map((kind) => [kind, keyed(kind)])) }
}

/** The academic years that days lie in, each once, in order. */
export const yearsOf = (days: readonly Day[]): readonly number[] => [...new Set(days.map(yearOf))].sort((a, b) => a - b)

/** A Friday with no federal holiday in the three weeks before and the eleven after it: week 36 of 2026–27. */
export const QUIET_FRIDAY = day('2027-03-05')

export const aPlannedRotation = (
  given: Partial<Fact<'plannedRotation'>> & Pick<Fact<'plannedRotation'>, 'resident' | 'rotation'>,
): Fact<'plannedRotation'> => ({
  year: 2026,
  block: 1,
  second: null,
  splitDay: null,
  locked: false,
  note: null,
  ...given,
})

export const aPin = (given: Partial<Fact<'pin'>> & Pick<Fact<'pin'>, 'person'>): Fact<'pin'> => ({
  day: day('2026-07-06'),
  half: 'am',
  activity: 'C',
  note: null,
  decided: null,
  ...given,
})

export const aFacultyWeek = (
  given: Partial<Fact<'facultyWeek'>> & Pick<Fact<'facultyWeek'>, 'person'>,
): Fact<'facultyWeek'> => ({
  year: 2026,
  cells: [{ week: null, weekday: 'mon', half: 'am', activity: 'C', isProtected: false }],
  ...given,
})

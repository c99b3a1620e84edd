import { type AcademicYear, yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, daysFrom } from '#domain/calendar/day.ts'
import { fmitWeekEnd, fmitWeekStart, fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import { nightBucket } from '#domain/calendar/night.ts'
import { USUAL_WEEKEND } from '#domain/calendar/weekend.ts'
import { type Absence, touches } from '#domain/leave/absence.ts'
import type { Person, PersonId } from '#domain/people/person.ts'
import { type FacultyRole, type PersonYear, ROLE_WEEKS } from '#domain/people/person-year.ts'
import type { CallNight, Fact, FmitAssignment } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import {
  aCallNight,
  aPerson,
  aPersonYear,
  aPlannedRotation,
  aRotation,
  anAbsence,
  anFmitWeek,
  factsOf,
} from '../builders.ts'
import { type Random, randomFrom } from './random.ts'

const ROLES: readonly FacultyRole[] = ['pd', 'apd', 'oic', 'chief', 'sm', 'core', 'core', 'core', 'core', 'core', 'core', 'adjunct'] // prettier-ignore
const RESIDENTS = 20
const ABSENCES = 142
const GIVEN = ['Amara', 'Birgit', 'Casper', 'Dalia', 'Edvin', 'Farah', 'Gustav', 'Hanne', 'Imre', 'Jolene', 'Kofi', 'Linnea', 'Mirza', 'Noor', 'Osman', 'Pernille'] // prettier-ignore
const SURNAMES = ['Abara', 'Brandvold', 'Castellan', 'Dragan', 'Eskelund', 'Ferrante', 'Gyllen', 'Hovland', 'Ibarra', 'Jokela', 'Kvist', 'Lindahl', 'Marsh', 'Nakata', 'Oyelaran', 'Petrossian', 'Quist', 'Ravnsborg', 'Solheim', 'Tamura', 'Ulvang', 'Varga', 'Wrede', 'Ystad', 'Zeman'] // prettier-ignore

/** A surname of one's own for the first 625: single, then of two. */
const nameOf = (index: number): string => {
  const round = Math.floor(index / SURNAMES.length)
  const [first, second] = [index, index + round].map((i) => SURNAMES[i % SURNAMES.length] as string)
  return `${GIVEN[(index + round) % GIVEN.length] as string} ${round === 0 ? first : `${first}-${second}`}`
}

const peopleOf = (
  year: AcademicYear,
  scale: number,
): readonly { readonly person: Person; readonly personYear: PersonYear }[] => {
  // prettier-ignore
  const faculty = Array.from({ length: ROLES.length * scale }, (_, i) => {
    const id = `faculty-${i + 1}`
    const role = ROLES[i % ROLES.length] as FacultyRole
    const { min, max } = ROLE_WEEKS[role]
    const drafted = role !== 'adjunct'
    return {
      person: aPerson({ id, name: nameOf(i) }),
      personYear: aPersonYear({
        person: id,
        year,
        role,
        // With more people than one service needs, fewer weeks each.
        minWeeks: Math.floor(min / scale),
        targetWeeks: null,
        maxWeeks: Math.ceil(max / scale),
        maxWeeksPerMonth: 2,
        draftFmit: drafted,
        draftCall: drafted,
      }),
    }
  })
  const residents = Array.from({ length: RESIDENTS * scale }, (_, i) => {
    const id = `resident-${i + 1}`
    const pgy = ((i % 3) + 1) as 1 | 2 | 3
    return {
      person: aPerson({ id, name: nameOf(faculty.length + i), kind: 'resident' }),
      personYear: aPersonYear({ person: id, year, pgy }),
    }
  })
  return [...faculty, ...residents]
}

const LENGTHS = [0, 0, 1, 2, 3, 4, 4, 6, 8, 9, 13]
const TYPES: readonly Absence['type'][] = ['vacation', 'vacation', 'vacation', 'vacation', 'conference', 'sick', 'tdy']
const STATUSES: readonly Absence['status'][] = ['approved', 'approved', 'approved', 'approved', 'approved', 'requested']

const absencesFor = (
  year: AcademicYear,
  people: readonly PersonId[],
  count: number,
  random: Random,
): readonly Absence[] => {
  // prettier-ignore
  const kept: Absence[] = []
  while (kept.length < count) {
    const first = addDays(yearStart(year), random.below(365))
    const next = anAbsence({
      id: `absence-${kept.length + 1}`,
      person: random.pick(people),
      first,
      last: addDays(first, random.pick(LENGTHS)),
      type: random.pick(TYPES),
      status: random.pick(STATUSES),
    })
    // No two of a person touch, as an importer would leave them.
    if (!kept.some((a) => a.person === next.person && touches(a, addDays(next.first, -1), addDays(next.last, 1)))) kept.push(next) // prettier-ignore
  }
  return kept
}

const isAway = (absences: readonly Absence[], person: PersonId, first: Day, last: Day): boolean =>
  absences.some((a) => a.person === person && a.status !== 'rejected' && touches(a, first, last))

const weeksFor = (
  year: AcademicYear,
  pool: readonly PersonYear[],
  absences: readonly Absence[],
  random: Random,
): readonly FmitAssignment[] => {
  // prettier-ignore
  const held = new Map<PersonId, Day[]>(pool.map(({ person }) => [person, []]))
  return fmitWeeksOf(year).flatMap(({ start, end }) => {
    if (random.below(18) === 0) return []
    const load = ({ person, maxWeeks }: PersonYear): number => (held.get(person)?.length ?? 0) / maxWeeks
    const isClose = ({ person }: PersonYear): boolean => start - (held.get(person)?.at(-1) ?? -Infinity) <= 14
    const hasSlip = random.below(12) === 0
    const ranked = random
      .shuffled(pool)
      .filter((who) => hasSlip || (!isClose(who) && !isAway(absences, who.person, start, end)))
      .toSorted((a, b) => load(a) - load(b))
    const chosen = ranked[0]?.person
    if (chosen === undefined) return []
    held.get(chosen)?.push(start)
    return [anFmitWeek({ person: chosen, weekStart: start })]
  })
}

const nightsFor = (
  year: AcademicYear,
  pool: readonly PersonId[],
  weeks: readonly FmitAssignment[],
  absences: readonly Absence[],
  random: Random,
): readonly CallNight[] => {
  // prettier-ignore
  const attending = new Map(weeks.map(({ weekStart, person }) => [weekStart, person]))
  const last = new Map<PersonId, Day>(pool.map((person, i) => [person, addDays(yearStart(year), -1 - i)]))
  return daysFrom(yearStart(year), yearEnd(year))
    .filter((night) => nightBucket(night) !== 'fmit')
    .map((night) => {
      const own = fmitWeekStart(night)
      const hasSlip = random.below(25) === 0
      const free = pool.filter(
        (person) =>
          hasSlip ||
          (attending.get(own) !== person &&
            attending.get(addDays(own, -7)) !== person &&
            !isAway(absences, person, night, night)),
      )
      const longestAgo = [...(free.length > 0 ? free : pool)].sort((a, b) => (last.get(a) ?? 0) - (last.get(b) ?? 0))
      const person = random.pick(longestAgo.slice(0, 3))
      last.set(person, night)
      return aCallNight({ person, night })
    })
}

/** Rotations in the order residents go through them, and whether leave may be taken there; null where nobody has said. */
const ROTATIONS: readonly (readonly [name: string, leaveAllowed: boolean | null])[] = [
  ['Inpatient Team', false],
  ['Family Medicine Clinic', true],
  ['Surgery', false],
  ['Sports Medicine', true],
  ['Night Float', false],
  ['Pediatrics Clinic', true],
  ['Emergency Medicine', null],
]
const BLOCKS = 13

const rotationsFor = (year: AcademicYear, residents: readonly PersonId[]): readonly Fact<'plannedRotation'>[] =>
  residents.flatMap((resident, i) =>
    Array.from({ length: BLOCKS }, (_, block) => {
      const [rotation] = ROTATIONS[(i + block) % ROTATIONS.length] as (typeof ROTATIONS)[number]
      return aPlannedRotation({ year, block: block + 1, resident, rotation })
    }),
  )

/**
 * A year as a program has it, of invented people and the same for the same seed: 12 faculty and 20 residents, 52 or 53
 * FMIT weeks of which a few are open, a person for every pool night, a rotation for every block of a resident, 142
 * absences, and the slips that hands make.
 * `scale` multiplies people and absences; weeks and nights are the year's.
 */
export const realisticYear = (seed: number, { year = 2026, scale = 1 } = {}): Schedule => {
  const random = randomFrom(seed)
  const people = peopleOf(year, scale)
  const drafted = people.map(({ personYear }) => personYear).filter((y) => y.role !== null && y.draftFmit)
  const pool = drafted.map(({ person }) => person)
  const everybody = people.map(({ person }) => person.id)
  const absences = absencesFor(year, [...everybody, ...pool], ABSENCES * scale, random)
  const weeks = weeksFor(year, drafted, absences, random)
  return {
    today: fmitWeekEnd(fmitWeeksOf(year)[16]?.start ?? yearStart(year)),
    facts: factsOf({
      program: [
        {
          name: 'Hollow Creek Family Medicine',
          timezone: 'Pacific/Honolulu',
          lockDate: null,
          weekend: [...USUAL_WEEKEND],
        },
      ],
      person: people.map(({ person }) => person),
      personYear: people.map(({ personYear }) => personYear),
      absence: absences,
      fmitWeek: weeks,
      callNight: nightsFor(year, pool, weeks, absences, random),
      rotation: ROTATIONS.map(([name, leaveAllowed]) => aRotation(name, { leaveAllowed })),
      plannedRotation: rotationsFor(
        year,
        everybody.filter((id) => id.startsWith('resident-')),
      ),
    }),
  }
}

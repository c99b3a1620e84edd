import { FIRST_YEAR, yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, isoOf } from '#domain/calendar/day.ts'
import { USUAL_WEEKEND } from '#domain/calendar/weekend.ts'
import type { Absence } from '#domain/leave/absence.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { WeekWish } from '#domain/people/week-wish.ts'
import { USUAL_POLICY } from '#domain/rotations/block-policy.ts'
import { FACT_KIND_NAMES, type Fact, type FactKind, type Facts, NO_FACTS, keyOf } from '#domain/schedule/facts.ts'
import { PRESET_ACTIVITIES } from '../preset/activities.ts'
import { PRESET_OVERLAYS } from '../preset/overlays.ts'
import { PRESET_HALVES, PRESET_PATTERNS, PRESET_ROTATIONS } from '../preset/rotations.ts'
import { randomFrom } from './random.ts'
import { type Roster, isFarFrom } from './roster.ts'
import { leaveOf } from './sample-absences.ts'
import { callsOf } from './sample-calls.ts'
import { type FlawedRoster, flawed } from './sample-flaws.ts'
import { otherLeave } from './sample-leave.ts'
import { facultyYears, residentYears, samplePersons } from './sample-people.ts'
import { plannedRotations, sampleFacultyWeeks, sampleRequirements } from './sample-rotations.ts'
import { withYear } from './sample-weeks.ts'

const HISTORY = 2
const WEEKS_ASKED_FOR = 3

/**
 * A made-up program of 12 faculty and 20 residents, in the academic year of `today`: FMIT weeks of this year and the
 * two before, call nights, rotations, absences and wishes, with a few gaps and conflicts to find. The same for the same
 * day.
 */
export const sampleProgram = (today: Day, timezone: string): Facts => {
  const year = yearOf(today)
  const years = Array.from({ length: HISTORY + 1 }, (_, i) => year - HISTORY + i).filter((y) => y >= FIRST_YEAR)
  const random = randomFrom(year)
  const drafted = years.reduce<Roster>(withYear, new Map())
  const plan = flawed(drafted, year, today)
  const people = samplePersons()
  const faculty = people.filter(({ kind }) => kind === 'faculty').map(({ id }) => id)
  const residents = people.filter(({ kind }) => kind === 'resident').map(({ id }) => id)
  const planned = [...plan.absences, ...leaveOf(faculty, 4, year, plan.roster, plan.absences, random)]
  const usual = [...planned, ...leaveOf(residents, 2, year, new Map(), [], random)]
  const other = otherLeave(residents, year, today, plan.roster, usual)
  const absences = [...usual, ...other.map(({ absence }) => absence)]
  const pool = facultyYears(year)
    .filter(({ draftCall }) => draftCall)
    .map(({ person }) => person)
  return factsOf({
    program: [
      { name: 'Cedar Valley Family Medicine, a sample', timezone, lockDate: null, weekend: [...USUAL_WEEKEND] },
    ],
    person: people,
    personYear: [...years.flatMap(facultyYears), ...residentYears(year)].map((personYear) =>
      personYear.person === plan.asksForRoom && personYear.year === year
        ? { ...personYear, minGapWeeks: WEEKS_ASKED_FOR }
        : personYear,
    ),
    fmitWeek: [...plan.roster].map(([weekStart, person]) => ({
      weekStart,
      person,
      note: plan.notes.get(weekStart) ?? null,
      reason: plan.reasons.get(weekStart) ?? null,
      decided: null,
    })),
    absence: absences.map(named),
    absenceDetail: other.flatMap(({ absence, detail }) =>
      detail === undefined ? [] : [{ ...NOTHING_KNOWN, absence: named(absence).id, ...detail }],
    ),
    activity: PRESET_ACTIVITIES,
    rotation: [...PRESET_ROTATIONS, ...PRESET_HALVES],
    rotationPattern: PRESET_PATTERNS,
    overlay: PRESET_OVERLAYS,
    // A clinic large enough for the afternoons on which most are there.
    blockPolicy: [{ ...USUAL_POLICY, roomsUsual: 14, roomsMost: 18 }],
    weeklyRequirement: sampleRequirements(),
    facultyWeek: sampleFacultyWeeks(facultyYears(year)),
    plannedRotation: plannedRotations(residentYears(year), year, absences),
    callNight: callsOf(pool, year, plan.roster, usual),
    weekWish: wishesOf(plan, pool, usual),
  })
}

const NOTHING_KNOWN = { reason: null, location: null, orders: null, replacement: null, original: null } as const

const named = (absence: Omit<Absence, 'id'>): Absence => ({
  id: `${isoOf(absence.first)}-${absence.type}-${absence.person}`,
  ...absence,
})

/** Some who could would like the open weeks, and some would rather not. */
const wishesOf = (
  { roster, open }: FlawedRoster,
  pool: readonly PersonId[],
  absences: readonly Omit<Absence, 'id'>[],
): readonly WeekWish[] =>
  open.flatMap((weekStart) => {
    const couldTake = pool.filter(
      (person) =>
        isFarFrom(roster, person, weekStart) &&
        !absences.some((a) => a.person === person && a.first <= weekStart + 7 && a.last >= weekStart),
    )
    const [keen, ...others] = couldTake
    return [
      ...(keen === undefined ? [] : [{ person: keen, weekStart, wish: 'would-like' as const }]),
      ...others.slice(-2).map((person) => ({ person, weekStart, wish: 'rather-not' as const })),
    ]
  })

const factsOf = (known: { readonly [K in FactKind]?: readonly Fact<K>[] }): Facts => {
  const byKey = FACT_KIND_NAMES.map((kind) => {
    const facts: readonly Fact<FactKind>[] = known[kind] ?? []
    return [kind, new Map(facts.map((fact) => [keyOf(kind, fact as never), fact]))]
  })
  // Each kind holds its own facts, which the compiler cannot follow through a list of all kinds.
  return { ...NO_FACTS, ...(Object.fromEntries(byKey) as Facts) }
}

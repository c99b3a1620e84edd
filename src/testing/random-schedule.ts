import * as fc from 'fast-check'
import { type Day, addDays, day } from '#domain/calendar/day.ts'
import { type Half, HALVES } from '#domain/calendar/half-day.ts'
import { ABSENCE_STATUSES, ABSENCE_TYPES, type Absence } from '#domain/leave/absence.ts'
import { FACULTY_ROLES, type PersonYear } from '#domain/people/person-year.ts'
import type { CallNight, FmitAssignment } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import {
  QUIET_FRIDAY,
  aCallNight,
  aPerson,
  aPersonYear,
  aPlannedRotation,
  aRotation,
  anAbsence,
  anFmitWeek,
  factsOf,
  yearsOf,
} from './builders.ts'

/** Where a small schedule may lie: quiet weeks, the winter holidays, over the end of an academic year, a year of 53. */
const STARTS: readonly Day[] = [QUIET_FRIDAY, day('2026-11-20'), day('2027-06-11'), day('2028-06-09')]
const NAMES = ['Ada', 'Ben', 'Cy', 'Dot', 'Eli']
const WEEKS = 7
const DAYS = WEEKS * 7
/** To the same weeks of the year before, with the same holidays. */
const YEAR_BEFORE = -364

/** True in so many of a hundred. */
const in100 = (share: number): fc.Arbitrary<boolean> => fc.integer({ min: 0, max: 99 }).map((n) => n >= 100 - share)
const usually = <T>(value: T, others: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, others)
/** Somebody, as a number to be taken modulo how many there are. */
const somebody = fc.nat({ max: 59 })

const aTrait = fc.record({
  role: usually<PersonYear['role']>('core', fc.constantFrom(...FACULTY_ROLES)),
  resident: in100(8),
  inactive: in100(6),
  unlisted: in100(4),
  draftCall: in100(95),
  min: fc.integer({ min: 0, max: 3 }),
  most: fc.integer({ min: 0, max: 6 }),
  target: fc.option(fc.integer({ min: 0, max: 6 })),
  minGapWeeks: fc.option(fc.integer({ min: 1, max: 5 })),
  month: fc.integer({ min: 1, max: 3 }),
  leaves: usually<number | null>(null, fc.integer({ min: 0, max: DAYS })),
})

const aWeek = fc.record({
  who: fc.option(somebody),
  lastYear: fc.option(somebody),
  late: usually<number | null>(null, fc.constantFrom(-3, 2)),
  locked: in100(50),
  wish: fc.option(fc.record({ who: somebody, wish: fc.constantFrom('would-like' as const, 'rather-not' as const) })),
})

const aNight = fc.record({ who: fc.option(somebody), weekend: in100(25), override: in100(50) })

const anAbsenceSomewhere = fc.record({
  who: somebody,
  at: fc.integer({ min: -4, max: DAYS + 8 }),
  length: fc.integer({ min: 1, max: 6 }),
  type: fc.constantFrom(...ABSENCE_TYPES),
  status: fc.constantFrom<Absence['status'][]>('approved', 'approved', 'requested', 'anticipated', 'rejected'),
  firstHalf: usually<Half>('am', fc.constantFrom(...HALVES)),
  lastHalf: usually<Half>('pm', fc.constantFrom(...HALVES)),
})

/** The rotations that some residents are planned on, and the days of the drawing's own that a program may give a block. */
const ROTATIONS = ['Surgery', 'Clinic']

const someTimeAway = fc.record({
  at: fc.integer({ min: -4, max: DAYS }),
  length: fc.integer({ min: 1, max: 18 }),
  status: usually<Absence['status']>('approved', fc.constantFrom(...ABSENCE_STATUSES)),
  tentative: in100(25),
})

/** One more, who is a resident on rotations and often away. */
const aResident = fc.record({
  away: fc.array(someTimeAway, { minLength: 1, maxLength: 5 }),
  rotations: fc.array(
    fc.tuple(fc.constantFrom(...ROTATIONS), usually<string | null>(null, fc.constantFrom(...ROTATIONS))),
    { minLength: 14, maxLength: 14 },
  ),
  allowed: fc.array(fc.constantFrom(true, false, null), { minLength: 2, maxLength: 2 }),
  ownBlock: fc.option(fc.record({ block: fc.integer({ min: 0, max: 13 }), at: fc.integer({ min: 0, max: DAYS }) })),
})

const aShape = fc.record({
  start: fc.constantFrom(...STARTS),
  traits: fc.array(aTrait, { minLength: 1, maxLength: NAMES.length }),
  weeks: fc.array(aWeek, { minLength: WEEKS, maxLength: WEEKS }),
  nights: fc.array(aNight, { minLength: DAYS, maxLength: DAYS }),
  absences: fc.array(anAbsenceSomewhere, { maxLength: 6 }),
  holiday: fc.option(fc.integer({ min: 0, max: DAYS })),
  resident: fc.option(aResident),
  withYearBefore: in100(30),
  /** The first person has every other week. */
  alternating: in100(20),
})
type Shape = typeof aShape extends fc.Arbitrary<infer T> ? T : never
type NameOf = (who: number) => string

const personYearsOf = ({ start, traits }: Shape): readonly PersonYear[] => {
  const years = yearsOf([addDays(start, YEAR_BEFORE), start, addDays(start, DAYS)])
  return traits.flatMap(({ role, resident, unlisted, min, most, target, month, leaves, ...same }, i) =>
    (unlisted ? [] : years).map((year) =>
      aPersonYear({
        ...(resident ? { pgy: 2 } : { role }),
        person: NAMES[i] as string,
        year,
        minWeeks: Math.min(min, most),
        maxWeeks: most,
        targetWeeks: target,
        maxWeeksPerMonth: month,
        minGapWeeks: same.minGapWeeks,
        draftCall: same.draftCall,
        to: leaves !== null && year === years.at(-1) ? addDays(start, leaves) : null,
      }),
    ),
  )
}

const fmitWeeksOf = ({ start, weeks, withYearBefore, alternating }: Shape, nameOf: NameOf): readonly FmitAssignment[] =>
  weeks.flatMap(({ who, lastYear, late, locked }, i) => {
    const weekStart = addDays(start, 7 * i)
    const holder = alternating && i % 2 === 0 ? 0 : who
    const decided = late === null ? null : { on: addDays(weekStart, late), lockDate: locked ? start : null }
    return [
      ...(holder === null ? [] : [anFmitWeek({ person: nameOf(holder), weekStart, decided })]),
      ...(lastYear === null || !withYearBefore
        ? []
        : [anFmitWeek({ person: nameOf(lastYear), weekStart: addDays(weekStart, YEAR_BEFORE) })]),
    ]
  })

const callNightsOf = ({ start, nights }: Shape, nameOf: NameOf): readonly CallNight[] =>
  nights.flatMap(({ who, weekend, override }, i) =>
    // Friday and Saturday are stored only when somebody else than the attending takes them.
    who === null || (i % 7 < 2 && !weekend)
      ? []
      : [aCallNight({ person: nameOf(who), night: addDays(start, i), override })],
  )

const absencesOf = ({ start, absences }: Shape, nameOf: NameOf): readonly Absence[] =>
  absences.map(({ who, at, length, firstHalf, lastHalf, ...kind }, i) =>
    anAbsence({
      id: `away-${i}`,
      person: nameOf(who),
      first: addDays(start, at),
      last: addDays(start, at + length - 1),
      firstHalf,
      lastHalf: length === 1 && firstHalf === 'pm' ? 'pm' : lastHalf,
      ...kind,
    }),
  )

const RESIDENT = 'Res'

/** What there is of the resident, when there is one. */
const residentOf = ({ start, resident }: Shape): Parameters<typeof factsOf>[0] => {
  if (resident === null) return {}
  const years = yearsOf([start, addDays(start, DAYS)])
  const { away, rotations, allowed, ownBlock } = resident
  return {
    person: [aPerson({ id: RESIDENT, kind: 'resident' as const })],
    personYear: years.map((year) => aPersonYear({ person: RESIDENT, year, pgy: 2 })),
    absence: away.map(
      ({ at, length, ...kind }, i) =>
      anAbsence({ id: `res-${i}`, person: RESIDENT, first: addDays(start, at), last: addDays(start, at + length - 1), ...kind }), // prettier-ignore
    ),
    rotation: ROTATIONS.map((name, i) => aRotation(name, { leaveAllowed: allowed[i] ?? null })),
    plannedRotation: years.flatMap((year) =>
      rotations.map(([rotation, second], block) =>
        aPlannedRotation({ year, block, resident: RESIDENT, rotation, second }),
      ),
    ),
    blockDates: years.flatMap((year) =>
      ownBlock === null
        ? []
        : [{ year, block: ownBlock.block, start: addDays(start, ownBlock.at), end: addDays(start, ownBlock.at + 20) }],
    ),
  }
}

/** Small schedules that break many rules: up to five people, seven weeks, at times the same weeks of the year before. */
export const aSmallSchedule: fc.Arbitrary<Schedule> = aShape.map((shape) => {
  const { start, traits, weeks, holiday } = shape
  const nameOf: NameOf = (who) => NAMES[who % traits.length] as string
  const { person = [], personYear = [], absence = [], ...planned } = residentOf(shape)
  return {
    today: start,
    facts: factsOf({
      ...planned,
      person: [
        ...traits.map(({ resident, inactive }, i) =>
          aPerson({ id: nameOf(i), kind: resident ? 'resident' : 'faculty', active: !inactive }),
        ),
        ...person,
      ],
      personYear: [...personYearsOf(shape), ...personYear],
      fmitWeek: fmitWeeksOf(shape, nameOf),
      callNight: callNightsOf(shape, nameOf),
      absence: [...absencesOf(shape, nameOf), ...absence],
      weekWish: weeks.flatMap(({ wish }, i) =>
        wish ? [{ person: nameOf(wish.who), weekStart: addDays(start, 7 * i), wish: wish.wish }] : [],
      ),
      holiday: holiday === null ? [] : [{ day: addDays(start, holiday), name: 'Founders Day', kept: holiday % 3 > 0 }],
    }),
  }
})

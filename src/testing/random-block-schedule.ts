import * as fc from 'fast-check'
import { yearEnd } from '#domain/calendar/academic-year.ts'
import { blockOf } from '#domain/calendar/block.ts'
import { type Day, type Weekday, WEEKDAYS, addDays, day } from '#domain/calendar/day.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { HALVES } from '#domain/calendar/half-day.ts'
import { ABSENCE_STATUSES, type Absence } from '#domain/leave/absence.ts'
import { WORKING_DAYS } from '#domain/rotations/weekly-requirement.ts'
import type { Fact } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { PRESET_ACTIVITIES } from '#operations/program/preset/activities.ts'
import {
  aCallNight,
  aPerson,
  aPersonYear,
  aPin,
  aPlannedRotation,
  aRotation,
  anAbsence,
  anFmitWeek,
  factsOf,
  yearsOf,
} from './builders.ts'

/** Where three weeks of a block may lie, by their Monday: between two blocks, a holiday, the turn of the year. */
const STARTS: readonly Day[] = [day('2027-03-08'), day('2027-02-08'), day('2026-11-16'), day('2027-06-21')]
const DAYS = 21
const ROTATIONS = ['Sports', 'Surgery', 'Nights']
/** Clinics, a specialty, what is protected, procedures, and whoever supervises. */
const CODES = ['C', 'C', 'CC', 'CV', 'SM', 'LEC', 'PR', 'ADM', 'AT']
const RESIDENTS = ['Ada', 'Ben', 'Cy']
const FACULTY = ['Dot', 'Eli']

const in100 = (share: number): fc.Arbitrary<boolean> => fc.integer({ min: 0, max: 99 }).map((n) => n >= 100 - share)
const someCode = fc.constantFrom(...CODES)
const somebody = fc.constantFrom(...RESIDENTS, ...FACULTY)
const someWeekday = fc.constantFrom(...WORKING_DAYS)
const someHalf = fc.constantFrom(...HALVES)
const someDays = (most: number): fc.Arbitrary<Weekday[]> => fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { maxLength: most }) // prettier-ignore

const aRange = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

const aTemplate = fc.record({
  flags: fc.record({
    recovery: in100(25),
    weekendWork: in100(25),
    lectureExempt: in100(20),
    daysOff: someDays(1),
    specialty: fc.uniqueArray(fc.constantFrom('SM', 'PR', 'C'), { maxLength: 2 }),
  }),
  pattern: fc.uniqueArray(
    fc.record({
      week: fc.constant(null),
      weekday: fc.constantFrom(...WEEKDAYS),
      half: someHalf,
      activity: someCode,
      isProtected: in100(15),
    }),
    { maxLength: 10, selector: ({ weekday, half }) => `${weekday}/${half}` },
  ),
  requirement: fc.option(
    fc.record({
      clinics: aRange,
      specialty: aRange,
      academicsRequired: in100(60),
      protectedSlots: fc.array(fc.record({ weekday: someWeekday, half: someHalf, activity: someCode }), {
        maxLength: 2,
      }),
      allowedClinicDays: fc.uniqueArray(someWeekday, { maxLength: 4 }),
    }),
    { freq: 4 },
  ),
})

const aShape = fc.record({
  start: fc.constantFrom(...STARTS),
  templates: fc.array(aTemplate, { minLength: ROTATIONS.length, maxLength: ROTATIONS.length }),
  residents: fc.array(
    fc.record({
      pgy: fc.constantFrom(1 as const, 2 as const, 3 as const),
      rotation: fc.constantFrom(...ROTATIONS),
      second: fc.option(fc.constantFrom(...ROTATIONS)),
      next: fc.constantFrom(...ROTATIONS),
      from: fc.integer({ min: -3, max: 6 }),
      to: fc.integer({ min: 12, max: DAYS + 3 }),
    }),
    { minLength: 1, maxLength: RESIDENTS.length },
  ),
  pins: fc.array(
    fc.record({ person: somebody, at: fc.integer({ min: 0, max: DAYS - 1 }), half: someHalf, activity: someCode }),
    { maxLength: 60 },
  ),
  absences: fc.array(
    fc.record({
      person: somebody,
      at: fc.integer({ min: -2, max: DAYS }),
      length: fc.integer({ min: 1, max: 5 }),
      status: fc.constantFrom<Absence['status'][]>('approved', 'approved', ...ABSENCE_STATUSES),
      firstHalf: someHalf,
    }),
    { maxLength: 4 },
  ),
  holiday: fc.option(fc.integer({ min: 0, max: DAYS }), { freq: 2 }),
  lectures: fc.uniqueArray(fc.record({ weekday: someWeekday, half: someHalf }), {
    maxLength: 2,
    selector: ({ weekday, half }) => `${weekday}/${half}`,
  }),
  /** An activity that counts as a clinic where it else does not, or the other way round. */
  flipped: fc.option(someCode),
  fmitWeek: fc.option(fc.record({ person: fc.constantFrom(...FACULTY), week: fc.integer({ min: -1, max: 3 }) })),
  nights: fc.uniqueArray(fc.record({ person: fc.constantFrom(...FACULTY), at: fc.integer({ min: -1, max: DAYS }) }), {
    maxLength: 4,
    selector: ({ at }) => at,
  }),
  usually: fc.option(fc.record({ weekday: someWeekday, half: someHalf, activity: someCode })),
  /** The program ends the block of the first week so many days later than the calendar. */
  longer: fc.option(fc.integer({ min: -3, max: 3 })),
  /** Null is Saturday and Sunday. */
  weekend: fc.option(fc.subarray([...WEEKDAYS])),
  rooms: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 })),
})
type Shape = typeof aShape extends fc.Arbitrary<infer T> ? T : never

const lectureAt = ({ weekday, half }: Shape['lectures'][number]): Fact<'overlay'> => ({
  ...{ id: `lecture-${weekday}-${half}`, name: 'Lecture', weekday, half, weeks: 'every', kinds: ['resident'] },
  ...{ pgy: [], settings: [], unless: 'lecture-exempt', activity: 'LEC', over: true, order: 0 },
})

const templatesOf = ({ templates }: Shape): Parameters<typeof factsOf>[0] => ({
  rotation: templates.map(({ flags }, i) => aRotation(ROTATIONS[i] as string, flags)),
  rotationPattern: templates.map(({ pattern }, i) => ({ rotation: ROTATIONS[i] as string, cells: pattern })),
  weeklyRequirement: templates.flatMap(({ requirement }, i) =>
    requirement === null
      ? []
      : [
          {
            rotation: ROTATIONS[i] as string,
            ...{ fmClinicMin: requirement.clinics[0], fmClinicMax: requirement.clinics[1] },
            ...{ specialtyMin: requirement.specialty[0], specialtyMax: requirement.specialty[1], specialtyName: null },
            academicsRequired: requirement.academicsRequired,
            protectedSlots: requirement.protectedSlots,
            allowedClinicDays: requirement.allowedClinicDays,
            description: null,
          },
        ],
  ),
})

/** Three weeks of a few residents on rotations with requirements, of attendings, and of much that lies in the way. */
export const aBlockSchedule: fc.Arbitrary<Schedule> = aShape.map((shape) => {
  const {
    start,
    residents,
    pins,
    absences,
    holiday,
    lectures,
    rooms,
    flipped,
    fmitWeek,
    nights,
    usually,
    longer,
    weekend,
  } = shape
  const years = yearsOf([start, addDays(start, DAYS)])
  const { year, number, start: first, end } = blockOf(start)
  const planned = residents.flatMap(({ rotation, second, next }, i) =>
    years.flatMap((year) =>
      Array.from({ length: 14 }, (_, block) =>
        // One block is split, the next is not.
        aPlannedRotation({
          ...{ year, block, resident: RESIDENTS[i] as string },
          ...(block % 2 === 0 ? { rotation: next } : { rotation, second }),
        }),
      ),
    ),
  )
  return {
    today: start,
    facts: factsOf({
      ...templatesOf(shape),
      program: weekend === null ? [] : [{ name: 'Program', timezone: 'UTC', lockDate: null, weekend }],
      activity: PRESET_ACTIVITIES.map((one) =>
        one.code === flipped ? { ...one, fmClinic: !one.fmClinic, supervises: !one.supervises } : one,
      ),
      fmitWeek:
        fmitWeek === null
          ? []
          : [anFmitWeek({ person: fmitWeek.person, weekStart: fmitWeekStart(addDays(start, 7 * fmitWeek.week)) })],
      callNight: nights.map(({ person, at }) => aCallNight({ person, night: addDays(start, at) })),
      facultyWeek:
        usually === null
          ? []
          : years.map((year) => ({
              ...{ person: 'Dot', year },
              cells: [{ week: null, isProtected: false, ...usually }],
            })),
      blockDates:
        longer === null
          ? []
          : [{ year, block: number, start: first, end: Math.min(addDays(end, longer), yearEnd(year)) as Day }],
      person: [
        ...residents.map((_, i) => aPerson({ id: RESIDENTS[i] as string, kind: 'resident' })),
        ...FACULTY.map((id) => aPerson({ id })),
      ],
      personYear: years.flatMap((year) => [
        ...residents.map(({ pgy, from, to }, i) =>
          aPersonYear({
            person: RESIDENTS[i] as string,
            year,
            pgy,
            from: addDays(start, from),
            to: addDays(start, to),
          }),
        ),
        ...FACULTY.map((person) => aPersonYear({ person, year })),
      ]),
      plannedRotation: planned,
      pin: pins.map(({ at, ...pin }) => aPin({ ...pin, day: addDays(start, at) })),
      absence: absences.map(({ at, length, ...absence }, i) =>
        anAbsence({ ...absence, id: `away-${i}`, first: addDays(start, at), last: addDays(start, at + length - 1) }),
      ),
      holiday: holiday === null ? [] : [{ day: addDays(start, holiday), name: 'Founders Day', kept: holiday % 3 > 0 }],
      overlay: lectures.map(lectureAt),
      blockPolicy: [
        {
          ...{ splitAfter: 11, roomsUsual: rooms[0], roomsMost: rooms[0] + rooms[1] },
          ...{ attendingsPerIntern: 0.5, attendingsPerSenior: 0.25 },
        },
      ],
    }),
  }
})

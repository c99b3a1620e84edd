import fc from 'fast-check'
import { type Day, WEEKDAYS, addDays, day } from '#domain/calendar/day.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { HALVES, type Half } from '#domain/calendar/half-day.ts'
import { ABSENCE_STATUSES, ABSENCE_TYPES } from '#domain/leave/absence.ts'
import { FACULTY_ROLES, type FacultyRole } from '#domain/people/person-year.ts'
import { ACTIVITY_FAMILIES } from '#domain/rotations/activity.ts'
import { ROTATION_SETTINGS } from '#domain/rotations/rotation.ts'
import { patternKey } from '#domain/rotations/rotation-pattern.ts'
import { WORKING_DAYS } from '#domain/rotations/weekly-requirement.ts'
import type { Fact, FactKind } from '#domain/schedule/facts.ts'

/** People every fact may name. */
export const PEOPLE = ['ada', 'ben', 'cyd']

const START = day('2026-07-01')
const A_YEAR = 364

const someone = fc.constantFrom(...PEOPLE)
const someDay = fc.integer({ min: 0, max: A_YEAR }).map((count): Day => addDays(START, count))
/** Few of them, so that facts meet again. */
const someFriday = fc.integer({ min: 1, max: 8 }).map((week): Day => fmitWeekStart(addDays(START, 7 * week)))
const someYear = fc.integer({ min: 2020, max: 2100 })
const someBlock = fc.integer({ min: 0, max: 13 })
const someHalf = fc.constantFrom<Half>(...HALVES)
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null })
/** Any text PostgreSQL can hold, between black marks so that nothing is trimmed. */
const text = (max: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: 'binary', maxLength: Math.floor(max / 2) - 2 })
    .filter((each) => !each.includes('\0'))
    .map((each) => `[${each}]`)
const someRotation = fc.constantFrom(' Odd  name ', 'Cardiology', "Kids' ward; --")
const someCode = fc.constantFrom('C', 'L&D', 'Öl', 'PCAT')
const someQuarters = fc.constantFrom(0, 0.25, 0.5, 1, 2)
const someCount = fc.integer({ min: 0, max: 10 })
const someWeekday = fc.constantFrom(...WEEKDAYS)
const somePgy = fc.constantFrom<1 | 2 | 3>(1, 2, 3)
const someId = fc.constantFrom('a', 'b', 'c', "d'; --", '"e\\')

const someCells = fc.uniqueArray(
  fc.record({
    week: orNull(fc.integer({ min: 1, max: 5 })),
    weekday: someWeekday,
    half: someHalf,
    activity: someCode,
    isProtected: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8, selector: patternKey },
)

const absence = fc
  .record({
    id: someId,
    person: someone,
    first: someDay,
    days: fc.integer({ min: 1, max: 20 }),
    firstHalf: someHalf,
    lastHalf: someHalf,
    type: fc.constantFrom(...ABSENCE_TYPES),
    status: fc.constantFrom(...ABSENCE_STATUSES),
    tentative: fc.boolean(),
    author: orNull(text(120)),
    review: orNull(fc.record({ by: text(120), on: someDay, comment: orNull(text(1000)) })),
  })
  .map(({ days, ...rest }): Fact<'absence'> => ({ ...rest, last: addDays(rest.first, days) }))

const personYear = fc
  .record({
    person: someone,
    year: fc.constantFrom(2026, 2027),
    what: fc.oneof(
      fc.constantFrom<FacultyRole>(...FACULTY_ROLES).map((role) => ({ role, pgy: null })),
      fc.constantFrom<1 | 2 | 3>(1, 2, 3).map((pgy) => ({ role: null, pgy })),
    ),
    from: orNull(someDay),
    to: orNull(fc.integer({ min: A_YEAR, max: 2 * A_YEAR }).map((count) => addDays(START, count))),
    minWeeks: fc.integer({ min: 0, max: 20 }),
    targetWeeks: orNull(fc.integer({ min: 0, max: 106 }).map((halves) => halves / 2)),
    maxWeeks: fc.integer({ min: 20, max: 53 }),
    minGapWeeks: orNull(fc.integer({ min: 1, max: 26 })),
    maxWeeksPerMonth: fc.integer({ min: 1, max: 5 }),
    draftFmit: fc.boolean(),
    draftCall: fc.boolean(),
    duties: fc.array(text(120), { maxLength: 3 }),
  })
  .map(({ what, ...rest }): Fact<'personYear'> => ({ ...rest, ...what }))

const FACTS: { readonly [K in FactKind]: fc.Arbitrary<Fact<K>> } = {
  program: fc.record({
    name: text(160),
    timezone: fc.constantFrom('Pacific/Honolulu', 'UTC'),
    lockDate: orNull(someDay),
    weekend: fc.subarray([...WEEKDAYS]),
  }),
  person: fc.record({
    id: fc.constantFrom(...PEOPLE, 'eve'),
    name: text(120),
    initials: orNull(fc.constantFrom('A', 'ÄÖ', 'xyz')),
    kind: fc.constantFrom('faculty', 'resident'),
    active: fc.boolean(),
    email: orNull(text(250)),
    pager: orNull(text(40)),
  }),
  personYear,
  weekWish: fc.record({ person: someone, weekStart: someFriday, wish: fc.constantFrom('would-like', 'rather-not') }),
  absence,
  absenceDetail: fc.record({
    absence: someId,
    reason: orNull(text(1000)),
    location: orNull(text(200)),
    orders: orNull(fc.boolean()),
    replacement: orNull(text(200)),
    original: orNull(text(4000)),
  }),
  fmitWeek: fc.record({
    weekStart: someFriday,
    person: someone,
    note: orNull(text(2000)),
    reason: orNull(text(500)),
    decided: orNull(fc.record({ on: someDay, lockDate: orNull(someDay) })),
  }),
  callNight: fc.record({ night: someDay, person: someone, override: fc.boolean() }),
  holiday: fc.record({ day: someDay, name: text(160), kept: fc.boolean() }),
  duty: fc.record({
    id: someId,
    name: text(160),
    values: fc.dictionary(text(60), fc.tuple(fc.nat(9), fc.nat(9)), { maxKeys: 4 }),
    weekdays: fc.array(fc.constantFrom('Mon', 'Tue', 'every 2nd'), { maxLength: 3 }),
  }),
  credential: fc.record({ id: someId, name: text(160), people: fc.array(someone, { maxLength: 3 }) }),
  activity: fc.record({
    code: someCode,
    name: text(120),
    family: fc.constantFrom(...ACTIVITY_FAMILIES),
    supervises: fc.boolean(),
    needsSupervision: fc.boolean(),
    ownAttendings: someQuarters,
    rooms: someQuarters,
    fmClinic: fc.boolean(),
    isProtected: fc.boolean(),
    clinical: fc.boolean(),
    duty: orNull(fc.record({ from: fc.constant('19:00'), to: fc.constant('07:30'), inHouse: fc.boolean() })),
    colours: orNull(fc.constant({ fill: '#f7edc4', ink: '#4d3b00' })),
    sheetColours: orNull(fc.constant({ fill: '#ffff00', ink: '#1a1c1e' })),
    aliases: fc.array(text(40), { maxLength: 3 }),
    archived: fc.boolean(),
  }),
  rotation: fc
    .record({
      name: someRotation,
      title: orNull(text(160)),
      aliases: fc.array(text(160), { maxLength: 3 }),
      setting: fc.constantFrom(...ROTATION_SETTINGS),
      who: fc.uniqueArray(somePgy, { maxLength: 3 }),
      leaveAllowed: orNull(fc.boolean()),
      weekendWork: fc.boolean(),
      daysOff: fc.uniqueArray(someWeekday, { maxLength: 3 }),
      offSite: fc.boolean(),
      lectureExempt: fc.boolean(),
      clinicExempt: fc.boolean(),
      recovery: fc.boolean(),
      specialty: fc.array(someCode, { maxLength: 3 }),
      capacity: orNull(fc.integer({ min: 1, max: 40 })),
      halves: orNull(fc.record({ first: someRotation, second: someRotation })),
      archived: fc.boolean(),
    })
    // Of its own name, so that no two share one.
    .map((rotation) => ({ ...rotation, code: rotation.archived ? rotation.name.slice(0, 12) : null })),
  rotationPattern: fc.record({
    rotation: someRotation,
    cells: someCells,
  }),
  weeklyRequirement: fc
    .record({
      rotation: someRotation,
      clinics: fc.tuple(someCount, someCount),
      specialty: fc.tuple(someCount, someCount),
      specialtyName: orNull(text(255)),
      academicsRequired: fc.boolean(),
      protectedSlots: fc.array(
        fc.record({ weekday: fc.constantFrom(...WORKING_DAYS), half: someHalf, activity: someCode }),
        { maxLength: 3 },
      ),
      allowedClinicDays: fc.uniqueArray(fc.constantFrom(...WORKING_DAYS)),
      description: orNull(text(1024)),
    })
    .map(({ clinics, specialty, ...rest }) => ({
      ...rest,
      fmClinicMin: Math.min(...clinics),
      fmClinicMax: Math.max(...clinics),
      specialtyMin: Math.min(...specialty),
      specialtyMax: Math.max(...specialty),
    })),
  overlay: fc.record({
    id: someId,
    name: text(120),
    weekday: someWeekday,
    half: someHalf,
    weeks: fc.oneof(
      fc.constantFrom<'every' | 'last'>('every', 'last'),
      fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
    ),
    kinds: fc.uniqueArray(fc.constantFrom<'resident' | 'faculty'>('resident', 'faculty'), { minLength: 1 }),
    pgy: fc.uniqueArray(somePgy, { maxLength: 3 }),
    settings: fc.uniqueArray(fc.constantFrom(...ROTATION_SETTINGS), { maxLength: 3 }),
    unless: orNull(fc.constantFrom<'lecture-exempt' | 'clinic-exempt'>('lecture-exempt', 'clinic-exempt')),
    activity: someCode,
    over: fc.boolean(),
    order: fc.nat(1000),
  }),
  facultyWeek: fc.record({ person: someone, year: fc.constantFrom(2026, 2027), cells: someCells }),
  pin: fc.record({
    person: someone,
    day: someDay,
    half: someHalf,
    activity: someCode,
    note: orNull(text(500)),
    decided: orNull(fc.record({ by: text(120), on: someDay })),
  }),
  blockPolicy: fc.record({
    splitAfter: fc.integer({ min: 1, max: 27 }),
    roomsUsual: fc.integer({ min: 1, max: 8 }),
    roomsMost: fc.integer({ min: 8, max: 20 }),
    attendingsPerIntern: someQuarters,
    attendingsPerSenior: someQuarters,
  }),
  plannedRotation: fc
    .record({
      year: fc.constantFrom(2026, 2027),
      block: someBlock,
      resident: someone,
      rotation: someRotation,
      second: orNull(someRotation),
      splitDay: orNull(someDay),
      locked: fc.boolean(),
      note: orNull(text(500)),
    })
    .map((planned) => ({ ...planned, splitDay: planned.second && planned.splitDay })),
  blockDates: fc
    .record({ year: someYear, block: someBlock, start: someDay, days: fc.nat(30) })
    .map(({ days, ...rest }) => ({ ...rest, end: addDays(rest.start, days) })),
  nameAlias: fc.record({ alias: text(160), person: someone }),
  columnMapping: fc.record({
    headers: text(2000),
    columns: fc.dictionary(fc.nat(200).map(String), fc.constantFrom('person', 'first', 'type'), { maxKeys: 4 }),
  }),
  yearNote: fc.record({ year: someYear, text: text(4000) }),
}

/** A fact of any kind, with its kind. */
export type AnyFact = { [K in FactKind]: { readonly kind: K; readonly fact: Fact<K> } }[FactKind]

/** Valid facts of every kind, drawn so that later ones often meet earlier ones under the same key. */
export const anyFact: fc.Arbitrary<AnyFact> = fc.oneof(
  ...(Object.keys(FACTS) as FactKind[]).map((kind) =>
    // The kind and its own facts belong together, which the type of a list of all of them does not say.
    (FACTS[kind] as fc.Arbitrary<unknown>).map((fact) => ({ kind, fact }) as AnyFact),
  ),
)

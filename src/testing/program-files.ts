import fc from 'fast-check'
import type * as z from 'zod'
import { type AcademicYear, yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { blocksOf } from '#domain/calendar/block.ts'
import { type Day, addDays, day, daysFrom, isoOf, weekdayOf } from '#domain/calendar/day.ts'
import { type FmitWeek, fmitCallNights, fmitWeekEnd, fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import { holidaysBetween } from '#domain/calendar/holiday.ts'
import { nightBucket } from '#domain/calendar/night.ts'
import { ABSENCE_TYPES } from '#domain/leave/absence.ts'
import { ADJUNCT, FULL_TIME, type programFile } from '#operations/program/program-file.ts'

/** A program file as JSON. */
export type ProgramJson = z.input<typeof programFile>
type Records<S extends keyof ProgramJson> = NonNullable<ProgramJson[S]>

const FACULTY = ['F-1', 'F-2', 'F-3', 'F-4']
const RESIDENTS = ['R-1', 'R-2', 'R-3']
const EVERYBODY = [...FACULTY, ...RESIDENTS]
const DUTIES = ['Program Director', 'Department Chief ', 'Sports Medicine', 'Faculty Alpha', 'Deployed Alpha']
const ROTATIONS = [' Odd  spaces ', 'Cardiology', 'Clinic + Night Float', 'Night Float']

/** Leaves out what is undefined, as a file does. */
const given = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 })

const words = fc.stringMatching(/^[A-Z][a-z"=,é ]{0,12}[a-z]$/)
const dayIn = (first: Day, last: Day): fc.Arbitrary<Day> =>
  fc.integer({ min: 0, max: last - first }).map((count) => addDays(first, count))
const halfDays = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 4, max: 9 }))

const usuals = (year: AcademicYear) => ({
  name: maybe(words),
  initials: maybe(fc.constantFrom('AB', 'Xyz')),
  active: maybe(fc.constant(false)),
  email: maybe(fc.constant('somebody@example.org')),
  pager: maybe(fc.constant('555-0100')),
  from: maybe(dayIn(yearStart(year), addDays(yearStart(year), 100)).map(isoOf)),
  to: maybe(dayIn(addDays(yearStart(year), 101), yearEnd(year)).map(isoOf)),
  fmitWeeks: maybe(fc.constant<[number, number]>([11, 12])),
  targetWeeks: maybe(fc.constantFrom(2.5, 6)),
  minGapWeeks: maybe(fc.constantFrom(2, 3)),
  maxWeeksPerMonth: maybe(fc.constantFrom(1, 3)),
})

const facultyMember = (id: string, year: AcademicYear): fc.Arbitrary<Records<'people'>[number]> =>
  fc
    .record({
      ...usuals(year),
      duty: fc.uniqueArray(fc.constantFrom(...DUTIES, 'Unheard-of'), { maxLength: 2 }),
      facultyType: fc.constantFrom(ADJUNCT, FULL_TIME),
      excludedFromAutomaticCall: fc.boolean(),
      manualAssignmentOnly: fc.boolean(),
      // No duty above names this role, so it is never what the duties say.
      role: maybe(fc.constantFrom('oic', 'tdy')),
    })
    .map(({ role, ...member }) => ({ ...member, role: member.facultyType === ADJUNCT ? undefined : role }))
    .map((member) => given({ id, kind: 'faculty', ...member }) as Records<'people'>[number])

const resident = (id: string, year: AcademicYear): fc.Arbitrary<Records<'people'>[number]> =>
  fc
    .record({
      ...usuals(year),
      pgy: fc.constantFrom(1, 2, 3),
      excludedFromAutomaticCall: maybe(fc.constant(false)),
      manualAssignmentOnly: maybe(fc.constant(false)),
    })
    .map((member) => given({ id, kind: 'resident', ...member }) as Records<'people'>[number])

const people = (year: AcademicYear): fc.Arbitrary<Records<'people'>> =>
  fc
    .tuple(...FACULTY.map((id) => facultyMember(id, year)), ...RESIDENTS.map((id) => resident(id, year)))
    .map((all) => [...all])

/** The calendar's blocks, or with Block 1 from 1 July on and no Block 0. */
const blocks = (year: AcademicYear): fc.Arbitrary<Records<'blocks'>> =>
  fc.boolean().map((fromJuly) => {
    const calendar = blocksOf(year).map(({ number, start, end }) => ({
      block: number,
      start: isoOf(number === 1 && fromJuly ? yearStart(year) : start),
      end: isoOf(end),
    }))
    return fromJuly ? calendar.filter(({ block }) => block > 0) : calendar
  })

const duties: fc.Arbitrary<Records<'duties'>> = fc
  .tuple(...DUTIES.map((name) => fc.record({ name: fc.constant(name), clinic: halfDays, fmitWeeks: halfDays })))
  .map((all) => all.map((duty) => ({ ...duty, days: ['Monday', 'Friday'] }) as Records<'duties'>[number]))

const absence = (year: AcademicYear): fc.Arbitrary<Records<'absences'>[number]> =>
  fc
    .record({
      person: fc.constantFrom(...EVERYBODY),
      first: dayIn(addDays(yearStart(year), -20), addDays(yearEnd(year), 10)),
      days: fc.integer({ min: 1, max: 20 }),
      type: fc.constantFrom(...ABSENCE_TYPES.slice(0, 2)),
      approved: fc.boolean(),
      startHalf: maybe(fc.constant('pm' as const)),
      endHalf: maybe(fc.constant('am' as const)),
      status: maybe(fc.constantFrom('anticipated', 'rejected', 'cancelled')),
    })
    .map(
      ({ person, first, days, type, approved, startHalf, endHalf, status }) =>
        given({
          person,
          start: isoOf(first),
          end: isoOf(addDays(first, days)),
          type,
          approved,
          startHalf,
          endHalf,
          status: approved ? undefined : status,
        }) as Records<'absences'>[number],
    )

/** Who is on in each week and on each night; nobody at times, and not always the attending on Friday and Saturday. */
const roster = (year: AcademicYear, dates: Records<'blocks'>) => {
  const weeks = fmitWeeksOf(year)
  const nights = daysFrom(addDays(yearStart(year), -1), yearEnd(year)).filter((day) => nightBucket(day) !== 'fmit')
  const somebody = fc.option(fc.constantFrom(...FACULTY), { freq: 5 })
  const each = <T>(count: number, arbitrary: fc.Arbitrary<T>) =>
    fc.array(arbitrary, { minLength: count, maxLength: count })
  return fc
    .record({
      attendings: each(weeks.length, somebody),
      notes: each(weeks.length, maybe(words)),
      takers: each(weeks.length, fc.option(fc.tuple(fc.constantFrom(...FACULTY), fc.boolean()), { freq: 1 })),
      pool: each(nights.length, somebody),
    })
    .map(({ attendings, notes, takers, pool }) => ({
      fmitWeeks: weeks.flatMap(({ start }, i): Records<'fmitWeeks'> => {
        const [faculty, note] = [attendings[i], notes[i]]
        if (!faculty) return []
        const reason = note && `Because of ${note}`
        return [given({ ...placeOf(start, dates), end: isoOf(fmitWeekEnd(start)), faculty, note, reason })]
      }),
      calls: [
        ...nights.flatMap((night, i) => callOn(night, pool[i])),
        ...weeks.flatMap(({ start }, i) => {
          const [friday, saturday] = fmitCallNights(start)
          const [taker, override] = takers[i] ?? []
          const stranger = taker === attendings[i] ? undefined : taker
          return [
            ...callOn(friday, attendings[i]),
            ...callOn(saturday, stranger ?? attendings[i], stranger === undefined ? undefined : override),
          ]
        }),
      ].sort((a, b) => (a.date < b.date ? -1 : 1)),
    }))
}

const callOn = (night: Day, faculty: string | null | undefined, override?: boolean): Records<'calls'> =>
  faculty ? [given({ date: isoOf(night), faculty, override: override === true ? true : undefined })] : []

/** The week's first day, its block, and which Friday of the block that is: counted day by day. */
const placeOf = (start: Day, dates: Records<'blocks'>) => {
  const own = dates.find((block) => block.start <= isoOf(start) && block.end >= isoOf(start))
  if (!own) throw new Error(`no block holds ${isoOf(start)}`)
  const fridays = daysFrom(day(own.start), start).filter((at) => weekdayOf(at) === 'fri')
  return { start: isoOf(start), block: own.block, weekOfBlock: fridays.length }
}

/** Program files as careful people write them, each field that may be left out at times there and at times not. */
export const programJson = (year: AcademicYear): fc.Arbitrary<ProgramJson> =>
  blocks(year).chain((dates) =>
    fc
      .record({
        note: maybe(words),
        weekend: maybe(fc.constantFrom<NonNullable<ProgramJson['weekend']>>(['fri', 'sat'], ['sun'], [])),
        holidays: fc.subarray(
          holidaysBetween(yearStart(year), yearEnd(year)).map(({ day: date, name }) => ({ date: isoOf(date), name })),
        ),
        people: people(year),
        duties,
        credentials: fc.array(fc.record({ name: words, faculty: fc.subarray(FACULTY) }), { maxLength: 3 }),
        plan: fc.subarray(RESIDENTS.flatMap((id) => dates.slice(0, 3).map(({ block }) => ({ block, resident: id })))),
        absences: fc.array(absence(year), { maxLength: 12 }),
        copies: fc.nat(3),
        roster: roster(year, dates),
        wishes: fc.subarray(FACULTY).map((ids) =>
          ids.map((person) => ({
            person,
            week: isoOf((fmitWeeksOf(year)[3] as FmitWeek).start),
            wish: 'would-like' as const,
          })),
        ),
      })
      .map(({ note, weekend, plan, absences, copies, roster: { fmitWeeks, calls }, wishes, credentials, ...records }) =>
        given({
          note,
          weekend,
          blocks: dates,
          ...records,
          // Two credentials may be called the same.
          credentials: [...credentials, ...credentials.slice(0, 1)],
          rotations: ROTATIONS,
          rotationPlan: plan.map((planned, i) => ({ ...planned, rotation: ROTATIONS[i % ROTATIONS.length] as string })),
          absences: [...absences, ...absences.slice(0, copies)],
          fmitWeeks,
          calls,
          wishes: wishes.length > 0 ? wishes : undefined,
        }),
      ),
  )

import * as z from 'zod'
import { type AcademicYear, yearOf, yearStart } from '#domain/calendar/academic-year.ts'
import { blocksOf } from '#domain/calendar/block.ts'
import type { Day } from '#domain/calendar/day.ts'
import { fmitWeekEnd, fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { nightBucket } from '#domain/calendar/night.ts'
import { isUsualWeekend } from '#domain/calendar/weekend.ts'
import type { Absence } from '#domain/leave/absence.ts'
import type { Person } from '#domain/people/person.ts'
import type { PersonYear } from '#domain/people/person-year.ts'
import { type Facts, dayKey, personYearKey } from '#domain/schedule/facts.ts'
import { callNights, weekendOf } from '#domain/schedule/schedule.ts'
import { ordered } from './ordered.ts'
import { ADJUNCT, FULL_TIME, type FilePerson, type ProgramFile, programFile } from './program-file.ts'
import { roleOfDuties, weeksOfDuties } from './role-of-duties.ts'
import {
  activitiesOfFile,
  facultyWeeksOfFile,
  overlaysOfFile,
  pinsOfFile,
  planOfFile,
  rotationsOfFile,
} from './vocabulary-of-facts.ts'
import { placeInBlock } from './want-blocks.ts'
import { USUAL_WEEKS_PER_MONTH } from './want-people.ts'

type Records<S extends keyof ProgramFile> = NonNullable<ProgramFile[S]>

/** The years the program keeps something for that is of a year: people, rotations, usual weeks, block dates, a note. */
export const yearsKept = ({
  personYear,
  plannedRotation,
  facultyWeek,
  blockDates,
  yearNote,
}: Facts): readonly AcademicYear[] =>
  [
    ...new Set(
      [personYear, plannedRotation, facultyWeek, blockDates, yearNote].flatMap((facts) =>
        [...facts.values()].map(({ year }) => year),
      ),
    ),
  ].sort((a, b) => a - b)

/**
 * The program file of a year. What has a date goes with its own year; when the program keeps no such year, with the
 * nearest that it keeps, so that the files of all years together hold everything.
 */
export const fileOfFacts = (facts: Facts, year: AcademicYear): ProgramFile => {
  const years = yearsKept(facts)
  const isOfYear = (own: AcademicYear): boolean => nearestYear(own, years) === year
  const blocks = blocksOfFile(facts, year)
  const note = facts.yearNote.get(String(year))?.text
  const duties = dutiesOfFile(facts)
  const records = {
    facultyWeeks: facultyWeeksOfFile(facts, year),
    rotationPlan: planOfFile(facts, year),
    pins: pinsOfFile(facts, isOfYear),
    absences: absencesOfFile(facts, isOfYear),
    fmitWeeks: weeksOfFile(facts, blocks, isOfYear),
    calls: callsOfFile(facts, year, isOfYear),
    wishes: wishesOfFile(facts, isOfYear),
  }
  const credentials = credentialsOfFile(facts)
  const named = new Set([
    ...credentials.flatMap(({ faculty }) => faculty),
    ...records.rotationPlan.map(({ resident }) => resident),
    ...[...records.facultyWeeks, ...records.pins, ...records.absences, ...records.wishes].map(({ person }) => person),
    ...[...records.fmitWeeks, ...records.calls].map(({ faculty }) => faculty),
  ])
  const { wishes, facultyWeeks, pins, rotationPlan, ...always } = records
  const blockPolicy = facts.blockPolicy.get('policy')
  const weekend = weekendOf({ facts })
  return {
    ...(note === undefined ? {} : { note }),
    ...(isUsualWeekend(weekend) ? {} : { weekend: [...weekend] }),
    blocks,
    holidays: ordered(
      [...facts.holiday.values()].filter(({ day }) => isOfYear(yearOf(day))),
      ({ day }) => day,
    ).map(({ day, name, kept }) => ({ date: day, name, ...(kept ? {} : { kept }) })),
    people: peopleOfFile(facts, year, named, duties),
    duties,
    credentials,
    ...unlessEmpty({ activities: activitiesOfFile(facts) }),
    rotations: rotationsOfFile(facts, rotationPlan),
    ...unlessEmpty({ overlays: overlaysOfFile(facts) }),
    ...(blockPolicy ? { blockPolicy } : {}),
    ...unlessEmpty({ facultyWeeks }),
    rotationPlan,
    ...unlessEmpty({ pins }),
    ...always,
    ...unlessEmpty({ wishes }),
  }
}

/** A list that older files do not have is there when it holds something. */
const unlessEmpty = <T extends Readonly<Record<string, readonly unknown[]>>>(list: T): Partial<T> =>
  Object.values(list).some(({ length }) => length > 0) ? list : {}

/** The year itself when the program keeps it, else the nearest that it keeps; itself when it keeps none. */
export const nearestYear = (own: AcademicYear, years: readonly AcademicYear[]): AcademicYear =>
  years.includes(own) ? own : ([...years].sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || a - b)[0] ?? own)

const blocksOfFile = (facts: Facts, year: AcademicYear): Records<'blocks'> => {
  const own = [...facts.blockDates.values()].filter((dates) => dates.year === year)
  const dates = (number: number, start: Day, end: Day) => {
    const differing = own.find(({ block }) => block === number)
    return differing ? { start: differing.start, end: differing.end } : { start, end }
  }
  const calendar = blocksOf(year).map(({ number, start, end }) => ({ block: number, ...dates(number, start, end) }))
  const beyond = own
    .filter(({ block }) => !calendar.some((known) => known.block === block))
    .map(({ block, start, end }) => ({ block, start, end }))
  const isSwallowed = ({ block, start, end }: Records<'blocks'>[number]): boolean =>
    own.some((other) => other.block !== block && other.start <= start && other.end >= end)
  return [
    ...ordered(
      [...calendar, ...beyond].filter((block) => !isSwallowed(block)),
      ({ block }) => block,
    ),
  ]
}

const dutiesOfFile = (facts: Facts): Records<'duties'> =>
  ordered([...facts.duty.values()], ({ id }) => id).map(
    // Every other field of a duty is a range, which the compiler cannot say of an open record.
    ({ name, values, weekdays }) => ({ ...values, name, days: weekdays }) as Records<'duties'>[number],
  )

const credentialsOfFile = (facts: Facts): Records<'credentials'> =>
  ordered([...facts.credential.values()], ({ id }) => id).map(({ name, people }) => ({ name, faculty: people }))

const absencesOfFile = (facts: Facts, isOfYear: (year: AcademicYear) => boolean): Records<'absences'> =>
  ordered(
    [...facts.absence.values()].filter((absence) => yearsOf(absence).some(isOfYear)),
    ({ person }) => person,
    ({ first }) => first,
    ({ last }) => last,
    ({ type }) => type,
    ({ firstHalf, lastHalf, status }) => `${firstHalf} ${lastHalf} ${status}`,
  ).map(({ person, first, last, firstHalf, lastHalf, type, status, tentative, author, review }) => ({
    person,
    start: first,
    end: last,
    // An absence whose kind the reader may not know is never stored, hence never written.
    type: type as Records<'absences'>[number]['type'],
    approved: status === 'approved',
    ...(firstHalf === 'pm' ? { startHalf: firstHalf } : {}),
    ...(lastHalf === 'am' ? { endHalf: lastHalf } : {}),
    ...(status === 'approved' || status === 'requested' ? {} : { status }),
    ...(tentative ? { tentative } : {}),
    ...(author === null ? {} : { author }),
    ...(review === null ? {} : { review }),
  }))

const yearsOf = ({ first, last }: Absence): readonly AcademicYear[] =>
  Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, i) => yearOf(first) + i)

const weeksOfFile = (
  facts: Facts,
  blocks: Records<'blocks'>,
  isOfYear: (year: AcademicYear) => boolean,
): Records<'fmitWeeks'> =>
  ordered(
    [...facts.fmitWeek.values()].filter(({ weekStart }) => isOfYear(yearOf(weekStart))),
    ({ weekStart }) => weekStart,
  ).map(({ weekStart, person, note, reason, decided }) => {
    const own = blocks.find(({ start, end }) => start <= weekStart && end >= weekStart)
    const [block, weekOfBlock] = placeInBlock(weekStart, own)
    return {
      start: weekStart,
      end: fmitWeekEnd(weekStart),
      faculty: person,
      block,
      weekOfBlock,
      ...(note ? { note } : {}),
      ...(reason ? { reason } : {}),
      ...(decided ? { decided } : {}),
    }
  })

/** Friday and Saturday nights go with their week, the others by their own date. */
const yearOfNight = (night: Day): AcademicYear => yearOf(nightBucket(night) === 'fmit' ? fmitWeekStart(night) : night)

const callsOfFile = (facts: Facts, year: AcademicYear, isOfYear: (year: AcademicYear) => boolean): Records<'calls'> =>
  callNights({ facts, today: yearStart(year) })
    .filter(({ night }) => isOfYear(yearOfNight(night)))
    .map(({ night, person }) => ({
      date: night,
      faculty: person,
      ...(facts.callNight.get(dayKey(night))?.override ? { override: true } : {}),
    }))

const wishesOfFile = (facts: Facts, isOfYear: (year: AcademicYear) => boolean): Records<'wishes'> => [
  ...ordered(
    [...facts.weekWish.values()].filter(({ weekStart }) => isOfYear(yearOf(weekStart))),
    ({ weekStart }) => weekStart,
    ({ person }) => person,
  ).map(({ person, weekStart, wish }) => ({ person, week: weekStart, wish })),
]

/** Those with the program in the year, those named in its records, and those with the program in no year yet. */
const peopleOfFile = (
  facts: Facts,
  year: AcademicYear,
  named: ReadonlySet<string>,
  duties: Records<'duties'>,
): Records<'people'> => {
  const elsewhere = new Set([...facts.personYear.values()].map(({ person }) => person))
  return ordered([...facts.person.values()], ({ id }) => id)
    .map((person) => ({ person, personYear: facts.personYear.get(personYearKey(person.id, year)) }))
    .filter(({ person, personYear }) => personYear || named.has(person.id) || !elsewhere.has(person.id))
    .map(({ person, personYear }) => personOfFile(person, personYear, duties))
}

const personOfFile = (person: Person, personYear: PersonYear | undefined, duties: Records<'duties'>): FilePerson => {
  const common = { ...identityOf(person), ...(personYear ? termsOf(personYear, duties) : { inYear: false }) }
  const { draftCall = false, draftFmit = false, duties: names = [] } = personYear ?? {}
  if (person.kind === 'resident')
    return {
      ...common,
      kind: 'resident',
      pgy: personYear?.pgy ?? 1,
      ...(names.length > 0 ? { duty: names } : {}),
      ...(draftCall ? { excludedFromAutomaticCall: false } : {}),
      ...(draftFmit ? { manualAssignmentOnly: false } : {}),
    }
  const role = personYear?.role ?? 'core'
  const facultyType = role === 'adjunct' ? ADJUNCT : FULL_TIME
  return {
    ...common,
    kind: 'faculty',
    duty: names,
    facultyType,
    excludedFromAutomaticCall: !draftCall,
    manualAssignmentOnly: !draftFmit,
    ...(role === roleOfDuties(facultyType, names) ? {} : { role }),
  }
}

const identityOf = ({ id, name, initials, active, email, pager }: Person) => ({
  id,
  ...(name === id ? {} : { name }),
  ...(initials === null ? {} : { initials }),
  ...(active ? {} : { active }),
  ...(email === null ? {} : { email }),
  ...(pager === null ? {} : { pager }),
})

/** What is expected of somebody in the year, where it is not as usual. */
const termsOf = (personYear: PersonYear, duties: Records<'duties'>) => {
  const { from, to, minWeeks, maxWeeks, targetWeeks, minGapWeeks, maxWeeksPerMonth, role } = personYear
  const derivedRole = role === null ? null : roleOfDuties(role === 'adjunct' ? ADJUNCT : FULL_TIME, personYear.duties)
  const [least, most] = weeksOfDuties(duties, derivedRole, personYear.duties)
  return {
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(minWeeks === least && maxWeeks === most ? {} : { fmitWeeks: [minWeeks, maxWeeks] as [number, number] }),
    ...(targetWeeks === null ? {} : { targetWeeks }),
    ...(minGapWeeks === null ? {} : { minGapWeeks }),
    ...(maxWeeksPerMonth === USUAL_WEEKS_PER_MONTH ? {} : { maxWeeksPerMonth }),
  }
}

/** The program file of a year as text: the same for the same facts, byte for byte. */
export const programFileText = (facts: Facts, year: AcademicYear): string =>
  `${JSON.stringify(z.encode(programFile, fileOfFacts(facts, year)), null, 1)}\n`

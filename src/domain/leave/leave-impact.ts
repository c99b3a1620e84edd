import { yearOf } from '../calendar/academic-year.ts'
import { type Day, daysFrom, weekdayOf } from '../calendar/day.ts'
import { fmitWeekEnd, fmitWeekOf, recoveryDayOf } from '../calendar/fmit-week.ts'
import { halfDayIndex } from '../calendar/half-day.ts'
import { type PersonYear, isActiveOn } from '../people/person-year.ts'
import { holidaysKept } from '../schedule/holidays.ts'
import { programBlocks } from '../schedule/program-blocks.ts'
import { rotationParts } from '../schedule/rotation-on.ts'
import {
  type Schedule,
  absencesOf,
  attendingOn,
  fmitWeeksOfPerson,
  onCall,
  personYearOf,
} from '../schedule/schedule.ts'
import { type Absence, isApproved, touches } from './absence.ts'

/** An FMIT week of somebody who would be away in it, or on the recovery day after it. */
export interface WeekMet {
  readonly weekStart: Day
  readonly number: number
  /** The days of the week they would be away. */
  readonly days: readonly Day[]
  readonly recoveryDay: boolean
}

/** A block whose planned rotation somebody would be away from. */
export interface RotationMet {
  readonly block: number
  readonly rotation: string
  /** Null when nobody has said. */
  readonly leaveAllowed: boolean | null
}

/** How many of the faculty of a day are there, neither away nor on FMIT. */
export interface AttendingsThere {
  readonly day: Day
  readonly there: number
  readonly of: number
  /** How many there would be without this absence. */
  readonly before: number
}

/** What time away meets in the plan. */
export interface LeaveImpact {
  readonly fmitWeeks: readonly WeekMet[]
  /** Nights they take call, those that follow from an FMIT week among them. */
  readonly calls: readonly Day[]
  readonly rotations: readonly RotationMet[]
  /** Of the working day on which fewest are left; null when it takes no attending from a working day. */
  readonly attendings: AttendingsThere | null
}

const weeksMet = (schedule: Schedule, absence: Absence): readonly WeekMet[] =>
  fmitWeeksOfPerson(schedule, absence.person)
    .map(({ weekStart }) => ({
      weekStart,
      number: fmitWeekOf(weekStart).number,
      days: daysFrom(weekStart, fmitWeekEnd(weekStart)).filter((day) => touches(absence, day, day)),
      recoveryDay: touches(absence, recoveryDayOf(weekStart), recoveryDayOf(weekStart)),
    }))
    .filter(({ days, recoveryDay }) => days.length > 0 || recoveryDay)

/** Who is back in the afternoon can take the night. */
const callsMet = (schedule: Schedule, absence: Absence): readonly Day[] => {
  const [from, to] = [halfDayIndex(absence.first, absence.firstHalf), halfDayIndex(absence.last, absence.lastHalf)]
  return daysFrom(absence.first, absence.last).filter((night) => {
    const evening = halfDayIndex(night, 'pm')
    return evening >= from && evening <= to && onCall(schedule, night)?.person === absence.person
  })
}

const rotationsMet = (schedule: Schedule, { person, first, last }: Absence): readonly RotationMet[] =>
  [...new Set([yearOf(first), yearOf(last)])].flatMap((year) =>
    programBlocks(schedule, year).flatMap((block) =>
      rotationParts(schedule, person, block)
        .filter((part) => first <= part.last && last >= part.first)
        .map(({ rotation: { name, leaveAllowed } }) => ({ block: block.number, rotation: name, leaveAllowed })),
    ),
  )

/** Of roles that are elsewhere all year nobody is there. */
const ELSEWHERE: readonly PersonYear['role'][] = [null, 'deployed', 'tdy']

const facultyOn = (schedule: Schedule, day: Day): readonly PersonYear[] =>
  [...schedule.facts.person.values()].flatMap(({ id }) => {
    const year = personYearOf(schedule, id, yearOf(day))
    return year !== null && !ELSEWHERE.includes(year.role) && isActiveOn(year, day) ? [year] : []
  })

/** Monday to Friday, but for the holidays the program keeps. */
const workingDays = (schedule: Schedule, first: Day, last: Day): readonly Day[] => {
  const kept = new Set(holidaysKept(schedule, first, last).map(({ day }) => day))
  return daysFrom(first, last).filter((day) => !['sat', 'sun'].includes(weekdayOf(day)) && !kept.has(day))
}

const fewestThere = (schedule: Schedule, absence: Absence): AttendingsThere | null => {
  const days = workingDays(schedule, absence.first, absence.last).flatMap((day): readonly AttendingsThere[] => {
    const faculty = facultyOn(schedule, day)
    if (!faculty.some(({ person }) => person === absence.person)) return []
    const onFmit = attendingOn(schedule, day)
    const isThere = (person: string): boolean =>
      person !== onFmit &&
      !absencesOf(schedule, person).some((one) => one.id !== absence.id && isApproved(one) && touches(one, day, day))
    const there = faculty.filter(({ person }) => isThere(person))
    const rest = there.filter(({ person }) => person !== absence.person).length
    return [{ day, there: rest, of: faculty.length, before: there.length }]
  })
  return days.sort((a, b) => a.there - b.there || b.before - a.before || a.day - b.day)[0] ?? null
}

/**
 * What time away would meet in the plan as it is, if it came about: whatever its status, and whether it is in the plan
 * already or not.
 */
export const leaveImpact = (schedule: Schedule, absence: Absence): LeaveImpact => ({
  fmitWeeks: weeksMet(schedule, absence),
  calls: callsMet(schedule, absence),
  rotations: rotationsMet(schedule, absence),
  attendings: fewestThere(schedule, absence),
})

import { type Day, isoOf } from '#domain/calendar/day.ts'
import { fmitWeekOf, fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { Absence } from '#domain/leave/absence.ts'
import type { PersonId } from '#domain/people/person.ts'
import { titleOf } from '#domain/rotations/rotation.ts'
import { programBlockOf } from '#domain/schedule/program-blocks.ts'
import { rotationOf } from '#domain/schedule/rotation-on.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import type { ClinicWeek } from './clinic-week.ts'
import type { ScopeKeys } from './kit.ts'
import { calledName } from './names.ts'

const who = (schedule: Schedule, person: PersonId) => ({ person, name: calledName(schedule, person) })

const where = (weekStart: Day) => ({ week: isoOf(weekStart), weekNumber: fmitWeekOf(weekStart).number })

/** The part of a finding's data that says whom and where it is about. */
export const aboutWeek = (schedule: Schedule, person: PersonId, weekStart: Day) => ({
  ...who(schedule, person),
  ...where(weekStart),
})

/** Likewise for a night, and the FMIT week that holds it. */
export const aboutNight = (schedule: Schedule, person: PersonId, night: Day) => ({
  ...who(schedule, person),
  night: isoOf(night),
  ...where(fmitWeekStart(night)),
})

/** Likewise for a day of somebody's absence. */
export const aboutAbsence = (schedule: Schedule, { id, person }: Absence, day: Day) => ({
  ...who(schedule, person),
  absence: id,
  day: isoOf(day),
})

/** Likewise for what somebody is planned on in a block, and the day in it to look at first. */
export const aboutBlock = (schedule: Schedule, { person, year, block }: ScopeKeys['person-block'], day: Day) => ({
  ...who(schedule, person),
  ...{ year, block },
  day: isoOf(day),
})

/** The part of a finding's data that says which rotation of which block it is about, and where in it to look first. */
export const aboutRotation = (
  schedule: Schedule,
  { year, block, rotation }: ScopeKeys['block-rotation'],
  day: Day,
) => ({
  ...{ year, block, rotation },
  title: titleOf(rotationOf(schedule, rotation)),
  day: isoOf(day),
})

/** Likewise for somebody's academic year as a whole. */
export const aboutWholeYear = (schedule: Schedule, person: PersonId, year: AcademicYear) => ({
  ...who(schedule, person),
  year,
})

/** Likewise for somebody's academic year, and the week in it to look at first. */
export const aboutYear = (schedule: Schedule, person: PersonId, year: AcademicYear, weekStart: Day) => ({
  ...who(schedule, person),
  year,
  ...where(weekStart),
})

/** Likewise for what somebody spends of a week on a rotation, and the block in which that begins. */
export const aboutClinicWeek = (schedule: Schedule, { key, rotation, first }: ClinicWeek) => {
  const { year, number: block } = programBlockOf(schedule, first)
  const { person, monday } = key
  return {
    ...who(schedule, person),
    monday: isoOf(monday),
    ...{ year, block },
    ...{ rotation: rotation.name, title: titleOf(rotation) },
  }
}

/** The part of a finding's data that says which half-day it is about; nobody in particular. */
export const aboutHalfDay = ({ day, half }: ScopeKeys['half-day']) => ({ day: isoOf(day), half })

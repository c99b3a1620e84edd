import { type Day, isoOf } from '#domain/calendar/day.ts'
import { fmitWeekOf, fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
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

/** Likewise for somebody's academic year, and the week in it to look at first. */
export const aboutYear = (schedule: Schedule, person: PersonId, year: AcademicYear, weekStart: Day) => ({
  ...who(schedule, person),
  year,
  ...where(weekStart),
})

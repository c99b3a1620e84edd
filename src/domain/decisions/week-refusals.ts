import { FIRST_YEAR, LAST_YEAR, isPlannableYear, yearLabel, yearOf } from '../calendar/academic-year.ts'
import { type Day, isoOf } from '../calendar/day.ts'
import { fmitWeekOf, fmitWeekStart, isFmitWeekStart } from '../calendar/fmit-week.ts'
import { spokenDay } from '../calendar/spoken-day.ts'
import type { PersonId } from '../people/person.ts'
import type { Refusal } from '../result.ts'
import { isLocked } from '../schedule/lock.ts'
import { type Schedule, fmitWeekAt, nameOf, personOf, programOf } from '../schedule/schedule.ts'
import { isReason } from './reason.ts'

/** An id that is nobody's. */
export const nobody = (id: PersonId): Refusal<'unknown_person'> => ({
  reason: 'unknown_person',
  message: `Nobody here has the id ${id}. Choose somebody from the people.`,
  data: { person: id },
})

/** A request for a person the program does not know. */
export const unknownPerson = (schedule: Schedule, id: PersonId): Refusal<'unknown_person'> | null =>
  personOf(schedule, id) === null ? nobody(id) : null

/** A day that names no FMIT week of a year that can be planned. The data of `not_week_start` suggest the week's Friday. */
export const notAWeek = (weekStart: Day): Refusal<'not_week_start' | 'outside_year'> | null => {
  const friday = fmitWeekStart(weekStart)
  if (!isFmitWeekStart(weekStart))
    return {
      reason: 'not_week_start',
      message: `FMIT weeks start on a Friday, and ${spokenDay(weekStart)} is none. Its week starts on ${spokenDay(friday)}.`,
      data: { suggestion: isoOf(friday) },
    }
  if (isPlannableYear(yearOf(weekStart))) return null
  return {
    reason: 'outside_year',
    message: `Turnus plans the years ${yearLabel(FIRST_YEAR)} to ${yearLabel(LAST_YEAR)}. Choose a week of those.`,
    data: { firstYear: FIRST_YEAR, lastYear: LAST_YEAR },
  }
}

/** A locked week whose attending is to change without a reason. */
export const lockedWithoutReason = (
  schedule: Schedule,
  weekStart: Day,
  reason: string | null | undefined,
): Refusal<'locked'> | null => {
  const lockDate = programOf(schedule)?.lockDate ?? null
  if (lockDate === null || !isLocked(schedule, weekStart) || isReason(reason)) return null
  return {
    reason: 'locked',
    message: `Weeks up to ${spokenDay(lockDate)} are locked. You can still change week ${fmitWeekOf(weekStart).number}; write why, in ten letters or more.`,
    data: { weekStart: isoOf(weekStart), lockDate: isoOf(lockDate) },
  }
}

/** A week that somebody has, and nobody said that they are to be replaced. */
export const occupiedWeek = (
  schedule: Schedule,
  weekStart: Day,
  replace: boolean | undefined,
): Refusal<'occupied'> | null => {
  const owner = fmitWeekAt(schedule, weekStart)?.person
  if (owner === undefined || replace === true) return null
  const name = nameOf(schedule, owner)
  return {
    reason: 'occupied',
    message: `Week ${fmitWeekOf(weekStart).number} is ${name}'s. Replace ${name}, or choose an open week.`,
    data: { weekStart: isoOf(weekStart), person: owner, name },
  }
}

/** An open week, where one with an attending is asked for. */
export const openWeek = (schedule: Schedule, weekStart: Day): Refusal<'not_assigned'> | null =>
  fmitWeekAt(schedule, weekStart) === null
    ? {
        reason: 'not_assigned',
        message: `Week ${fmitWeekOf(weekStart).number} is open. Choose one that somebody has.`,
        data: { weekStart: isoOf(weekStart) },
      }
    : null

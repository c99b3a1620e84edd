import { yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, daysFrom, isoOf, weekdayOf } from '#domain/calendar/day.ts'
import { HALVES, type Half, halfDayIndex } from '#domain/calendar/half-day.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Rotation } from '#domain/rotations/rotation.ts'
import type { WeeklyRequirement } from '#domain/rotations/weekly-requirement.ts'
import { holidaysKept } from '#domain/schedule/holidays.ts'
import { rotationOn } from '#domain/schedule/rotation-on.ts'
import type { FindingData, Problem } from './kit.ts'
import type { Quantity } from './rows.ts'
import { doing } from './rows.ts'

interface OpenHalfDay {
  readonly day: Day
  readonly half: Half
  /** The day after nights, which is nobody's to fill. */
  readonly afterNights: boolean
}

/** A week on a rotation, as `encode` reads it from the facts: what in it counts, and what may be asked of it. */
export interface WeekToFill {
  readonly person: PersonId
  readonly rotation: Rotation
  readonly requirement: WeeklyRequirement
  readonly counted: readonly OpenHalfDay[]
  readonly data: FindingData
}

const isAway = ({ schedule }: Problem, person: PersonId, at: number): boolean =>
  [...schedule.facts.absence.values()].some(
    (a) =>
      a.person === person &&
      a.status === 'approved' &&
      halfDayIndex(a.first, a.firstHalf) <= at &&
      at <= halfDayIndex(a.last, a.lastHalf),
  )

const isThere = ({ schedule }: Problem, person: PersonId, day: Day): boolean => {
  const year = schedule.facts.personYear.get(`${person}/${yearOf(day)}`)
  return year !== undefined && year.pgy !== null && (year.from ?? day) <= day && day <= (year.to ?? day)
}

/** Every week with an open half-day that somebody of the problem spends on a rotation with a requirement. */
export const weeksToFill = (problem: Problem): readonly WeekToFill[] => {
  const { schedule, people, halfDays } = problem
  const { facts } = schedule
  const days = halfDays.map((at) => Math.floor(at / 2) as Day)
  const mondays = [...new Set(days.map((day) => addDays(day, -(((day - 4) % 7) + 7) % 7)))]
  return mondays.flatMap((monday) => {
    const friday = addDays(monday, 4)
    const holidays = new Set(holidaysKept(schedule, monday, friday).map((holiday) => holiday.day))
    return people.flatMap((person) => {
      const weeks = new Map<string, WeekToFill & { readonly counted: OpenHalfDay[] }>()
      for (const day of daysFrom(monday, friday)) {
        const rotation = isThere(problem, person, day) ? rotationOn(schedule, person, day) : null
        const requirement = rotation && facts.weeklyRequirement.get(rotation.name)
        if (!rotation || !requirement) continue
        const data = { person, monday: isoOf(monday), rotation: rotation.name }
        const none: OpenHalfDay[] = []
        const week = weeks.get(rotation.name) ?? { person, rotation, requirement, counted: none, data }
        weeks.set(rotation.name, week)
        const before = rotationOn(schedule, person, addDays(day, -1))
        for (const half of HALVES) {
          const isPinned = facts.pin.has(`${person}/${isoOf(day)}/${half}`)
          const isFree = holidays.has(day) && !rotation.weekendWork && !isPinned
          if (isFree || isAway(problem, person, halfDayIndex(day, half))) continue
          const afterNights = before?.recovery === true && before.name !== rotation.name && !isPinned
          week.counted.push({ day, half, afterNights })
        }
      }
      return [...weeks.values()]
    })
  })
}

/** How much of a week is on activities, as terms of a row. */
export const spentOn = (
  problem: Problem,
  { person, counted }: WeekToFill,
  activities: readonly string[],
): readonly (readonly [number, Quantity])[] =>
  counted.flatMap(({ day, half }) =>
    activities.map((activity) => [1, doing(problem, person, day, half, activity)] as const),
  )

export const isAt =
  (weekday: string, half: Half) =>
  (one: OpenHalfDay): boolean =>
    weekdayOf(one.day) === weekday && one.half === half

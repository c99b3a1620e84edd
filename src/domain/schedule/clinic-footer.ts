import { yearOf } from '../calendar/academic-year.ts'
import { type Day, daysFrom } from '../calendar/day.ts'
import { HALVES, type Half } from '../calendar/half-day.ts'
import type { PersonId } from '../people/person.ts'
import type { Activity } from '../rotations/activity.ts'
import type { HalfDay } from './half-days.ts'
import { policyOf } from './program-blocks.ts'
import { type Schedule, personYearOf } from './schedule.ts'

/** What people watch of a half-day: who is in clinic, the attendings that takes, those there, and rooms. */
export interface ClinicFooter {
  readonly day: Day
  readonly half: Half
  readonly interns: number
  readonly seniors: number
  /** Attendings that residents take for themselves: procedures. */
  readonly own: number
  /** Counted up to whole people. */
  readonly needed: number
  readonly there: number
  readonly rooms: number
}

/** The activity a code stands for; null when the program has none of that code. */
export const activityOf = ({ facts }: Pick<Schedule, 'facts'>, code: string): Activity | null =>
  facts.activity.get(code) ?? null

/** Sums of quarters and twentieths, without what binary fractions leave over. */
const countedUp = (attendings: number): number => Math.ceil(Math.round(attendings * 1000) / 1000)

/**
 * The footers of half-days from a first day on. `ceil(a·interns + b·seniors + own)` attendings are needed, a and b being
 * the program's ratios. Source: imports-absences-security 1.4, product 3.4, templates-rules-engine 11.4.
 */
export const clinicFooters = (
  schedule: Schedule,
  cells: ReadonlyMap<PersonId, readonly (HalfDay | null)[]>,
  first: Day,
  last: Day,
): readonly ClinicFooter[] => {
  const { attendingsPerIntern, attendingsPerSenior } = policyOf(schedule)
  const slots = daysFrom(first, last).flatMap((day) => HALVES.map((half) => ({ day, half })))
  return slots.map(({ day, half }, at) => {
    const year = yearOf(day)
    const sums = { interns: 0, seniors: 0, own: 0, there: 0, rooms: 0 }
    for (const [person, own] of cells) {
      const code = own[at]?.cell?.activity
      const activity = code === undefined ? null : activityOf(schedule, code)
      if (activity === null) continue
      const pgy = personYearOf(schedule, person, year)?.pgy ?? null
      sums.rooms += activity.rooms
      if (pgy === null) sums.there += activity.supervises ? 1 : 0
      else {
        if (activity.needsSupervision) sums[pgy === 1 ? 'interns' : 'seniors'] += 1
        sums.own += activity.ownAttendings
      }
    }
    const needed = countedUp(attendingsPerIntern * sums.interns + attendingsPerSenior * sums.seniors + sums.own)
    return { day, half, ...sums, needed }
  })
}

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
  /** Residents who need an attending or take a room. */
  readonly residents: number
}

/** The activity a code stands for; null when the program has none of that code. */
export const activityOf = ({ facts }: Pick<Schedule, 'facts'>, code: string): Activity | null =>
  facts.activity.get(code) ?? null

/** Whether a resident who does it is in clinic: needs an attending, or takes a room. */
export const takesClinic = (activity: Activity | null): boolean =>
  activity !== null && (activity.needsSupervision || activity.ownAttendings > 0 || activity.rooms > 0)

/** Sums of quarters and twentieths, without what binary fractions leave over. */
const countedUp = (attendings: number): number => Math.ceil(Math.round(attendings * 1000) / 1000)

interface Sums {
  interns: number
  seniors: number
  own: number
  there: number
  rooms: number
  residents: number
}

const add = (sums: Sums, activity: Activity, pgy: 1 | 2 | 3 | null): void => {
  sums.rooms += activity.rooms
  if (pgy === null) {
    if (activity.supervises) sums.there += 1
    return
  }
  if (activity.needsSupervision) sums[pgy === 1 ? 'interns' : 'seniors'] += 1
  sums.own += activity.ownAttendings
  if (takesClinic(activity)) sums.residents += 1
}

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
  const days = daysFrom(first, last)
  const years = days.map(yearOf)
  const all = days.flatMap(() =>
    HALVES.map((): Sums => ({ interns: 0, seniors: 0, own: 0, there: 0, rooms: 0, residents: 0 })),
  )
  for (const [person, own] of cells) {
    let [year, pgy]: [number | null, 1 | 2 | 3 | null] = [null, null]
    for (const [at, sums] of all.entries()) {
      const code = own[at]?.cell?.activity
      const activity = code === undefined ? null : activityOf(schedule, code)
      if (activity === null) continue
      const now = years[at >> 1] as number
      if (now !== year) pgy = personYearOf(schedule, person, now)?.pgy ?? null
      year = now
      add(sums, activity, pgy)
    }
  }
  return all.map((sums, at) => {
    const { interns, seniors, own } = sums
    const needed = countedUp(attendingsPerIntern * interns + attendingsPerSenior * seniors + own)
    return { day: days[at >> 1] as Day, half: HALVES[at % 2] as Half, ...sums, needed }
  })
}

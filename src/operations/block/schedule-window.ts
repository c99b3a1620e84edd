import * as z from 'zod'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, addDays } from '#domain/calendar/day.ts'
import { isApproved, isPending, touches } from '#domain/leave/absence.ts'
import { FACT_KINDS, type Fact, type Facts } from '#domain/schedule/facts.ts'

/** The facts that half-days follow from, each kind as a list: what a browser needs to derive and judge them by itself. */
export const scheduleWindow = z.strictObject({
  program: z.array(FACT_KINDS.program.schema),
  person: z.array(FACT_KINDS.person.schema),
  personYear: z.array(FACT_KINDS.personYear.schema),
  absence: z.array(FACT_KINDS.absence.schema),
  fmitWeek: z.array(FACT_KINDS.fmitWeek.schema),
  callNight: z.array(FACT_KINDS.callNight.schema),
  holiday: z.array(FACT_KINDS.holiday.schema),
  activity: z.array(FACT_KINDS.activity.schema),
  rotation: z.array(FACT_KINDS.rotation.schema),
  rotationPattern: z.array(FACT_KINDS.rotationPattern.schema),
  weeklyRequirement: z.array(FACT_KINDS.weeklyRequirement.schema),
  overlay: z.array(FACT_KINDS.overlay.schema),
  facultyWeek: z.array(FACT_KINDS.facultyWeek.schema),
  pin: z.array(FACT_KINDS.pin.schema),
  plannedRotation: z.array(FACT_KINDS.plannedRotation.schema),
  blockPolicy: z.array(FACT_KINDS.blockPolicy.schema),
  blockDates: z.array(FACT_KINDS.blockDates.schema),
})
export type ScheduleWindow = z.output<typeof scheduleWindow>
type WindowKind = keyof ScheduleWindow

/** Weeks, nights and rotations that lie so near matter to the days within: recovery, the day after call, spacing. */
const DAYS_AROUND = 14

/**
 * The part of the facts that bears on the half-days from a first to a last day. Residents' rotations are those of the
 * whole years, because a split or a recovery day may lie in the block beside.
 */
export const scheduleWindowOf = (facts: Facts, first: Day, last: Day): ScheduleWindow => {
  const [from, to] = [addDays(first, -DAYS_AROUND), addDays(last, DAYS_AROUND)]
  const years = new Set([from, to].map(yearOf))
  const within = (day: Day): boolean => from <= day && day <= to
  const all = <K extends WindowKind>(kind: K, keep: (fact: Fact<K>) => boolean = () => true): Fact<K>[] =>
    ([...facts[kind].values()] as Fact<K>[]).filter(keep)
  const planned = all('plannedRotation', ({ year }) => years.has(year))
  const used = new Set(planned.flatMap(({ rotation, second }) => [rotation, second]))
  const rotation = all('rotation')
  for (const { name, halves } of rotation)
    if (used.has(name)) for (const half of halves ? [halves.first, halves.second] : []) used.add(half)
  return {
    program: all('program'),
    person: all('person'),
    personYear: all('personYear', ({ year }) => years.has(year)),
    absence: all('absence', (fact) => touches(fact, from, to) && (isApproved(fact) || isPending(fact))),
    fmitWeek: all('fmitWeek', ({ weekStart }) => within(weekStart)),
    callNight: all('callNight', ({ night }) => within(night)),
    holiday: all('holiday', ({ day }) => within(day)),
    activity: all('activity'),
    rotation,
    // Weeks of rotations that nobody is on say nothing of these days.
    rotationPattern: all('rotationPattern', (fact) => used.has(fact.rotation)),
    weeklyRequirement: all('weeklyRequirement', (fact) => used.has(fact.rotation)),
    overlay: all('overlay'),
    facultyWeek: all('facultyWeek', ({ year }) => years.has(year)),
    pin: all('pin', ({ day }) => within(day)),
    plannedRotation: planned,
    blockPolicy: all('blockPolicy'),
    blockDates: all('blockDates', ({ year }) => years.has(year)),
  }
}

import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { WeeklyRequirement } from '#domain/rotations/weekly-requirement.ts'
import { calledName } from '#domain/schedule/called-name.ts'
import { programBlockOf } from '#domain/schedule/program-blocks.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { plannedFor, rotationsMeant, weeksPlanned } from './clinic-reach.ts'
import { clinicWeekAt } from './clinic-week.ts'
import { RULES } from './index.ts'
import type { Broken, Rule, ScopeKeys } from './kit.ts'

/** How a week out of range is: under a least, over a most, both or neither of them. */
export type OutOfRange = 'short' | 'over' | 'other'

/** A resident's block on a rotation in which weeks are out of range. */
export interface BlockOutOfRange {
  readonly person: PersonId
  readonly name: string
  readonly block: number
  /** The first day on the rotation of the first week that is. */
  readonly day: Day
  /** Weeks of it that are. */
  readonly count: number
}

/** How the resident-weeks of a year on a rotation stand to what they have to hold. */
export interface RequirementStanding {
  /** Weeks of residents on the rotation in the year. */
  readonly weeks: number
  readonly outOfRange: number
  /** How all of those are that are out of range; null when none is. */
  readonly how: OutOfRange | null
  /** Where most of them lie, of equal ones the earliest; null when none is out of range. */
  readonly worst: BlockOutOfRange | null
}

const OF_WEEKS = RULES.filter((rule) => rule.scope === 'person-week') as readonly Rule<'person-week'>[]

const howOf = (broken: readonly Broken[]): OutOfRange => {
  const kinds = new Set(broken.map(({ message }) => message))
  return kinds.size > 1 ? 'other' : kinds.has('few') ? 'short' : kinds.has('many') ? 'over' : 'other'
}

/** Every week of a year that somebody is on a rotation, once. */
const weeksOn = (schedule: Schedule, rotation: string, year: AcademicYear): readonly ScopeKeys['person-week'][] => {
  const residents = new Set([...schedule.facts.plannedRotation.values()].map(({ resident }) => resident))
  return [...residents].flatMap((person) => {
    const planned = plannedFor(schedule, person).filter(
      (one) => one.year === year && rotationsMeant(schedule, one).includes(rotation),
    )
    const weeks = weeksPlanned(schedule, planned).filter((key) => key.rotation === rotation)
    return [...new Map(weeks.map((key) => [key.monday, key])).values()]
  })
}

/** The standing of a rotation by the weekly requirement that the schedule has for it. */
export const requirementStanding = (schedule: Schedule, rotation: string, year: AcademicYear): RequirementStanding => {
  let weeks = 0
  const hows = new Set<OutOfRange>()
  const blocks = new Map<string, BlockOutOfRange>()
  for (const key of weeksOn(schedule, rotation, year)) {
    const week = clinicWeekAt(schedule, key)
    if (week === null) continue
    const block = programBlockOf(schedule, week.first)
    // A program's own days may put a block, or the week it begins in, into another year.
    if (block.year !== year) continue
    weeks += 1
    const broken = OF_WEEKS.flatMap((rule) => rule.check(schedule, key))
    if (broken.length === 0) continue
    hows.add(howOf(broken))
    const at = `${key.person}/${block.number}`
    const known = blocks.get(at)
    const name = calledName(schedule, key.person)
    blocks.set(at, {
      ...{ person: key.person, name, block: block.number },
      day: known?.day ?? week.first,
      count: (known?.count ?? 0) + 1,
    })
  }
  const out = [...blocks.values()].sort((a, b) => b.count - a.count || a.day - b.day || a.name.localeCompare(b.name))
  const [how] = hows
  const [worst] = out
  return {
    weeks,
    outOfRange: out.reduce((sum, { count }) => sum + count, 0),
    how: how === undefined ? null : hows.size > 1 ? 'other' : how,
    worst: worst ?? null,
  }
}

/** The same if the rotation asked for something else. */
export const standingWith = (
  { facts, today }: Schedule,
  requirement: WeeklyRequirement,
  year: AcademicYear,
): RequirementStanding => {
  const weeklyRequirement = new Map(facts.weeklyRequirement).set(requirement.rotation, requirement)
  return requirementStanding({ facts: { ...facts, weeklyRequirement }, today }, requirement.rotation, year)
}

import type { AcademicYear } from '../calendar/academic-year.ts'
import type { Block } from '../calendar/block.ts'
import { type Day, daysFrom } from '../calendar/day.ts'
import type { PersonId } from '../people/person.ts'
import { derived } from './derived.ts'
import { type Fact, type Facts, personYearKey } from './facts.ts'
import { rotationParts } from './rotation-on.ts'
import type { Schedule } from './schedule.ts'

/** The days of a block that a resident spends on one rotation, from the first day they are there to the last. */
export interface RotationStay {
  readonly resident: PersonId
  readonly rotation: string
  readonly first: Day
  readonly last: Day
}

const plannedByBlock = derived((planned: Facts['plannedRotation']) => {
  const blocks = new Map<string, Fact<'plannedRotation'>[]>()
  for (const one of planned.values()) {
    const key = `${one.year}/${one.block}`
    const known = blocks.get(key)
    if (known) known.push(one)
    else blocks.set(key, [one])
  }
  return blocks
})

/** What residents are planned on in a block. */
export const plannedIn = (
  { facts }: Pick<Schedule, 'facts'>,
  year: AcademicYear,
  block: number,
): readonly Fact<'plannedRotation'>[] => plannedByBlock(facts.plannedRotation).get(`${year}/${block}`) ?? []

const staysByBlock = derived((_: Facts) => new Map<string, readonly RotationStay[]>())

/** Who is on which rotation in a block, and when: residents of that year, while they are with the program. */
export const rotationStays = (schedule: Pick<Schedule, 'facts'>, block: Block): readonly RotationStay[] => {
  const { facts } = schedule
  const key = `${block.year}/${block.number}`
  const known = staysByBlock(facts).get(key)
  if (known) return known
  const stays = plannedIn(schedule, block.year, block.number).flatMap(({ resident }): readonly RotationStay[] => {
    const year = facts.personYear.get(personYearKey(resident, block.year))
    if (!year || year.pgy === null) return []
    return rotationParts(schedule, resident, block)
      .map(({ rotation, first, last }) => ({
        ...{ resident, rotation: rotation.name },
        first: Math.max(first, year.from ?? first) as Day,
        last: Math.min(last, block.end, year.to ?? last) as Day,
      }))
      .filter((stay) => stay.first <= stay.last)
  })
  staysByBlock(facts).set(key, stays)
  return stays
}

/** How many residents are on a rotation on each day of a block. */
export const headcountsOn = (
  schedule: Pick<Schedule, 'facts'>,
  block: Block,
  rotation: string,
): readonly { readonly day: Day; readonly residents: number }[] => {
  const stays = rotationStays(schedule, block).filter((stay) => stay.rotation === rotation)
  return daysFrom(block.start, block.end).map((day) => ({
    day,
    residents: stays.filter(({ first, last }) => first <= day && day <= last).length,
  }))
}

/** The most residents that are on each rotation of a block at one time. A rotation that nobody is on is not among them. */
export const mostAtOnce = (stays: readonly RotationStay[]): ReadonlyMap<string, number> => {
  const most = new Map<string, number>()
  // Where there are most, somebody has just begun.
  for (const { rotation, first: day } of stays) {
    const there = stays.filter((one) => one.rotation === rotation && one.first <= day && day <= one.last).length
    most.set(rotation, Math.max(there, most.get(rotation) ?? 0))
  }
  return most
}

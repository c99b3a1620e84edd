import type { Block } from '../calendar/block.ts'
import { type Day, addDays, daysFrom } from '../calendar/day.ts'
import type { PersonId } from '../people/person.ts'
import { type Rotation, namedRotation } from '../rotations/rotation.ts'
import { type Fact, type Facts } from './facts.ts'
import { programBlockOf, splitDayOf } from './program-blocks.ts'
import type { Schedule } from './schedule.ts'

/** A part of a block that a resident spends on one rotation. */
export interface RotationPart {
  readonly rotation: Rotation
  readonly first: Day
  readonly last: Day
}

/** A rotation by name; of one that nobody has described, what its name says. */
export const rotationOf = ({ facts }: { readonly facts: Pick<Facts, 'rotation'> }, name: string): Rotation =>
  facts.rotation.get(name) ?? namedRotation(name)

export const plannedOf = (
  { facts }: Pick<Schedule, 'facts'>,
  resident: PersonId,
  { year, number }: Pick<Block, 'year' | 'number'>,
): Fact<'plannedRotation'> | null => facts.plannedRotation.get(`${year}/${number}/${resident}`) ?? null

/** What a resident's block consists of: one rotation, or two; nothing when nothing is planned. */
export const rotationParts = (
  schedule: Pick<Schedule, 'facts'>,
  resident: PersonId,
  block: Block,
): readonly RotationPart[] => {
  const planned = plannedOf(schedule, resident, block)
  if (planned === null) return []
  const whole = rotationOf(schedule, planned.rotation)
  const [first, second] =
    planned.second === null
      ? [whole.halves?.first ?? null, whole.halves?.second ?? null]
      : [planned.rotation, planned.second]
  if (first === null || second === null) return [{ rotation: whole, first: block.start, last: block.end }]
  const split = planned.splitDay ?? splitDayOf(schedule, block)
  return [
    { rotation: rotationOf(schedule, first), first: block.start, last: addDays(split, -1) },
    { rotation: rotationOf(schedule, second), first: split, last: block.end },
  ].filter((part) => part.first <= part.last)
}

/** The rotation a resident is on on a day; null when none is planned. */
export const rotationOn = (schedule: Pick<Schedule, 'facts'>, resident: PersonId, day: Day): Rotation | null =>
  rotationParts(schedule, resident, programBlockOf(schedule, day)).find(
    ({ first, last }) => first <= day && day <= last,
  )?.rotation ?? null

/** The rotation a resident is on on each day from a first to a last. */
export const rotationsBetween = (
  schedule: Pick<Schedule, 'facts'>,
  resident: PersonId,
  first: Day,
  last: Day,
): readonly (Rotation | null)[] => {
  let block: Block | null = null
  let parts: readonly RotationPart[] = []
  return daysFrom(first, last).map((day) => {
    const own = programBlockOf(schedule, day)
    if (own !== block) parts = rotationParts(schedule, resident, own)
    block = own
    return parts.find((part) => part.first <= day && day <= part.last)?.rotation ?? null
  })
}

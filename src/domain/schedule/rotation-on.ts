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

/** A rotation over some days of a block; one that is two is its first half before a day, and its second from then on. */
const halvesOf = (
  schedule: Pick<Schedule, 'facts'>,
  name: string,
  { first, last, halved }: { readonly first: Day; readonly last: Day; readonly halved: Day },
): readonly RotationPart[] => {
  const rotation = rotationOf(schedule, name)
  const { halves } = rotation
  if (halves === null) return [{ rotation, first, last }]
  return [
    { rotation: rotationOf(schedule, halves.first), first, last: Math.min(last, addDays(halved, -1)) as Day },
    { rotation: rotationOf(schedule, halves.second), first: Math.max(first, halved) as Day, last },
  ]
}

/**
 * What a resident's block consists of: one rotation, or two; nothing when nothing is planned. A rotation that is two
 * changes on the day on which blocks split, even where it is one of two itself and those change on another.
 */
export const rotationParts = (
  schedule: Pick<Schedule, 'facts'>,
  resident: PersonId,
  block: Block,
): readonly RotationPart[] => {
  const planned = plannedOf(schedule, resident, block)
  if (planned === null) return []
  const { start, end } = block
  const { rotation, second } = planned
  const usual = splitDayOf(schedule, block)
  const split = planned.splitDay ?? usual
  const parts =
    second === null
      ? halvesOf(schedule, rotation, { first: start, last: end, halved: split })
      : [
          ...halvesOf(schedule, rotation, {
            first: start,
            last: Math.min(end, addDays(split, -1)) as Day,
            halved: usual,
          }),
          ...halvesOf(schedule, second, { first: Math.max(start, split) as Day, last: end, halved: usual }),
        ]
  return parts.filter((part) => part.first <= part.last)
}

const rotationIn = (parts: readonly RotationPart[], day: Day): Rotation | null =>
  parts.find(({ first, last }) => first <= day && day <= last)?.rotation ?? null

/**
 * The rotation a resident is on on a day; null when none is planned. Where a program's own blocks overlap the earlier
 * counts, and between two of them the calendar's block: see `programBlockOf`.
 */
export const rotationOn = (schedule: Pick<Schedule, 'facts'>, resident: PersonId, day: Day): Rotation | null =>
  rotationIn(rotationParts(schedule, resident, programBlockOf(schedule, day)), day)

/** The rotation a resident is on on each day from a first to a last: what `rotationOn` says of each. */
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
    return rotationIn(parts, day)
  })
}

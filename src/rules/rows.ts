import { type Day, addDays, daysFrom, isoOf } from '#domain/calendar/day.ts'
import type { Block } from '#domain/calendar/block.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { type Half, halfDayIndex } from '#domain/calendar/half-day.ts'
import { nightBucket } from '#domain/calendar/night.ts'
import type { PersonId } from '#domain/people/person.ts'
import { derived } from '#domain/schedule/derived.ts'
import { dayKey } from '#domain/schedule/facts.ts'
import { fmitWeekAt } from '#domain/schedule/schedule.ts'
import { halfDayAt } from './clinic-week.ts'
import type { BlockPart, FindingData, Problem, Row, Variable } from './kit.ts'

/** What `encode` writes with: a variable where the problem decides, and what the facts say where it does not. */
export type Quantity = Variable | 0 | 1

const setOf = derived(<T>(items: readonly T[]): ReadonlySet<T> => new Set(items))
const has = <T>(items: readonly T[], item: T): boolean => (setOf(items) as ReadonlySet<unknown>).has(item)

/** Whether a person has an FMIT week. */
export const fmit = (problem: Problem, person: PersonId, weekStart: Day): Quantity => {
  if (has(problem.weeks, weekStart)) return has(problem.people, person) ? { kind: 'fmit', person, weekStart } : 0
  return fmitWeekAt(problem.schedule, weekStart)?.person === person ? 1 : 0
}

/** Whether a person takes call on a night: on Friday and Saturday, where nobody is stored, the week's attending. */
export const call = (problem: Problem, person: PersonId, night: Day): Quantity => {
  if (has(problem.nights, night)) return has(problem.people, person) ? { kind: 'call', person, night } : 0
  const stored = problem.schedule.facts.callNight.get(dayKey(night))
  if (stored) return stored.person === person ? 1 : 0
  return nightBucket(night) === 'fmit' ? fmit(problem, person, fmitWeekStart(night)) : 0
}

/** Whether somebody does an activity on a half-day. */
export const doing = (problem: Problem, person: PersonId, day: Day, half: Half, activity: string): Quantity => {
  if (has(problem.halfDays, halfDayIndex(day, half)))
    return has(problem.people, person) ? { kind: 'half-day', person, day, half, activity } : 0
  return halfDayAt(problem.schedule, person, { day, half })?.cell?.activity === activity ? 1 : 0
}

/** Whether a resident is planned on a rotation in a part of a block. */
export const onRotation = (
  problem: Problem,
  person: PersonId,
  { year, number }: Pick<Block, 'year' | 'number'>,
  part: BlockPart,
  rotation: string,
): Quantity => {
  if (has(problem.blocks, `${year}/${number}`) && has(problem.people, person))
    return { kind: 'rotation', person, year, block: number, part, rotation }
  const planned = problem.schedule.facts.plannedRotation.get(`${year}/${number}/${person}`)
  return planned !== undefined &&
    (part === 'first' ? planned.rotation : (planned.second ?? planned.rotation)) === rotation
    ? 1
    : 0
}

/** The weeks of a problem and as many after each as its attending may still matter to. */
export const weeksWithin = (problem: Problem, after: number): readonly Day[] => [
  ...new Set(problem.weeks.flatMap((week) => Array.from({ length: after + 1 }, (_, i) => addDays(week, 7 * i)))),
]

/** The nights of a problem, the night after each, and those around its weeks that their attending matters to. */
export const nightsWithin = (problem: Problem): readonly Day[] => [
  ...new Set([
    ...problem.nights.flatMap((night) => [night, addDays(night, 1)]),
    ...problem.weeks.flatMap((week) => daysFrom(addDays(week, -3), addDays(week, 10))),
  ]),
]

type Emit = (row: Row) => void

/**
 * Emits that the quantities add up to at most `bound`, with what is decided already moved to the bound; nothing when
 * all of it is decided.
 */
export const atMost = (
  emit: Emit,
  bound: number,
  quantities: readonly (readonly [coefficient: number, quantity: Quantity])[],
  data: FindingData,
): void => {
  const terms: (readonly [number, Variable])[] = []
  let left = bound
  for (const [coefficient, quantity] of quantities)
    if (typeof quantity === 'number') left -= coefficient * quantity
    else terms.push([coefficient, quantity])
  if (terms.length > 0) emit({ terms, atMost: left, data })
}

/** Emits that the quantities add up to at least `bound`, likewise. */
export const atLeast = (
  emit: Emit,
  bound: number,
  quantities: readonly (readonly [coefficient: number, quantity: Quantity])[],
  data: FindingData,
): void =>
  atMost(
    ({ terms, atMost: most = 0 }) => {
      // 0 - x, because of the zero that is negative.
      emit({ terms: terms.map(([coefficient, variable]) => [0 - coefficient, variable]), atLeast: 0 - most, data })
    },
    0 - bound,
    quantities.map(([coefficient, quantity]) => [0 - coefficient, quantity]),
    data,
  )

/** Emits that a quantity is none. */
export const forbid = (emit: Emit, quantity: Quantity, data: FindingData): void =>
  atMost(emit, 0, [[1, quantity]], data)

/** Row data of a person's week. */
export const weekRow = (person: PersonId, weekStart: Day): FindingData => ({ person, week: isoOf(weekStart) })
/** Row data of a person's night. */
export const nightRow = (person: PersonId, night: Day): FindingData => ({ person, night: isoOf(night) })

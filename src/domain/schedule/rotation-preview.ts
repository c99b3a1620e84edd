import { yearOf } from '../calendar/academic-year.ts'
import type { Block } from '../calendar/block.ts'
import { type Day, addDays } from '../calendar/day.ts'
import { newPersonYear } from '../people/new-person-year.ts'
import type { Person } from '../people/person.ts'
import { type Facts, personYearKey } from './facts.ts'
import { type HalfDay, halfDays } from './half-days.ts'
import type { Schedule } from './schedule.ts'

/** A resident nobody is; no program can have such an id, because ids of people are never empty. */
export const PREVIEWED: Person = {
  id: '',
  name: 'A resident',
  initials: null,
  kind: 'resident',
  active: true,
  email: null,
  pager: null,
}

/** What a block would be for a resident of a year of training who spends it on a rotation. */
export interface RotationPreview {
  readonly block: Block
  /** The facts with that resident among them: what says where each half-day comes from. */
  readonly schedule: Schedule
  /** Two for each day of the block, in order. */
  readonly halfDays: readonly HalfDay[]
  /** The recovery day that nights leave in the block after; empty when there is none. */
  readonly after: readonly HalfDay[]
}

const withResident = (facts: Facts, rotation: string, pgy: 1 | 2 | 3, { year, number }: Block, next: Day): Facts => {
  const { id } = PREVIEWED
  const years = new Set([year, yearOf(next)])
  return {
    ...facts,
    person: new Map(facts.person).set(id, PREVIEWED),
    personYear: new Map([
      ...facts.personYear,
      ...[...years].map((one) => [personYearKey(id, one), newPersonYear(id, one, { pgy })] as const),
    ]),
    plannedRotation: new Map(facts.plannedRotation).set(`${year}/${number}/${id}`, {
      ...{ year, block: number, resident: id, rotation },
      ...{ second: null, splitDay: null, locked: false, note: null },
    }),
  }
}

/**
 * The half-days of a block as a resident would have them on a rotation: its pattern with the program week, holidays,
 * weekends and days off, by the same derivation that makes everybody's. Nobody has call, FMIT or leave in it.
 */
export const rotationPreview = (
  { facts, today }: Schedule,
  { rotation, pgy, block }: { readonly rotation: string; readonly pgy: 1 | 2 | 3; readonly block: Block },
): RotationPreview => {
  const next = addDays(block.end, 1)
  const schedule = { facts: withResident(facts, rotation, pgy, block, next), today }
  const cells = (halfDays(schedule, [PREVIEWED.id], block.start, next).get(PREVIEWED.id) ?? []).filter(
    (one) => one !== null,
  )
  return {
    block,
    schedule,
    halfDays: cells.filter(({ day }) => day <= block.end),
    after: cells.filter(({ day, cell }) => day === next && cell?.because.kind === 'nights'),
  }
}

import type { PersonId } from '#domain/people/person.ts'
import type { FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import type { CellRange } from '../../components/grid/grid-events.ts'
import type { Edit, FmitOp } from './edit.ts'
import { COVERAGE_ROW, rowOf } from './planner-tracks.ts'
import type { PlannerYear } from './planner-year.ts'

/** What is in a range of cells, and what could be done with it. */
export interface RangeFacts {
  readonly weeks: readonly FmitYearWeek[]
  /** Whose weeks it would be: of the one row selected, or the brush when the coverage row is. */
  readonly person: PersonId | null
  readonly open: readonly FmitYearWeek[]
  /** Somebody else's. */
  readonly taken: readonly FmitYearWeek[]
  /** Those that clearing the range would open. */
  readonly clearable: readonly FmitYearWeek[]
  /** Two weeks of two people that could be traded. */
  readonly pair: readonly [FmitYearWeek, FmitYearWeek] | null
}

const peopleIn = ({ rows }: CellRange): readonly PersonId[] =>
  rows.flatMap((row) => {
    const { kind, of } = rowOf(row)
    return kind === 'person' ? [of] : []
  })

/** Weeks that are over are left alone: a range is drawn across them by accident. */
const weeksIn = (year: PlannerYear, { columns }: CellRange): readonly FmitYearWeek[] => {
  const weeks = columns.flatMap((column) => year.weeks.get(column) ?? [])
  const coming = weeks.filter(({ state }) => state !== 'past')
  return coming.length > 0 ? coming : weeks
}

export const rangeFacts = (year: PlannerYear, range: CellRange, brush: PersonId | null): RangeFacts => {
  const people = peopleIn(range)
  const inCoverage = range.rows.includes(COVERAGE_ROW)
  const weeks = weeksIn(year, range)
  const person = people.length === 1 ? (people[0] ?? null) : inCoverage ? brush : null
  const clearable = weeks.filter(({ attending }) => attending !== null && (inCoverage || people.includes(attending)))
  const two = inCoverage ? weeks : clearable
  const [a, b] = two
  const isPair = two.length === 2 && a?.attending && b?.attending && a.attending !== b.attending
  return {
    weeks,
    person,
    open: weeks.filter(({ attending }) => attending === null),
    taken: weeks.filter(({ attending }) => attending !== null && attending !== person),
    clearable,
    pair: isPair ? [a, b] : null,
  }
}

const assign = (person: PersonId, week: FmitYearWeek, replace = false): FmitOp => ({
  op: 'assign',
  weekStart: week.start,
  person,
  ...(replace ? { replace } : {}),
})
const batch = (ops: readonly FmitOp[]): Edit | null => (ops.length === 0 ? null : { kind: 'weeks', ops })

/** The person takes every open week of the range. */
export const fillOpen = ({ person, open }: RangeFacts): Edit | null =>
  person === null ? null : batch(open.map((week) => assign(person, week)))

/** The person takes every other week of the range, from its first, where it is open. */
export const alternate = ({ person, weeks }: RangeFacts): Edit | null =>
  person === null
    ? null
    : batch(weeks.filter((week, i) => i % 2 === 0 && week.attending === null).map((week) => assign(person, week)))

/** The person takes every week of the range from whoever has it. */
export const replaceAll = ({ person, weeks }: RangeFacts): Edit | null =>
  person === null
    ? null
    : batch(weeks.filter(({ attending }) => attending !== person).map((week) => assign(person, week, true)))

/** The weeks of the range are open. */
export const clearRange = ({ clearable }: RangeFacts): Edit | null =>
  batch(clearable.map(({ start }) => ({ op: 'unassign', weekStart: start })))

/** The two weeks of the range change hands. */
export const swapPair = ({ pair }: RangeFacts): Edit | null =>
  pair && { kind: 'weeks', ops: [{ op: 'swap', weekStart: pair[0].start, withWeek: pair[1].start }] }

import { type AcademicYear, yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, addDays } from '#domain/calendar/day.ts'
import { fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type Roster, isFarFrom, weeksOf } from './roster.ts'
import { FACULTY, sampleId } from './sample-people.ts'
import { holidaysIn } from './sample-weeks.ts'

/** A week and whose it is. */
export interface Held {
  readonly week: Day
  readonly person: PersonId
}

/** A roster under change, in which every week and every person is touched once at most. */
export interface PlanEditor {
  readonly roster: Roster
  /** Weeks of the year from the day after `today` on; all of them when few are left. */
  readonly stage: readonly Day[]
  /** Weeks of the year that have not begun. */
  readonly future: readonly Day[]
  /** The first untouched week, from a part of the weeks on and round, that will do. */
  find(weeks: readonly Day[], from: number, willDo: (held: Held) => boolean): Held | null
  /** Whether somebody can lose a week and still have enough. */
  hasToSpare(person: PersonId): boolean
  /** Gives a week to somebody, or to nobody. */
  give(week: Day, person: PersonId | null): void
  /** Leaves a person, and a week, as they are from now on. */
  keep(held: Held): void
  /** Has somebody swap a week of theirs for the one so many weeks after another of theirs; the later of the pair. */
  pair(from: number, weeksLater: number): Held | null
}

/** With fewer weeks left than this, what is to be found lies in weeks that are over, too. */
const ENOUGH = 14
const LEAST_KEPT = 4

const PLANNED = FACULTY.filter(({ role }) => role !== 'adjunct').map(({ name }) => sampleId(name))

/** A week without a holiday: who has one of those is left as it is. */
export const isPlain = (week: Day): boolean => holidaysIn(week).length === 0

/** Opens a roster for changes in the weeks of a year. */
export const editPlan = (drafted: Roster, year: AcademicYear, today: Day): PlanEditor => {
  const roster = new Map(drafted)
  const keptPeople = new Set<PersonId>()
  const keptWeeks = new Set<Day>()
  const all = fmitWeeksOf(year).map(({ start }) => start)
  const future = all.filter((week) => week > today)
  const stage = future.length >= ENOUGH ? future : all

  const heldAt = (week: Day): Held | null => {
    const person = roster.get(week)
    return person === undefined || !PLANNED.includes(person) || keptWeeks.has(week) ? null : { week, person }
  }
  const ownWeeks = (person: PersonId): readonly Day[] => weeksOf(roster, person).filter((week) => yearOf(week) === year)
  const find: PlanEditor['find'] = (weeks, from, willDo) => {
    const start = Math.floor(weeks.length * from)
    return (
      [...weeks.slice(start), ...weeks.slice(0, start)]
        .map(heldAt)
        .find((held) => held !== null && !keptPeople.has(held.person) && willDo(held)) ?? null
    )
  }
  const keep: PlanEditor['keep'] = ({ week, person }) => {
    keptPeople.add(person)
    keptWeeks.add(week)
  }
  /** The one who has the second week of a pair, and a week they could have in return. */
  const swapFor = (first: Held, second: Day): { readonly other: PersonId; readonly inReturn: Day } | null => {
    const other = heldAt(second)?.person
    if (other === undefined || other === first.person || !stage.includes(second)) return null
    if (!isPlain(first.week) || !isPlain(second) || !isFarFrom(roster, first.person, second, [first.week])) return null
    const inReturn = ownWeeks(first.person).find(
      (week) =>
        week !== first.week && heldAt(week) !== null && isPlain(week) && isFarFrom(roster, other, week, [second]),
    )
    return inReturn === undefined ? null : { other, inReturn }
  }
  const pair: PlanEditor['pair'] = (from, weeksLater) => {
    const first = find(stage, from, (held) => swapFor(held, addDays(held.week, 7 * weeksLater)) !== null)
    if (first === null) return null
    const second = { week: addDays(first.week, 7 * weeksLater), person: first.person }
    const swap = swapFor(first, second.week)
    if (swap === null) return null
    roster.set(second.week, first.person)
    roster.set(swap.inReturn, swap.other)
    keep(first)
    keep(second)
    return second
  }
  return {
    roster,
    stage,
    future,
    find,
    hasToSpare: (person) => ownWeeks(person).length > LEAST_KEPT,
    give: (week, person) => {
      if (person === null) roster.delete(week)
      else roster.set(week, person)
      keptWeeks.add(week)
    },
    keep,
    pair,
  }
}

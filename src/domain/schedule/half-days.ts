import { type Day, addDays, onOrBefore } from '../calendar/day.ts'
import { type Half, halfDayIndex } from '../calendar/half-day.ts'
import type { PersonId } from '../people/person.ts'
import { contextsOf } from './day-context.ts'
import { type Layer, layersOf } from './half-day-layers.ts'
import { personDays } from './person-days.ts'
import { DAYS_IN_WEEK, type HalfDay, personWeek } from './person-week.ts'
import type { Schedule } from './schedule.ts'

export type { Because, Layer } from './half-day-layers.ts'
export type { HalfDay } from './person-week.ts'

/** Everything that says something of one half-day of a person, the strongest first; why a cell is what it is. */
export const halfDayLayers = (schedule: Schedule, person: PersonId, day: Day, half: Half): readonly Layer[] => {
  const [one] = personDays(schedule, person, day, day)
  const [context] = contextsOf(schedule, day, day)
  return one && context ? layersOf(one, context, half) : []
}

/**
 * The half-days of people from a first to a last day, both included: for each person two for every day, in order. Days
 * on which somebody is not with the program are null.
 */
export const halfDays = (
  schedule: Schedule,
  people: readonly PersonId[],
  first: Day,
  last: Day,
): ReadonlyMap<PersonId, readonly (HalfDay | null)[]> => {
  const [from, to] = [halfDayIndex(first, 'am'), halfDayIndex(last, 'pm')]
  const cellsOf = (person: PersonId): readonly (HalfDay | null)[] => {
    const cells: (HalfDay | null)[] = []
    for (let monday = onOrBefore(first, 'mon'); monday <= last; monday = addDays(monday, DAYS_IN_WEEK)) {
      const start = halfDayIndex(monday, 'am')
      for (const [at, cell] of personWeek(schedule, person, monday).entries())
        if (start + at >= from && start + at <= to) cells.push(cell)
    }
    return cells
  }
  return new Map(people.map((person) => [person, cellsOf(person)]))
}

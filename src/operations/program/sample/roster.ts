import type { Day } from '#domain/calendar/day.ts'
import type { PersonId } from '#domain/people/person.ts'

/** Who is on FMIT in which week, by its Friday. */
export type Roster = ReadonlyMap<Day, PersonId>

/** Fridays of one person fewer than so many days apart are closer than a good draft has them. */
export const COMFORTABLE = 35

/** A person's weeks, earliest first. */
export const weeksOf = (roster: Roster, id: PersonId): readonly Day[] =>
  [...roster]
    .filter(([, person]) => person === id)
    .map(([week]) => week)
    .sort((a, b) => a - b)

/** Whether somebody has no week close to one, those of `but` apart. */
export const isFarFrom = (roster: Roster, id: PersonId, week: Day, but: readonly Day[] = []): boolean =>
  weeksOf(roster, id).every((own) => but.includes(own) || own === week || Math.abs(own - week) >= COMFORTABLE)

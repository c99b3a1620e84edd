import type { Person } from '../people/person.ts'
import type { PersonYear } from '../people/person-year.ts'
import { type Refusal, type Result, done, refused } from '../result.ts'
import { type ChangeSet, changeTo } from '../schedule/change.ts'
import { personYearKey } from '../schedule/facts.ts'
import { type Schedule, personOf } from '../schedule/schedule.ts'
import { PEOPLE } from './areas.ts'
import { type PersonYearReason, wrongPersonYear } from './set-person-year.ts'

export interface AddPerson extends Omit<Person, 'active'> {
  /** What they are in a year, to begin with. */
  readonly year?: Omit<PersonYear, 'person'> | undefined
}

/** Adds somebody to the program, with what they are in one year when that is known. */
export const addPerson = (
  schedule: Schedule,
  { year, ...fields }: AddPerson,
): Result<ChangeSet, Refusal<'person_exists' | PersonYearReason>> => {
  const known = personOf(schedule, fields.id)
  if (known)
    return refused('person_exists', `${fields.id} is ${known.name}'s id. Choose another.`, { person: fields.id })
  const person: Person = { ...fields, active: true }
  const personYear = year && { ...year, person: person.id }
  const wrong = personYear && wrongPersonYear(person, personYear)
  if (wrong) return { ok: false, refusal: wrong }
  return done({
    changes: [
      ...changeTo(schedule.facts, 'person', person.id, person),
      ...(personYear
        ? changeTo(schedule.facts, 'personYear', personYearKey(person.id, personYear.year), personYear)
        : []),
    ],
    summary: `${person.name} is with the program.`,
    source: 'edit',
    reason: null,
    area: PEOPLE,
  })
}

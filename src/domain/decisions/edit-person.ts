import type { Person, PersonId } from '../people/person.ts'
import { type Refusal, type Result, done } from '../result.ts'
import { type ChangeSet, changeTo } from '../schedule/change.ts'
import { type Schedule, personOf } from '../schedule/schedule.ts'
import { PEOPLE } from './areas.ts'
import { given } from './given.ts'
import { nobody } from './week-refusals.ts'

/** What is left out stays. */
export interface EditPerson {
  readonly person: PersonId
  readonly name?: string | undefined
  readonly initials?: string | null | undefined
  readonly email?: string | null | undefined
  readonly pager?: string | null | undefined
  /** Brings somebody back; `deactivatePerson` is how they leave. */
  readonly active?: true | undefined
}

/** Changes a person's name, initials or contact, or brings them back. */
export const editPerson = (
  schedule: Schedule,
  { person: id, ...fields }: EditPerson,
): Result<ChangeSet, Refusal<'unknown_person'>> => {
  const person = personOf(schedule, id)
  if (person === null) return { ok: false, refusal: nobody(id) }
  const to = { ...person, ...given(fields) }
  return done({
    changes: changeTo(schedule.facts, 'person', id, to),
    summary: summaryOf(person, to),
    source: 'edit',
    reason: null,
    area: PEOPLE,
  })
}

const summaryOf = (from: Person, to: Person): string => {
  if (from.active !== to.active) return `${to.name} is with the program again.`
  return from.name === to.name ? `What is written of ${to.name} has changed.` : `${from.name} is now called ${to.name}.`
}

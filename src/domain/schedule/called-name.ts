import { type PersonId, surnameOf } from '../people/person.ts'
import { derived } from './derived.ts'
import type { Facts } from './facts.ts'
import type { Schedule } from './schedule.ts'

const sharedSurnames = derived((people: Facts['person']): ReadonlySet<string> => {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { name } of people.values()) {
    const surname = surnameOf(name)
    if (seen.has(surname)) shared.add(surname)
    seen.add(surname)
  }
  return shared
})

/** How sentences call a person: by surname, by the whole name when two share it, by id when unknown. */
export const calledName = ({ facts }: Pick<Schedule, 'facts'>, id: PersonId): string => {
  const person = facts.person.get(id)
  if (!person) return id
  const surname = surnameOf(person.name)
  return sharedSurnames(facts.person).has(surname) ? person.name : surname
}

import type { Block } from '../calendar/block.ts'
import { type FacultyRole, FACULTY_ROLES, activeDays } from '../people/person-year.ts'
import type { Person } from '../people/person.ts'
import type { Schedule } from './schedule.ts'

/** Somebody who is with the program in a block, with what they are. */
export interface BlockPerson {
  readonly person: Person
  readonly pgy: 1 | 2 | 3 | null
  readonly role: FacultyRole | null
}

const rank = ({ pgy, role }: BlockPerson): number =>
  pgy === null ? 10 + FACULTY_ROLES.indexOf(role ?? 'core') : 3 - pgy

/** Who is there in a block: residents, the most senior first, then faculty by role; by name within. */
export const blockPeople = (schedule: Pick<Schedule, 'facts'>, { year, start, end }: Block): readonly BlockPerson[] => {
  const { facts } = schedule
  const there = [...facts.personYear.values()].flatMap((one): BlockPerson[] => {
    const person = facts.person.get(one.person)
    if (person === undefined || one.year !== year) return []
    const { first, last } = activeDays(one)
    return first <= end && last >= start ? [{ person, pgy: one.pgy, role: one.role }] : []
  })
  return there.sort((a, b) => rank(a) - rank(b) || a.person.name.localeCompare(b.person.name, 'en'))
}

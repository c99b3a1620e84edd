import { type AcademicYear, yearOf } from '../calendar/academic-year.ts'
import type { Block } from '../calendar/block.ts'
import type { Day } from '../calendar/day.ts'
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

interface Stretch {
  readonly year: AcademicYear
  readonly start: Day
  readonly end: Day
}

const inOrder = (people: readonly BlockPerson[]): readonly BlockPerson[] =>
  [...people].sort((a, b) => rank(a) - rank(b) || a.person.name.localeCompare(b.person.name, 'en'))

const thereIn = ({ facts }: Pick<Schedule, 'facts'>, { year, start, end }: Stretch): readonly BlockPerson[] =>
  [...facts.personYear.values()].flatMap((one): BlockPerson[] => {
    const person = facts.person.get(one.person)
    if (person === undefined || one.year !== year) return []
    const { first, last } = activeDays(one)
    return first <= end && last >= start ? [{ person, pgy: one.pgy, role: one.role }] : []
  })

/** Who is there in a block: residents, the most senior first, then faculty by role; by name within. */
export const blockPeople = (schedule: Pick<Schedule, 'facts'>, block: Block): readonly BlockPerson[] =>
  inOrder(thereIn(schedule, block))

/** The same from a first to a last day, as what they are on the first of them on which they are there. */
export const peopleBetween = (schedule: Pick<Schedule, 'facts'>, start: Day, end: Day): readonly BlockPerson[] => {
  const people = new Map<string, BlockPerson>()
  for (let year = yearOf(start); year <= yearOf(end); year += 1)
    for (const one of thereIn(schedule, { year, start, end }))
      if (!people.has(one.person.id)) people.set(one.person.id, one)
  return inOrder([...people.values()])
}

import { FACULTY_ROLES, ROLE_LABELS } from '#domain/people/person-year.ts'
import type { OutputOf } from '../../client.ts'

type Answer = OutputOf<'GET /api/v1/people'>['people'][number]
export type ListedYear = Answer['years'][number]

/** A person with what they are in the year that is looked at; null when it says nothing of them. */
export interface Listed extends Omit<Answer, 'years'> {
  readonly year: ListedYear | null
}

export const listedOf = ({ years, ...person }: Answer, ay: number): Listed => ({
  ...person,
  year: years.find((year) => year.ay === ay) ?? null,
})

export interface PeopleGroup {
  readonly id: 'faculty' | 'resident' | 'other' | 'left'
  readonly title: string
  readonly people: readonly Listed[]
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** What somebody is in the year, in short: "PD", "PGY-2". */
export const roleOf = ({ year }: Pick<Listed, 'year'>): string | null =>
  year === null ? null : year.role ? ROLE_LABELS[year.role].short : `PGY-${year.pgy}`

/** Whether somebody is meant by what is typed: each word begins a word of the name, the role or the initials. */
export const isMeant = (person: Listed, text: string): boolean => {
  const words = plain(`${person.name} ${roleOf(person) ?? ''} ${person.shownInitials}`).split(/[\s,]+/)
  return plain(text)
    .split(/\s+/)
    .every((wanted) => words.some((word) => word.startsWith(wanted)))
}

const byName = (a: Listed, b: Listed): number => a.name.localeCompare(b.name)

const rankOf = ({ year }: Listed): number =>
  year?.role ? FACULTY_ROLES.indexOf(year.role) : year?.pgy ? -year.pgy : FACULTY_ROLES.length

const byRank = (a: Listed, b: Listed): number => rankOf(a) - rankOf(b) || byName(a, b)

/** Faculty by role, residents by year, then who has no part in this year, then who has left. Empty groups are left out. */
export const groupsOf = (people: readonly Listed[]): readonly PeopleGroup[] => {
  const here = people.filter(({ active }) => active)
  const groups: readonly PeopleGroup[] = [
    { id: 'faculty', title: 'Faculty', people: here.filter((p) => p.year && p.kind === 'faculty').sort(byRank) },
    { id: 'resident', title: 'Residents', people: here.filter((p) => p.year && p.kind === 'resident').sort(byRank) },
    { id: 'other', title: 'Not in this year', people: here.filter((p) => !p.year).sort(byName) },
    { id: 'left', title: 'Deactivated', people: people.filter((p) => !p.active).sort(byName) },
  ]
  return groups.filter(({ people }) => people.length > 0)
}

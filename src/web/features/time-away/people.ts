import { FACULTY_ROLES, ROLE_LABELS } from '#domain/people/person-year.ts'
import type { OutputOf } from '../../client.ts'
import { surnameFirst } from '../../words.ts'

type Answer = OutputOf<'GET /api/v1/people'>['people'][number]

/** Somebody of the program, with what they are in the year that is shown. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly kind: 'faculty' | 'resident'
  /** "PD", "PGY-2"; null when the year says nothing of them. */
  readonly role: string | null
  readonly group: MemberGroup['id']
  readonly rank: number
}

export interface MemberGroup {
  readonly id: 'faculty' | 'pgy3' | 'pgy2' | 'pgy1' | 'other'
  readonly title: string
  readonly people: readonly Member[]
}

const GROUPS: readonly Omit<MemberGroup, 'people'>[] = [
  { id: 'faculty', title: 'Faculty' },
  { id: 'pgy3', title: 'PGY-3' },
  { id: 'pgy2', title: 'PGY-2' },
  { id: 'pgy1', title: 'PGY-1' },
  { id: 'other', title: 'Not in this year' },
]

const memberOf = ({ id, name, kind, years }: Answer, ay: number): Member => {
  const year = years.find((one) => one.ay === ay)
  if (year?.role)
    return {
      id,
      name,
      kind,
      role: ROLE_LABELS[year.role].short,
      group: 'faculty',
      rank: FACULTY_ROLES.indexOf(year.role),
    }
  if (year?.pgy) return { id, name, kind, role: `PGY-${year.pgy}`, group: `pgy${year.pgy}`, rank: 0 }
  return { id, name, kind, role: null, group: 'other', rank: 0 }
}

const byRankAndSurname = (a: Member, b: Member): number =>
  a.rank - b.rank || surnameFirst(a.name).localeCompare(surnameFirst(b.name), 'en')

/** Everybody who has a part in the year, or is away in it, in groups: faculty by role, residents by year. */
export const membersOf = (
  people: readonly Answer[],
  ay: number,
  isAway: (id: string) => boolean,
): readonly MemberGroup[] => {
  const members = people
    .map((one) => ({ active: one.active, member: memberOf(one, ay) }))
    .filter(({ active, member }) => (member.group === 'other' ? isAway(member.id) : active || isAway(member.id)))
    .map(({ member }) => member)
  return GROUPS.map((group) => ({
    ...group,
    people: members.filter((member) => member.group === group.id).sort(byRankAndSurname),
  })).filter(({ people: { length } }) => length > 0)
}

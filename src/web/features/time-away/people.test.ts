import { describe, expect, it } from 'vitest'
import type { OutputOf } from '../../client.ts'
import { newPersonYear } from '#domain/people/new-person-year.ts'
import { membersOf } from './people.ts'

type Person = OutputOf<'GET /api/v1/people'>['people'][number]

const person = (
  name: string,
  year: { readonly role?: 'pd' | 'core'; readonly pgy?: 1 | 2 | 3 } | null,
  active = true,
) =>
  ({
    id: (name.split(' ').at(-1) ?? '').toLowerCase(),
    name,
    kind: year?.pgy ? 'resident' : 'faculty',
    active,
    years:
      year === null
        ? []
        : [
            {
              ay: 2026,
              ...newPersonYear('x', 2026, { role: 'core' }),
              role: year.role ?? null,
              pgy: year.pgy ?? null,
              expected: null,
              version: 1,
            },
          ],
  }) as unknown as Person

const PEOPLE = [
  person('Farhan Abdi', { role: 'core' }),
  person('Ines Okonkwo', { role: 'pd' }),
  person('Kofi Mensah', { pgy: 1 }),
  person('Talia Roth', { pgy: 3 }),
  person('Amara Nwosu', { pgy: 3 }),
  person('Luca Ferrandi', { role: 'core' }, false),
  person('Oskar Lindgren', null),
]
const groups = (away: readonly string[] = []) =>
  membersOf(PEOPLE, 2026, (id) => away.includes(id)).map(({ id, people }) => [id, ...people.map(({ name }) => name)])

describe('the people of a year', () => {
  it('stand in groups: faculty by role, residents by year, each by surname', () =>
    expect(groups()).toEqual([
      ['faculty', 'Ines Okonkwo', 'Farhan Abdi'],
      ['pgy3', 'Amara Nwosu', 'Talia Roth'],
      ['pgy1', 'Kofi Mensah'],
    ]))
  it('are listed although they have left, or have no part in the year, when they are away in it', () =>
    expect(groups(['ferrandi', 'lindgren'])).toEqual([
      ['faculty', 'Ines Okonkwo', 'Farhan Abdi', 'Luca Ferrandi'],
      ['pgy3', 'Amara Nwosu', 'Talia Roth'],
      ['pgy1', 'Kofi Mensah'],
      ['other', 'Oskar Lindgren'],
    ]))
  it('have the role of the year that is looked at', () =>
    expect(membersOf(PEOPLE, 2027, () => true)[0]).toMatchObject({ id: 'other', people: { length: 7 } }))
})

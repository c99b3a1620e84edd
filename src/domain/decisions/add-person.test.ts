import { describe, expect, test } from 'vitest'
import { aPersonYear } from '#testing/builders.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { personYearOf } from '../schedule/schedule.ts'
import { addPerson } from './add-person.ts'
import { after, hillside } from './hillside.test-data.ts'

const dot = { id: 'dot', name: 'Dot Vega', initials: null, kind: 'faculty', email: null, pager: null } as const
const { person: _, ...year } = aPersonYear({ person: '', year: 2025, role: 'sm' })

describe('adding a person', () => {
  test('makes them one of the program', () => {
    const changeSet = valueOf(addPerson(hillside(), dot))
    expect(changeSet).toMatchObject({ summary: 'Dot Vega is with the program.', area: 'people' })
    expect(after(hillside(), changeSet).facts.person.get('dot')).toEqual({ ...dot, active: true })
  })

  test('with what they are in a year', () => {
    const then = after(hillside(), valueOf(addPerson(hillside(), { ...dot, year })))
    expect(personYearOf(then, 'dot', 2025)).toEqual({ ...year, person: 'dot' })
  })

  test('is refused when the id is taken', () => {
    expect(refusalOf(addPerson(hillside(), { ...dot, id: 'ada' }))).toEqual({
      reason: 'person_exists',
      message: "ada is Ada Lovell's id. Choose another.",
      data: { person: 'ada' },
    })
  })

  test('is refused, all of it, when they cannot be that in that year', () => {
    expect(refusalOf(addPerson(hillside(), { ...dot, kind: 'resident', year })).reason).toBe('wrong_kind')
    expect(refusalOf(addPerson(hillside(), { ...dot, year: { ...year, year: 2019 } })).reason).toBe('outside_year')
  })
})

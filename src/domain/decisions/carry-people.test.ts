import { describe, expect, test } from 'vitest'
import { aPerson, aPersonYear, factsOf } from '#testing/builders.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { day } from '../calendar/day.ts'
import type { Person } from '../people/person.ts'
import type { PersonYear } from '../people/person-year.ts'
import { applyChanges, invert } from '../schedule/change.ts'
import { type Schedule, personYearOf } from '../schedule/schedule.ts'
import { carryPeople, peopleToCarry } from './carry-people.ts'
import { TODAY, after } from './hillside.test-data.ts'

type Someone = Partial<Person> & Partial<PersonYear> & { readonly id: string }

/** People with what they were in 2025–26, unless they say another year. */
const program = (...people: readonly Someone[]): Schedule => ({
  today: TODAY,
  facts: factsOf({
    person: people.map(({ id, active, pgy }) =>
      aPerson({ id, active: active ?? true, kind: pgy ? 'resident' : 'faculty' }),
    ),
    personYear: people.map(({ id, active: _, name: __, ...year }) => aPersonYear({ year: 2025, ...year, person: id })),
  }),
})

const carriedIn = (schedule: Schedule, year = 2026): Schedule =>
  after(schedule, valueOf(carryPeople(schedule, { year })))

describe('taking over the people of the year before', () => {
  test('leaves faculty all they were, but for the days of that year', () => {
    const ada: Omit<PersonYear, 'person' | 'year' | 'pgy' | 'from' | 'to'> = {
      role: 'chief',
      minWeeks: 2,
      targetWeeks: 3.5,
      maxWeeks: 4,
      minGapWeeks: 6,
      maxWeeksPerMonth: 1,
      draftFmit: false,
      draftCall: false,
      duties: ['Clinic lead'],
    }
    const then = carriedIn(program({ id: 'ada', ...ada, from: day('2025-09-01') }))
    expect(personYearOf(then, 'ada', 2026)).toEqual({
      person: 'ada',
      year: 2026,
      pgy: null,
      from: null,
      to: null,
      ...ada,
    })
    expect(personYearOf(then, 'ada', 2025)?.from).toBe(day('2025-09-01'))
  })

  test('moves residents up, and lets those of the third year graduate', () => {
    const before = program({ id: 'one', pgy: 1 }, { id: 'two', pgy: 2 }, { id: 'three', pgy: 3 })
    const then = carriedIn(before)
    expect(['one', 'two', 'three'].map((id) => personYearOf(then, id, 2026)?.pgy)).toEqual([2, 3, undefined])
    expect(valueOf(carryPeople(before, { year: 2026 })).summary).toBe(
      '2 residents of 2025–26 go on in 2026–27. 1 resident graduates.',
    )
  })

  test('moves residents up a PGY for each year passed over', () => {
    const then = carriedIn(program({ id: 'one', pgy: 1 }, { id: 'two', pgy: 2 }), 2027)
    expect(['one', 'two'].map((id) => personYearOf(then, id, 2027)?.pgy)).toEqual([3, undefined])
  })

  test('leaves out who has left, was to leave before the year ended, or is there already', () => {
    const before = program(
      { id: 'left', active: false },
      { id: 'leaving', to: day('2026-06-29') },
      { id: 'until-the-end', to: day('2026-06-30') },
      { id: 'there', role: 'core' },
    )
    const there = aPersonYear({ person: 'there', year: 2026, role: 'pd' })
    const personYear = new Map([...before.facts.personYear, ['there/2026', there]])
    const then = carriedIn({ ...before, facts: { ...before.facts, personYear } })
    expect(['left', 'leaving'].map((id) => personYearOf(then, id, 2026))).toEqual([null, null])
    expect(personYearOf(then, 'until-the-end', 2026)).toMatchObject({ role: 'core', to: null })
    expect(personYearOf(then, 'there', 2026)).toEqual(there)
  })

  test('takes the latest earlier year that has anybody, and no later one', () => {
    const before = program({ id: 'old', year: 2023 }, { id: 'late', year: 2024 }, { id: 'next', year: 2028 })
    expect(peopleToCarry(before, 2026)).toMatchObject({ from: 2024, faculty: [{ person: 'late' }], residents: [] })
  })

  test('is one change set of the people, which can be taken back', () => {
    const before = program({ id: 'ada' }, { id: 'ben' }, { id: 'res', pgy: 2 })
    const changeSet = valueOf(carryPeople(before, { year: 2026 }))
    expect(changeSet).toMatchObject({ source: 'rollover', area: 'people', reason: null })
    expect(changeSet.summary).toBe('2 faculty and 1 resident of 2025–26 go on in 2026–27.')
    expect(valueOf(applyChanges(after(before, changeSet).facts, invert(changeSet.changes)))).toEqual(before.facts)
  })

  test('is refused the second time: there is nobody left to take over', () => {
    expect(refusalOf(carryPeople(carriedIn(program({ id: 'ada' }, { id: 'res', pgy: 3 })), { year: 2026 }))).toEqual({
      reason: 'nobody_to_carry',
      message: 'Everybody of 2025–26 who goes on is in 2026–27 already. Add whoever is new one by one.',
      data: { from: 2025 },
    })
  })

  test('is refused where no earlier year has anybody', () => {
    expect(refusalOf(carryPeople(program({ id: 'ada', year: 2026 }), { year: 2026 }))).toEqual({
      reason: 'nobody_to_carry',
      message: 'No year before 2026–27 has people to take over. Add them one by one, or import a program file.',
    })
  })

  test('is refused for a year that cannot be planned', () => {
    expect(refusalOf(carryPeople(program({ id: 'ada' }), { year: 2101 })).reason).toBe('outside_year')
  })
})

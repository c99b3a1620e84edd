import { describe, expect, test } from 'vitest'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { addDays, day, isoOf } from '../calendar/day.ts'
import { personYearOf } from '../schedule/schedule.ts'
import { deactivatePerson } from './deactivate-person.ts'
import { TODAY, after, attendings, held, hillside, week } from './hillside.test-data.ts'

const planned = hillside(held('ada', 10, 30, 40))

describe('somebody who leaves', () => {
  test('is with the program until the last day, which ends their year', () => {
    const changeSet = valueOf(deactivatePerson(planned, { person: 'ada', lastDay: day('2026-01-31') }))
    const then = after(planned, changeSet)
    expect(then.facts.person.get('ada')?.active).toBe(false)
    expect(isoOf(personYearOf(then, 'ada', 2025)!.to!)).toBe('2026-01-31')
    expect(changeSet.summary).toBe('Ada Lovell is with the program until Sat 31 Jan. 1 FMIT week needs somebody else.')
  })

  test('leaves today when no day is given', () => {
    const changeSet = valueOf(deactivatePerson(planned, { person: 'ada' }))
    expect(personYearOf(after(planned, changeSet), 'ada', 2025)?.to).toBe(TODAY)
    expect(changeSet.summary).toBe('Ada Lovell is with the program until Sat 22 Nov. 2 FMIT weeks need somebody else.')
  })

  test('keeps the weeks they have: that somebody else must take them is a finding', () => {
    const then = after(planned, valueOf(deactivatePerson(planned, { person: 'ada' })))
    expect(attendings(then)).toEqual(attendings(planned))
  })

  test('keeps a year that ended earlier, or has not begun', () => {
    const toOf = (years: object, lastDay: string) => {
      const facts = { ...planned.facts, personYear: new Map([['ada/2025', { ...planned.facts.personYear.get('ada/2025')!, ...years }]]) } // prettier-ignore
      const schedule = { ...planned, facts }
      return personYearOf(after(schedule, valueOf(deactivatePerson(schedule, { person: 'ada', lastDay: day(lastDay) }))), 'ada', 2025)?.to // prettier-ignore
    }
    expect(toOf({ to: week(20) }, '2026-01-31')).toBe(week(20))
    expect(toOf({ from: addDays(TODAY, 60) }, '2025-11-30')).toBeNull()
    expect(toOf({}, '2026-06-30')).toBeNull()
    expect(toOf({}, '2026-07-01')).toBeNull()
  })

  test('changes nothing when they have left already', () => {
    const left = after(planned, valueOf(deactivatePerson(planned, { person: 'ada' })))
    expect(valueOf(deactivatePerson(left, { person: 'ada' })).changes).toEqual([])
  })

  test('is refused for a person nobody knows', () => {
    expect(refusalOf(deactivatePerson(planned, { person: 'zed' })).reason).toBe('unknown_person')
  })
})

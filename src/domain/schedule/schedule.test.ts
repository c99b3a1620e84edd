import { describe, expect, test } from 'vitest'
import { aCallNight, aPerson, anAbsence, anFmitWeek, factsOf } from '#testing/builders.ts'
import { day, daysFrom, isoOf } from '../calendar/day.ts'
import { USUAL_WEEKEND } from '../calendar/weekend.ts'
import { isLocked } from './lock.ts'
import { type Schedule, absencesOf, attendingOn, callNights, fmitWeeksOfPerson, nameOf, onCall } from './schedule.ts'

const FRIDAY = day('2026-04-03')
const schedule = (facts: Parameters<typeof factsOf>[0]): Schedule => ({ facts: factsOf(facts), today: FRIDAY })
const planned = schedule({
  person: [aPerson({ id: 'a', name: 'Ada Lovell' })],
  fmitWeek: [anFmitWeek({ person: 'a', weekStart: day('2026-04-17') }), anFmitWeek({ person: 'a', weekStart: FRIDAY })],
  callNight: [
    aCallNight({ person: 'b', night: day('2026-04-04'), override: true }),
    aCallNight({ person: 'c', night: day('2026-04-05') }),
  ],
})

describe('who is on', () => {
  test('the attending is on from Friday to Thursday', () => {
    const on = daysFrom(day('2026-04-02'), day('2026-04-10')).map((each) => attendingOn(planned, each))
    expect(on).toEqual([null, 'a', 'a', 'a', 'a', 'a', 'a', 'a', null])
  })

  test('the attending takes Friday and Saturday call, unless somebody else is stored', () => {
    expect(onCall(planned, FRIDAY)).toEqual({ person: 'a', derived: true })
    expect(onCall(planned, day('2026-04-04'))).toEqual({ person: 'b', derived: false })
  })

  test('Sunday is a night of the call pool and never follows from the week', () => {
    expect(onCall(planned, day('2026-04-05'))).toEqual({ person: 'c', derived: false })
    expect(onCall(planned, day('2026-04-19'))).toBeNull()
  })

  test('nobody takes the calls of an open week', () => {
    expect(onCall(planned, day('2026-04-10'))).toBeNull()
  })

  test('all nights come once, in order', () => {
    expect(callNights(planned).map(({ night, person }) => `${isoOf(night)} ${person}`)).toEqual([
      '2026-04-03 a',
      '2026-04-04 b',
      '2026-04-05 c',
      '2026-04-17 a',
      '2026-04-18 a',
    ])
  })
})

test('a person’s weeks and absences come in order, of the year asked for', () => {
  expect(fmitWeeksOfPerson(planned, 'a').map(({ weekStart }) => isoOf(weekStart))).toEqual(['2026-04-03', '2026-04-17'])
  expect(fmitWeeksOfPerson(planned, 'a', 2026)).toEqual([])
  const away = schedule({ absence: [anAbsence({ person: 'a', first: day('2026-05-02') }), anAbsence({ person: 'a', first: FRIDAY })] }) // prettier-ignore
  expect(absencesOf(away, 'a').map(({ first }) => isoOf(first))).toEqual(['2026-04-03', '2026-05-02'])
})

test('what is derived follows the facts', () => {
  const { facts } = planned
  const changed: Schedule = { ...planned, facts: { ...facts, fmitWeek: new Map(), callNight: new Map() } }
  expect(fmitWeeksOfPerson(planned, 'a')).toHaveLength(2)
  expect(fmitWeeksOfPerson(changed, 'a')).toEqual([])
  expect(callNights(changed)).toEqual([])
})

test('a sentence names an unknown person by the id', () => {
  expect([nameOf(planned, 'a'), nameOf(planned, 'b')]).toEqual(['Ada Lovell', 'b'])
})

test('weeks are locked up to the lock date, that day too', () => {
  const program = { name: 'Hillside', timezone: 'UTC', lockDate: FRIDAY, weekend: [...USUAL_WEEKEND] }
  const locked = schedule({ program: [program] })
  expect([isLocked(locked, FRIDAY), isLocked(locked, day('2026-04-10'))]).toEqual([true, false])
  expect(isLocked(schedule({ program: [{ ...program, lockDate: null }] }), FRIDAY)).toBe(false)
  expect(isLocked(schedule({}), FRIDAY)).toBe(false)
})

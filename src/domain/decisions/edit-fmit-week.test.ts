import { describe, expect, test } from 'vitest'
import { aCallNight } from '#testing/builders.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { day } from '../calendar/day.ts'
import { callNights, fmitWeekAt } from '../schedule/schedule.ts'
import { editFmitWeek } from './edit-fmit-week.ts'
import { TODAY, after, attendings, held, hillside, lockedUpTo, week } from './hillside.test-data.ts'

const [assignment] = held('ben', 34)
const planned = hillside([{ ...assignment!, note: 'Site visit', reason: 'He really did ask' }, ...held('ben', 40)])

describe('editing an FMIT week', () => {
  test('changes its attending and keeps its note; the old reason was about the old one', () => {
    const changeSet = valueOf(editFmitWeek(planned, { weekStart: week(34), person: 'ada' }))
    expect(changeSet.summary).toBe("Week 34 is Ada Lovell's; it was Ben Osei's.")
    expect(fmitWeekAt(after(planned, changeSet), week(34))).toEqual({
      weekStart: week(34),
      person: 'ada',
      note: 'Site visit',
      reason: null,
      decided: { on: TODAY, lockDate: null },
    })
  })

  test('changes its note and nothing else', () => {
    const changeSet = valueOf(editFmitWeek(planned, { weekStart: week(34), note: 'Visit is off' }))
    expect(changeSet.changes[0]?.to).toEqual({ ...assignment, note: 'Visit is off', reason: 'He really did ask' })
  })

  test('changes both at once', () => {
    const { changes } = valueOf(editFmitWeek(planned, { weekStart: week(34), person: 'ada', note: null }))
    expect(changes[0]?.to).toMatchObject({ person: 'ada', note: null })
  })

  test('changes nothing when it is so already', () => {
    expect(valueOf(editFmitWeek(planned, { weekStart: week(34) })).changes).toEqual([])
    expect(valueOf(editFmitWeek(planned, { weekStart: week(34), person: 'ben', note: 'Site visit' })).changes).toEqual(
      [],
    )
  })

  test('drops a stored Friday call of whoever now is the attending', () => {
    const with_ = hillside(held('ben', 34), {
      callNight: [aCallNight({ person: 'ada', night: week(34), override: true })],
    })
    const then = after(with_, valueOf(editFmitWeek(with_, { weekStart: week(34), person: 'ada' })))
    expect(then.facts.callNight.size).toBe(0)
    expect(callNights(then).map(({ person }) => person)).toEqual(['ada', 'ada'])
  })
})

describe('editing is refused', () => {
  test('for a week nobody has', () => {
    for (const iso of ['2026-02-27', '2026-02-28'])
      expect(refusalOf(editFmitWeek(planned, { weekStart: day(iso), person: 'ada' })).reason).toBe('unknown_assignment')
  })

  test('for a person nobody knows', () => {
    expect(refusalOf(editFmitWeek(planned, { weekStart: week(34), person: 'zed' })).reason).toBe('unknown_person')
  })

  test('for a locked week whose attending would change without a reason; a note may be written', () => {
    const locked = lockedUpTo(planned, week(34))
    expect(refusalOf(editFmitWeek(locked, { weekStart: week(34), person: 'ada' })).reason).toBe('locked')
    expect(editFmitWeek(locked, { weekStart: week(34), note: 'It went well' }).ok).toBe(true)
    expect(editFmitWeek(locked, { weekStart: week(34), person: 'ada', reason: 'Ben has been ill' }).ok).toBe(true)
  })
})

test('the other weeks of the same attending stay theirs', () => {
  const then = after(planned, valueOf(editFmitWeek(planned, { weekStart: week(34), person: 'ada' })))
  expect(attendings(then)).toEqual({ 34: 'ada', 40: 'ben' })
})

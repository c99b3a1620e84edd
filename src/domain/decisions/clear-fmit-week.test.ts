import { describe, expect, test } from 'vitest'
import { aCallNight } from '#testing/builders.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { addDays } from '../calendar/day.ts'
import { onCall } from '../schedule/schedule.ts'
import { clearFmitWeek } from './clear-fmit-week.ts'
import { after, attendings, held, hillside, lockedUpTo, week } from './hillside.test-data.ts'

describe('clearing an FMIT week', () => {
  const planned = hillside(held('ada', 34, 35), {
    callNight: [aCallNight({ person: 'cy', night: addDays(week(34), 1), override: true })],
  })

  test('takes its attending off, and with them the calls that followed from it', () => {
    const changeSet = valueOf(clearFmitWeek(planned, { weekStart: week(34), reason: 'She is on leave' }))
    expect(changeSet).toMatchObject({ summary: "Week 34 is open; it was Ada Lovell's.", reason: 'She is on leave' })
    const then = after(planned, changeSet)
    expect(attendings(then)).toEqual({ 35: 'ada' })
    expect(onCall(then, week(34))).toBeNull()
  })

  test('leaves the call that somebody else decided to take', () => {
    const then = after(planned, valueOf(clearFmitWeek(planned, { weekStart: week(34) })))
    expect(onCall(then, addDays(week(34), 1))?.person).toBe('cy')
  })

  test('is refused when the week is open', () => {
    expect(refusalOf(clearFmitWeek(planned, { weekStart: week(36) }))).toMatchObject({
      reason: 'not_assigned',
      data: { weekStart: '2026-03-06' },
    })
  })

  test('is refused when the week is locked and nobody says why', () => {
    const locked = lockedUpTo(planned, week(34))
    expect(refusalOf(clearFmitWeek(locked, { weekStart: week(34) })).reason).toBe('locked')
    expect(clearFmitWeek(locked, { weekStart: week(34), reason: 'She has been ill' }).ok).toBe(true)
    expect(clearFmitWeek(locked, { weekStart: week(35) }).ok).toBe(true)
  })
})

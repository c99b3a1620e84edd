import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCallNight } from '#testing/builders.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { addDays, day } from '../calendar/day.ts'
import { fmitWeekAt, onCall } from '../schedule/schedule.ts'
import { assignFmitWeek } from './assign-fmit-week.ts'
import { TODAY, after, attendings, held, hillside, lockedUpTo, week } from './hillside.test-data.ts'

const REASON = 'Agreed at the meeting'

describe('assigning an open week', () => {
  const changeSet = valueOf(assignFmitWeek(hillside(), { weekStart: week(34), person: 'ada', note: ' Site visit ' }))

  test('writes who, on what day it was decided, and the note', () => {
    const to = {
      weekStart: week(34),
      person: 'ada',
      note: 'Site visit',
      reason: null,
      decided: { on: TODAY, lockDate: null },
    }
    expect(changeSet.changes).toEqual([{ kind: 'fmitWeek', key: '2026-02-20', from: null, to }])
  })

  test('says so in one sentence, in the history of the year', () => {
    expect(changeSet).toMatchObject({
      summary: "Week 34 is Ada Lovell's.",
      area: 'fmit/2025',
      source: 'edit',
      reason: null,
    })
  })

  test('belongs to the year of its Friday: 26 June 2026 to 2025–26, 3 July to 2026–27', () => {
    const areaOf = (iso: string): string =>
      valueOf(assignFmitWeek(hillside(), { weekStart: day(iso), person: 'ada' })).area
    expect([areaOf('2026-06-26'), areaOf('2026-07-03')]).toEqual(['fmit/2025', 'fmit/2026'])
  })

  test('keeps a reason, and the lock under which it was decided', () => {
    const locked = lockedUpTo(hillside(), week(20))
    const { changes, reason } = valueOf(assignFmitWeek(locked, { weekStart: week(34), person: 'ada', reason: REASON }))
    expect(reason).toBe(REASON)
    expect(changes[0]?.to).toMatchObject({ reason: REASON, decided: { on: TODAY, lockDate: week(20) } })
  })
})

describe('assigning a week somebody has', () => {
  const planned = hillside([{ ...held('ben', 34)[0]!, note: 'Ben asked for it', reason: 'He really did ask' }])

  test('is refused unless they are to be replaced', () => {
    expect(refusalOf(assignFmitWeek(planned, { weekStart: week(34), person: 'ada' }))).toEqual({
      reason: 'occupied',
      message: "Week 34 is Ben Osei's. Replace Ben Osei, or choose an open week.",
      data: { weekStart: '2026-02-20', person: 'ben', name: 'Ben Osei' },
    })
  })

  test('replaces them, and drops their note and reason', () => {
    const changeSet = valueOf(assignFmitWeek(planned, { weekStart: week(34), person: 'ada', replace: true }))
    expect(changeSet.summary).toBe("Week 34 is Ada Lovell's; it was Ben Osei's.")
    expect(fmitWeekAt(after(planned, changeSet), week(34))).toMatchObject({ person: 'ada', note: null, reason: null })
  })

  test('changes nothing when it is their own', () => {
    const again = assignFmitWeek(planned, { weekStart: week(34), person: 'ben' })
    expect(valueOf(again)).toMatchObject({ changes: [], summary: "Week 34 is Ben Osei's." })
  })

  test('changes their own note or reason only, and decides nothing anew', () => {
    const noted = valueOf(assignFmitWeek(planned, { weekStart: week(34), person: 'ben', note: 'Half of it' }))
    expect(noted.summary).toBe('The note on week 34 has changed.')
    expect(noted.changes[0]?.to).toMatchObject({ note: 'Half of it', reason: 'He really did ask', decided: null })
    const cleared = valueOf(assignFmitWeek(planned, { weekStart: week(34), person: 'ben', note: null }))
    expect(cleared.changes[0]?.to).toMatchObject({ note: null })
    const reasoned = valueOf(assignFmitWeek(planned, { weekStart: week(34), person: 'ben', reason: REASON }))
    expect(reasoned.summary).toBe('The reason given for week 34 has changed.')
    expect(reasoned.changes[0]?.to).toMatchObject({ note: 'Ben asked for it', reason: REASON, decided: null })
  })
})

describe('a week is refused', () => {
  test('for a person nobody knows', () => {
    expect(refusalOf(assignFmitWeek(hillside(), { weekStart: week(34), person: 'zed' }))).toMatchObject({
      reason: 'unknown_person',
      data: { person: 'zed' },
    })
  })

  test('when it does not start on a Friday, with the Friday that was meant', () => {
    expect(refusalOf(assignFmitWeek(hillside(), { weekStart: day('2026-02-22'), person: 'ada' }))).toEqual({
      reason: 'not_week_start',
      message: 'FMIT weeks start on a Friday, and Sun 22 Feb is none. Its week starts on Fri 20 Feb.',
      data: { suggestion: '2026-02-20' },
    })
  })

  test.each(['2020-06-26', '2101-07-01'])('when %s lies in no year that can be planned', (iso) => {
    expect(refusalOf(assignFmitWeek(hillside(), { weekStart: day(iso), person: 'ada' })).reason).toBe('outside_year')
  })

  test('but not on the first and last Friday of those years', () => {
    for (const iso of ['2020-07-03', '2101-06-24'])
      expect(assignFmitWeek(hillside(), { weekStart: day(iso), person: 'ada' }).ok).toBe(true)
  })

  test('when it starts on or before the lock date, unless a reason of ten letters says why', () => {
    const locked = lockedUpTo(hillside(), week(34))
    const assign = (number: number, reason?: string) =>
      assignFmitWeek(locked, { weekStart: week(number), person: 'ada', reason })
    expect(refusalOf(assign(34))).toEqual({
      reason: 'locked',
      message: 'Weeks up to Fri 20 Feb are locked. You can still change week 34; write why, in ten letters or more.',
      data: { weekStart: '2026-02-20', lockDate: '2026-02-20' },
    })
    expect([assign(33).ok, assign(34, 'because   ').ok, assign(34, 'nine char').ok]).toEqual([false, false, false])
    expect([assign(35).ok, assign(34, 'ten chars!').ok]).toEqual([true, true])
  })

  test('for the first of several things in the way: person, week, lock, owner', () => {
    const locked = lockedUpTo(hillside(held('ben', 34)), week(34))
    const reasonFor = (iso: string, person: string, reason?: string) =>
      refusalOf(assignFmitWeek(locked, { weekStart: day(iso), person, reason })).reason
    expect(reasonFor('2000-01-01', 'zed')).toBe('unknown_person')
    expect(reasonFor('2000-01-01', 'ada')).toBe('not_week_start')
    expect(reasonFor('1999-12-31', 'ada')).toBe('outside_year')
    expect(reasonFor('2026-02-20', 'ada')).toBe('locked')
    expect(reasonFor('2026-02-20', 'ada', REASON)).toBe('occupied')
  })

  test('but never for what changes nobody’s week: the same attending, or a note, in a locked week', () => {
    const locked = lockedUpTo(hillside(held('ben', 34)), week(34))
    for (const note of [undefined, 'Came late'])
      expect(assignFmitWeek(locked, { weekStart: week(34), person: 'ben', note }).ok).toBe(true)
  })
})

describe('the calls of the week', () => {
  const friday = week(34)
  const nights = (...people: readonly string[]) => ({
    callNight: people.map((person, i) => aCallNight({ person, night: addDays(friday, i), override: true })),
  })

  test('that are stored for the new attending go, because they follow from the week', () => {
    const planned = hillside(held('ben', 34), nights('ada', 'cy'))
    const changeSet = valueOf(assignFmitWeek(planned, { weekStart: friday, person: 'ada', replace: true }))
    expect(changeSet.changes.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'fmitWeek 2026-02-20',
      'callNight 2026-02-20',
    ])
    const then = after(planned, changeSet)
    expect(onCall(then, friday)).toEqual({ person: 'ada', derived: true })
    expect(onCall(then, addDays(friday, 1))).toEqual({ person: 'cy', derived: false })
  })

  test('from Sunday on stay with whoever takes them', () => {
    const planned = hillside([], nights('cy', 'cy', 'ada'))
    const changeSet = valueOf(assignFmitWeek(planned, { weekStart: friday, person: 'ada' }))
    expect(changeSet.changes).toHaveLength(1)
  })

  test('move with the attending', () => {
    const planned = hillside(held('ben', 34))
    const then = after(planned, valueOf(assignFmitWeek(planned, { weekStart: friday, person: 'ada', replace: true })))
    expect([friday, addDays(friday, 1)].map((night) => onCall(then, night)?.person)).toEqual(['ada', 'ada'])
  })
})

test('whatever is assigned, in whatever order, a week has one attending: the last who was put on it', () => {
  const assignments = fc.array(fc.tuple(fc.integer({ min: 1, max: 52 }), fc.constantFrom('ada', 'ben', 'cy')))
  fc.assert(
    fc.property(assignments, (all) => {
      const end = all.reduce(
        (schedule, [number, person]) =>
          after(schedule, valueOf(assignFmitWeek(schedule, { weekStart: week(number), person, replace: true }))),
        hillside(),
      )
      expect(attendings(end)).toEqual(Object.fromEntries(all))
    }),
    { numRuns: 25 },
  )
})

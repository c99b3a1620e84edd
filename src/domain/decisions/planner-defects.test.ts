import { describe, expect, test } from 'vitest'
import { aCallNight, aPerson, aPersonYear, aRotation, anAbsence, factsOf } from '#testing/builders.ts'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { addDays, day } from '../calendar/day.ts'
import { fmitWeeksOf } from '../calendar/fmit-week.ts'
import { expandFmitWeek } from '../schedule/expand.ts'
import { fmitYear } from '../schedule/fmit-year.ts'
import { type Schedule, fmitWeekAt, onCall } from '../schedule/schedule.ts'
import { assignFmitWeek } from './assign-fmit-week.ts'
import { changeFmitWeeks } from './change-fmit-weeks.ts'
import { clearFmitWeek } from './clear-fmit-week.ts'
import { editFmitWeek } from './edit-fmit-week.ts'
import { after, attendings, held, hillside, week } from './hillside.test-data.ts'

const assigned = (schedule: Schedule, number: number, person: string): Schedule =>
  after(schedule, valueOf(assignFmitWeek(schedule, { weekStart: week(number), person })))

// What an earlier planner of the same kind got wrong, by number: fmit-and-call 4.8. Numbers 1, 5 and 15 are about
// access and transport, 10 and 11 about rules; they are tested there.
describe('a planner that others have got wrong', () => {
  test('2: a second attending in the same week is refused', () => {
    const planned = assigned(hillside(), 40, 'ada')
    expect(refusalOf(assignFmitWeek(planned, { weekStart: week(40), person: 'ben' })).reason).toBe('occupied')
  })

  test('3: changing one week of an attending moves no other', () => {
    const planned = hillside([...held('ada', 10, 20, 30), ...held('ben', 11)])
    const then = after(planned, valueOf(editFmitWeek(planned, { weekStart: week(20), person: 'cy' })))
    expect(attendings(then)).toEqual({ 10: 'ada', 11: 'ben', 20: 'cy', 30: 'ada' })
  })

  test('4: a note is kept, and the year shows it', () => {
    const command = { weekStart: week(40), person: 'ada', note: 'Fellow along' }
    const then = after(hillside(), valueOf(assignFmitWeek(hillside(), command)))
    expect(fmitYear(then, 2025).weeks[39]?.note).toBe('Fellow along')
  })

  test('6: what is FMIT does not hang on what anything is called', () => {
    const planned = hillside(held('ada', 40), { rotation: [aRotation('FMIT AM')], duty: [] })
    expect(fmitYear(planned, 2025).weeks[39]?.attending).toBe('ada')
    expect(fmitYear(hillside(held('ada', 40)), 2025)).toEqual(fmitYear(planned, 2025))
  })

  test('7: assigning a week brings its calls, its recovery day and its half-days', () => {
    const planned = assigned(hillside(), 40, 'ada')
    const { calls, recoveryDay } = fmitYear(planned, 2025).weeks[39]!
    expect(calls.map(({ night, person }) => [night, person])).toEqual([
      [day('2026-04-03'), 'ada'],
      [day('2026-04-04'), 'ada'],
    ])
    expect(recoveryDay).toBe(day('2026-04-10'))
    expect(expandFmitWeek(fmitWeekAt(planned, week(40))!).service).toHaveLength(14)
  })

  test('8: a week is whole whatever else is in it', () => {
    const busy = hillside([], {
      absence: [anAbsence({ person: 'ada', first: addDays(week(40), 2), last: addDays(week(40), 4) })],
      callNight: [aCallNight({ person: 'ada', night: addDays(week(40), 3) })],
      holiday: [{ day: addDays(week(40), 1), name: 'Founders Day', kept: true }],
    })
    expect(expandFmitWeek(fmitWeekAt(assigned(busy, 40, 'ada'), week(40))!).service).toHaveLength(14)
  })

  test('9: a batch with one step that fails writes nothing, and weeks can be cleared in a batch', () => {
    const planned = hillside(held('ada', 10, 20))
    const ops = [
      { op: 'unassign', weekStart: week(10) },
      { op: 'assign', weekStart: week(20), person: 'ben' },
    ] as const
    expect(changeFmitWeeks(planned, { ops, mode: 'atomic' }).ok).toBe(false)
    const { changeSet } = valueOf(changeFmitWeeks(planned, { ops: ops.slice(0, 1), mode: 'atomic' }))
    expect(attendings(after(planned, changeSet))).toEqual({ 20: 'ada' })
  })

  test('12: no year has a part of a week at its start or end, and 53 weeks are as good as 52', () => {
    const lengths = Array.from({ length: 14 }, (_, i) => fmitYear(hillside(), 2020 + i).weeks)
    expect(lengths.map(({ length }) => length)).toEqual([52, 52, 53, 52, 52, 52, 52, 53, 52, 52, 52, 52, 52, 53])
    for (const weeks of lengths) for (const { start, end } of weeks) expect(end - start).toBe(6)
  })

  test('13: every attending is shown, each in a row of their own, and an open week is open, not in conflict', () => {
    const year = fmitYear(hillside([...held('ada', 10), ...held('ben', 11), ...held('res', 12)]), 2025)
    expect(year.faculty.map(({ id, count }) => [id, count])).toEqual([
      ['ada', 1],
      ['ben', 1],
      ['cy', 0],
      ['res', 1],
    ])
    expect(year.weeks[12]).toMatchObject({ attending: null, number: 13 })
    expect(year.summary).toMatchObject({ assigned: 3, open: 49 })
  })

  test('14: a target is a share by what each may do, not the weeks divided by everybody', () => {
    const roles = { pd: 6, chief: 4, core: 7, adjunct: 0, tdy: 0 } as const
    const person = Object.keys(roles).map((id) => aPerson({ id }))
    const personYear = Object.entries(roles).map(([id, maxWeeks]) =>
      aPersonYear({
        person: id,
        year: 2025,
        role: id as keyof typeof roles,
        maxWeeks: maxWeeks * 4,
        targetWeeks: null,
      }),
    )
    const { faculty } = fmitYear({ ...hillside(), facts: factsOf({ person, personYear }) }, 2025)
    // 24, 16 and 28 of 68, of 52 weeks: 18.4, 12.2 and 21.4.
    expect(faculty.map(({ id, target }) => [id, target])).toEqual([
      ['pd', 18.5],
      ['chief', 12],
      ['core', 21.5],
      ['adjunct', 0],
      ['tdy', 0],
    ])
  })
})

// The part of the acceptance list that is about the plan and not about rules: fmit-and-call 9.
describe('planning week 40', () => {
  const planned = assigned(hillside(), 40, 'ada')
  const { service, recovery, calls, noCall } = expandFmitWeek(fmitWeekAt(planned, week(40))!)

  test('puts its attending on 14 half-days, on call on 3 and 4 April, in recovery on 10 April, and off call on 12 April', () => {
    expect(service).toHaveLength(14)
    expect(calls).toEqual([day('2026-04-03'), day('2026-04-04')])
    expect(recovery.map((cell) => cell.day)).toEqual([day('2026-04-10'), day('2026-04-10')])
    expect(noCall).toContain(day('2026-04-12'))
  })

  test('then clearing it restores what was', () => {
    const then = after(planned, valueOf(clearFmitWeek(planned, { weekStart: week(40) })))
    expect(then.facts).toEqual(hillside().facts)
  })

  test('then giving it to somebody else moves its nights', () => {
    const command = { weekStart: week(40), person: 'ben', replace: true }
    const then = after(planned, valueOf(assignFmitWeek(planned, command)))
    expect(calls.map((night) => onCall(then, night))).toEqual([
      { person: 'ben', derived: true },
      { person: 'ben', derived: true },
    ])
  })
})

test('the last week of 2025–26 is served into July, and counts for the year of its Friday', () => {
  const planned = assigned(hillside(), 52, 'ada')
  const july = expandFmitWeek(fmitWeekAt(planned, week(52))!).service.filter((cell) => cell.day >= day('2026-07-01'))
  expect(july.map((cell) => cell.day)).toEqual(['2026-07-01', '2026-07-01', '2026-07-02', '2026-07-02'].map(day))
  expect(fmitYear(planned, 2025).summary.assigned).toBe(1)
  expect(fmitYear(planned, 2026)).toMatchObject({ summary: { assigned: 0 }, before: { attending: 'ada', number: 52 } })
})

test('the first week of the next year is seen at the edge of this one', () => {
  const [first] = fmitWeeksOf(2026)
  const planned = after(hillside(), valueOf(assignFmitWeek(hillside(), { weekStart: first!.start, person: 'ben' })))
  expect(fmitYear(planned, 2025).after).toMatchObject({ attending: 'ben', number: 1 })
})

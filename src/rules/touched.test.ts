import { describe, expect, it } from 'vitest'
import { type Day, WEEKDAYS, addDays, day } from '#domain/calendar/day.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { WEEKEND } from '#domain/rotations/activity.ts'
import { USUAL_POLICY } from '#domain/rotations/block-policy.ts'
import { type Change, applyChanges, changeTo, invert } from '#domain/schedule/change.ts'
import { type Fact, type FactKind, keyOf } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { QUIET_FRIDAY, aCallNight, aPerson, aPersonYear, aPlannedRotation, aRotation, anAbsence, anFmitWeek, factsOf } from '#testing/builders.ts' // prettier-ignore
import { draw } from '#testing/draw.ts'
import { grid } from '#testing/grid.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { judge, rejudge } from './judge.ts'

/** One person whose weeks and nights every rule may see together with what is added. */
const BASE = grid(`
  Ada gap=26 month=1 | .......  | ....... | ####### | ....... | ####### | .......
  Ada                | ..k.k.k  | .k.k.k. | kkkkkkk | k.k.k.. | ..k.k.k | k.k.k..
  Ben                | .......  | ....... | ....... | ####### | ....... | .......`)
const JUDGED = judge(BASE)
const OFFSETS = Array.from({ length: 80 }, (_, i) => i - 20)

const make = (schedule: Schedule, changes: readonly Change[]): Schedule => {
  const applied = applyChanges(schedule.facts, changes)
  if (!applied.ok) throw new Error(applied.refusal.message)
  return { ...schedule, facts: applied.value }
}

/** Writes a fact, and takes it back again, judging both ways. */
const expectSame = <K extends FactKind>(kind: K, fact: Fact<K>, base = BASE, judged = JUDGED): void => {
  const changes = changeTo(base.facts, kind, keyOf(kind, fact), fact)
  const after = make(base, changes)
  const anew = judge(after)
  expect(rejudge(judged, after, changes).findings, draw(after)).toEqual(anew.findings)
  expect(rejudge(anew, base, invert(changes)).findings, draw(after)).toEqual(judged.findings)
}
const at = (offset: number): Day => addDays(QUIET_FRIDAY, offset)

describe('what a change touches reaches every rule, at every distance', () => {
  it.each([1, 2, 9])('an absence of %i days', (length) => {
    for (const offset of OFFSETS)
      expectSame('absence', anAbsence({ person: 'Ada', first: at(offset), last: at(offset + length - 1) }))
  })
  it('a call night', () => {
    for (const offset of OFFSETS) expectSame('callNight', aCallNight({ person: 'Ada', night: at(offset) }))
  })
  it('an FMIT week, up to two years away', () => {
    for (let week = -60; week <= 110; week += 1)
      expectSame('fmitWeek', anFmitWeek({ person: 'Ada', weekStart: fmitWeekStart(at(week * 7)) }))
  })
  it('a holiday', () => {
    for (const offset of OFFSETS) expectSame('holiday', { day: at(offset), name: 'Founders Day', kept: true })
  })
  it('a person, whom others are named with and share the year with', () => {
    // Eva is in no role that year; without Cy or Dot, Ada's share of the weeks grows past what she has.
    const people = grid(`
      Ada target=share max=6  | ####### | ....... | ####### | ....... | ####### | ....... | #######
      Ben target=share max=53 | ....... | ####### | ....... | ....... | ....... | ....... | .......
      Cy target=share max=53  | kk..k.. | kk..... | ....... | ....... | ....... | ....... | .......
      Dot target=share max=53 | ....... | ....... | ....... | ....... | ....... | ....... | .......
      Eva unlisted            | ....... | ....... | ....... | ....... | ....... | ####### | .......`)
    const judged = judge(people)
    for (const person of people.facts.person.values()) {
      expectSame('person', { ...person, name: 'Somebody Else' }, people, judged)
      expectSame('person', { ...person, name: 'Another Ada' }, people, judged)
      expectSame('person', { ...person, active: false }, people, judged)
      expectSame('person', { ...person, kind: 'resident' }, people, judged)
    }
  })
  it('a long absence of a resident, over the turn of a year too', () => {
    const resident = grid(`
      from 2027-06-04
      Ada pgy2 | vvvvvvv | ....... | vvvvvvv | ....... | vvvvvvv | ....... | vvvvvvv`)
    const judged = judge(resident)
    for (const offset of OFFSETS)
      for (const length of [1, 20, 400])
        expectSame('absence', anAbsence({ person: 'Ada', first: addDays(at(offset), 90), last: addDays(at(offset), 90 + length), type: 'sick' }), resident, judged) // prettier-ignore
  })
  it('a last day that is an estimate', () => {
    for (const offset of OFFSETS)
      for (const tentative of [true, false])
        expectSame('absence', anAbsence({ id: 'a', person: 'Ada', first: at(offset), tentative }))
  })
  it('what a resident is planned on, whether that allows leave, and the days of blocks', () => {
    const planned = grid(`
      today 2027-03-01
      no-leave Night_Float
      Ada pgy2 block9=Surgery block10=Clinic/Surgery block11=Night_Float | ..vv... | .vv.... | .vvvvvv | .vvvvvv | vv.....
      Ben pgy1 block9=Night_Float | .vv.... | .......`)
    const judged = judge(planned)
    for (const leaveAllowed of [true, false, null])
      for (const name of ['Surgery', 'Clinic', 'Night_Float', 'Other'])
        for (const halves of [null, { first: 'Surgery', second: 'Night_Float' }])
          expectSame('rotation', aRotation(name, { leaveAllowed, halves }), planned, judged)
    const halved = make(planned, changeTo(planned.facts, 'rotation', 'Surgery', aRotation('Surgery', { halves: { first: 'Clinic', second: 'Clinic' } }))) // prettier-ignore
    for (const leaveAllowed of [true, false])
      expectSame('rotation', aRotation('Clinic', { leaveAllowed }), halved, judge(halved))
    for (const block of [8, 9, 10, 11, 12])
      for (const [start, end] of [
        ['2027-03-01', '2027-03-07'],
        ['2027-02-01', '2027-05-30'],
        ['2027-07-10', '2027-07-20'],
      ] as const)
        // prettier-ignore
        expectSame('blockDates', { year: 2026, block, start: day(start), end: day(end) }, planned, judged)
    for (const splitAfter of [1, 7, 14, 21, 27])
      expectSame('blockPolicy', { ...USUAL_POLICY, splitAfter }, planned, judged)
    for (const block of [8, 9, 10, 11])
      for (const second of [null, 'Night_Float'])
        for (const resident of ['Ada', 'Ben', 'Nobody'])
          expectSame('plannedRotation', aPlannedRotation({ block, resident, rotation: 'Night_Float', second }), planned, judged) // prettier-ignore
    for (const person of planned.facts.person.values())
      expectSame('person', { ...person, name: 'Ada Okonkwo' }, planned, judged)
  })
  it('which days are the weekend, where an activity of that day counts for something', () => {
    // Whoever has a weekend attends here, so that Sunday's clinic lacks nobody until Sunday is none.
    const attended = (presetFacts().activity ?? []).map((one) =>
      one.code === WEEKEND ? { ...one, supervises: true } : one,
    )
    const clinic = { week: null, weekday: 'sun', half: 'am', activity: 'C', isProtected: false } as const
    const base: Schedule = {
      today: day('2027-03-01'),
      facts: factsOf({
        activity: attended,
        person: [aPerson({ id: 'Ada', kind: 'resident' }), aPerson({ id: 'Dot' })],
        personYear: [
          aPersonYear({ person: 'Ada', year: 2026, pgy: 1 }),
          aPersonYear({ person: 'Dot', year: 2026, to: day('2027-03-20') }),
        ],
        rotation: [aRotation('Ward', { weekendWork: true })],
        rotationPattern: [{ rotation: 'Ward', cells: [clinic] }],
        plannedRotation: [aPlannedRotation({ block: 9, resident: 'Ada', rotation: 'Ward' })],
      }),
    }
    const judged = judge(base)
    const saying = (weekend: Fact<'program'>['weekend']): Fact<'program'> => ({
      ...{ name: 'Hillside', timezone: 'UTC', lockDate: null },
      weekend,
    })
    expect(judge(make(base, changeTo(base.facts, 'program', 'program', saying([])))).findings).not.toEqual(
      judged.findings,
    )
    for (const weekend of [[], ['fri', 'sat'], ['sun'], [...WEEKDAYS]] as const)
      expectSame('program', saying([...weekend]), base, judged)
  })
  it('a wish', () => {
    for (const offset of OFFSETS)
      expectSame('weekWish', { person: 'Ada', weekStart: fmitWeekStart(at(offset)), wish: 'rather-not' })
  })
})

import { describe, expect, it } from 'vitest'
import { type Day, addDays } from '#domain/calendar/day.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { type Change, applyChanges, changeTo, invert } from '#domain/schedule/change.ts'
import { type Fact, type FactKind, keyOf } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { QUIET_FRIDAY, aCallNight, anAbsence, anFmitWeek } from '#testing/builders.ts'
import { draw } from '#testing/draw.ts'
import { grid } from '#testing/grid.ts'
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
    for (const offset of OFFSETS) expectSame('holiday', { day: at(offset), name: 'Founders Day' })
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
  it('a wish', () => {
    for (const offset of OFFSETS)
      expectSame('weekWish', { person: 'Ada', weekStart: fmitWeekStart(at(offset)), wish: 'rather-not' })
  })
})

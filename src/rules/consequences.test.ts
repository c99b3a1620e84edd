import { describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { type Change, changeTo } from '#domain/schedule/change.ts'
import { dayKey } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { anFmitWeek } from '#testing/builders.ts'
import { grid } from '#testing/grid.ts'
import { consequences, consequencesOf } from './consequences.ts'
import { difference, judge } from './judge.ts'

const assign = (schedule: Schedule, weekStart: string, person: string | null): readonly Change[] => {
  const start = day(weekStart)
  const to = person === null ? null : anFmitWeek({ person, weekStart: start })
  return changeTo(schedule.facts, 'fmitWeek', dayKey(start), to)
}
const rules = (findings: readonly { readonly rule: string }[]): readonly string[] => findings.map(({ rule }) => rule)

describe('consequences', () => {
  const schedule = grid(`
    Ada | ####### | ....... | #######
    Ben | ....... | ....... | .......
    Ben | ....... | ...vv.. | .......`)
  const judged = judge(schedule)

  it('name the critical findings a change would bring, on whichever side they lie', () => {
    // Given the week between, Ada has three in a row: back to back with the one before, and the one after with it.
    const { broken, critical } = consequences(judged, assign(schedule, '2027-03-12', 'Ada'))
    expect(rules(critical)).toEqual(['fmit-back-to-back', 'fmit-back-to-back'])
    expect(rules(broken)).not.toContain('fmit-short-gap')
  })

  it('name what is mended too', () => {
    const { mended } = consequences(judged, assign(schedule, '2027-03-12', 'Ada'))
    expect(rules(mended)).toEqual(['fmit-short-gap'])
  })

  it('hold the same finding of another person for a new one', () => {
    const away = grid(`
      Ada | #######
      Ada | ..vv...
      Ben | .......
      Ben | ..vv...`)
    const { mended, critical } = consequences(judge(away), assign(away, '2027-03-05', 'Ben'))
    expect(critical.map(({ message }) => message)).toEqual([
      'Ben is on vacation for 2 of the 7 days of week 36: Sun 7 – Mon 8 Mar.',
    ])
    expect(rules(mended)).toContain('fmit-leave-overlap')
  })

  it('are none for a change that changes nothing about it', () => {
    const { broken, mended } = consequences(judged, [])
    expect([broken, mended]).toEqual([[], []])
  })

  it('are those of the whole change set, so that an exchange is judged as it ends', () => {
    const two = grid(`
      Ada | ####### | ....... | ....... | .......
      Ben | ....... | ....... | ....... | #######`)
    const changes = [...assign(two, '2027-03-05', 'Ben'), ...assign(two, '2027-03-26', 'Ada')]
    expect(consequences(judge(two), changes).critical).toEqual([])
  })

  it('cannot be asked of changes made from other facts', () => {
    const changes = assign(schedule, '2027-03-05', null)
    const { after } = consequences(judged, changes)
    expect(() => consequences(after, changes)).toThrow('no longer what this change was made from')
  })

  it('can be read from what was judged before and after', () => {
    const { after } = consequences(judged, assign(schedule, '2027-03-12', 'Ada'))
    expect(consequencesOf(judged, after)).toEqual(consequences(judged, assign(schedule, '2027-03-12', 'Ada')))
    expect(difference(after, judged).mended).toEqual(difference(judged, after).broken)
  })
})

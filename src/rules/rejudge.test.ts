import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { invert } from '#domain/schedule/change.ts'
import { NO_FACTS } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { factsApart } from '#testing/facts-apart.ts'
import { grid } from '#testing/grid.ts'
import { anEdit, changesOf } from '#testing/random-edits.ts'
import { judge, rejudge } from './judge.ts'

const edits = (count: number) => fc.array(anEdit, { minLength: count / 2, maxLength: count, size: 'max' })

/** A schedule with something in it, made by edits. */
const aSchedule = edits(120).map((before): Schedule => ({
  facts: before.reduce((facts, edit) => changesOf(facts, edit).after, NO_FACTS),
  today: day('2026-01-15'),
}))

/** Long, for a machine with other things to do. */
const PATIENCE = { timeout: 180_000 }

describe('judging again after a change', () => {
  it('finds exactly what judging from nothing finds, over random edits of every kind', PATIENCE, () => {
    const found = new Set<string>()
    fc.assert(
      fc.property(aSchedule, edits(20), (start, stream) => {
        let judged = judge(start)
        for (const edit of stream) {
          const { changes, after } = changesOf(judged.schedule.facts, edit)
          judged = rejudge(judged, { ...judged.schedule, facts: after }, changes)
          const anew = judge({ ...judged.schedule, facts: factsApart(after) })
          if (JSON.stringify(judged.findings) !== JSON.stringify(anew.findings))
            expect(judged.findings).toEqual(anew.findings)
          for (const { rule, template } of anew.findings) found.add(`${rule} ${template}`)
        }
      }),
      { numRuns: 40 },
    )
    // Nearly every message of every rule came up on the way; which ones is left to chance.
    expect(found.size).toBeGreaterThan(30)
  })

  it('is from nothing on another day, because some rules read the day', () => {
    const schedule = grid('today 2027-03-01\nAda | ...~~..')
    const before = judge(schedule)
    expect(before.findings.map(({ template }) => template)).toEqual([])
    const seen = ['2027-03-02', '2027-03-08', '2027-03-10'].map((today) =>
      rejudge(before, { ...schedule, today: day(today) }, []).findings.map(({ template }) => template),
    )
    expect(seen).toEqual([['soon'], ['soon'], ['passed']])
  })

  it('is back where it was when the change is taken back', PATIENCE, () => {
    fc.assert(
      fc.property(aSchedule, anEdit, (start, edit) => {
        const before = judge(start)
        const { changes, after } = changesOf(start.facts, edit)
        const changed = rejudge(before, { ...start, facts: after }, changes)
        expect(rejudge(changed, start, invert(changes)).findings).toEqual(before.findings)
      }),
      { numRuns: 60 },
    )
  })
})

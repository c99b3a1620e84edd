import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, changeTo, changesBetween, invert } from '#domain/schedule/change.ts'
import { draw } from '#testing/draw.ts'
import { aRotationYear } from '#testing/random-rotation-year.ts'
import { judge, rejudge } from './judge.ts'

describe('judging a year of rotations again after a change', () => {
  it('finds what judging from nothing finds, turning one year into another fact by fact', { timeout: 180_000 }, () => {
    const [changed, found] = [new Set<string>(), new Set<string>()]
    fc.assert(
      fc.property(aRotationYear, aRotationYear, fc.constantFrom('Ada Lund', 'Ben Lund'), (start, other, name) => {
        let judged = judge(start)
        const named = [...start.facts.person.values()].flatMap((one) =>
          changeTo(start.facts, 'person', one.id, { ...one, name }),
        )
        for (const change of [
          ...named,
          ...changesBetween(start.facts, { ...other.facts, person: start.facts.person }),
        ]) {
          const applied = applyChanges(judged.schedule.facts, [change])
          if (!applied.ok) throw new Error(applied.refusal.message)
          const before = judged
          judged = rejudge(before, { ...start, facts: applied.value }, [change])
          const anew = judge({ ...start, facts: applied.value })
          expect(judged.findings, `${change.kind} ${change.key}\n${draw(judged.schedule)}`).toEqual(anew.findings)
          expect(rejudge(judged, before.schedule, invert([change])).findings).toEqual(before.findings)
          changed.add(change.kind)
          for (const { rule, template } of anew.findings) found.add(`${rule} ${template}`)
        }
      }),
      { numRuns: 60 },
    )
    expect([...changed].sort()).toEqual(['blockDates', 'blockPolicy', 'person', 'personYear', 'plannedRotation', 'rotation']) // prettier-ignore
    // Nearly every message came up on the way; which ones is left to chance.
    expect([...found].filter((message) => message.startsWith('rotation-')).length).toBeGreaterThanOrEqual(3)
  })
})

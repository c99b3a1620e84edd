import { describe, expect, test } from 'vitest'
import { addDays, isoOf } from '#domain/calendar/day.ts'
import { applyChanges } from '#domain/schedule/change.ts'
import { findingId } from '#rules/finding.ts'
import { judge } from '#rules/judge.ts'
import { anAbsence } from '#testing/builders.ts'
import { candidatesFor, hintsFor } from './candidates.ts'
import { propose } from './edit.ts'
import { plannerYear } from './planner-year.ts'
import { YEAR, sampleSchedule, week } from './sample-year.test-data.ts'
import { waysOut } from './ways-out.ts'

/** Abdi is away over two days of week 45, which is his. */
const yearWithLeave = () => {
  const schedule = sampleSchedule()
  const absence = anAbsence({ person: 'abdi', first: addDays(week(45), 2), last: addDays(week(45), 3) })
  const applied = applyChanges(schedule.facts, [{ kind: 'absence', key: absence.id, from: null, to: absence }])
  if (!applied.ok) throw new Error(applied.refusal.message)
  return plannerYear(judge({ ...schedule, facts: applied.value }), YEAR)
}
const year = yearWithLeave()
const overlap = year.findings.find(({ rule }) => rule === 'fmit-leave-overlap')!

describe('ways out of a finding', () => {
  test('are at most three, and a critical one can be kept by a reason', () => {
    const ways = waysOut(year, overlap)
    expect(ways.length).toBeGreaterThan(1)
    expect(ways.length).toBeLessThanOrEqual(3)
    expect(ways.at(-1)).toMatchObject({ id: 'keep', edit: null, price: 'waiver' })
  })

  test('each one taken is rid of it, and brings nothing critical', () => {
    for (const { edit } of waysOut(year, overlap)) {
      if (!edit) continue
      const proposed = propose(year.judged, edit)
      if (!proposed.ok) throw new Error(proposed.refusal.message)
      const { critical, after } = proposed.value.consequences
      expect(critical).toEqual([])
      expect(after.findings.map(findingId)).not.toContain(findingId(overlap))
    }
  })

  test('there are none for a remark, nor for a week that is over', () => {
    const remark = year.findings.find(({ severity }) => severity === 'info')
    if (remark) expect(waysOut(year, remark)).toEqual([])
    const past = plannerYear(judge({ ...year.judged.schedule, today: addDays(week(52), 20) }), YEAR)
    const old = past.findings.find(({ rule }) => rule === 'fmit-leave-overlap')!
    expect(waysOut(past, old).map(({ id }) => id)).toEqual(['keep'])
  })
})

describe('who could take a week', () => {
  test('comes with no critical finding first', () => {
    const criticals = candidatesFor(year, year.weeks.get(isoOf(week(46)))!).map(({ critical }) => critical.length)
    expect(criticals).toEqual([...criticals].sort((a, b) => a - b))
    expect(criticals).toHaveLength(4)
  })

  test('its attending is not among them', () => {
    const people = candidatesFor(year, year.weeks.get(isoOf(week(45)))!).map(({ person }) => person)
    expect(people).not.toContain('abdi')
    expect(people).toHaveLength(3)
  })

  test('hints are given for the open weeks to come only', () => {
    expect([...hintsFor(year, 'osei').keys()]).toEqual([isoOf(week(41)), isoOf(week(46))])
    expect(hintsFor(year, 'petrova').get(isoOf(week(46)))).toBe('critical')
  })
})

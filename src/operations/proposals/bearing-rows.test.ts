import { describe, expect, it } from 'vitest'
import { addDays, day } from '#domain/calendar/day.ts'
import { held, hillside, week } from '#domain/decisions/hillside.test-data.ts'
import { changesOf } from '#domain/proposals/proposal-rows.ts'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { consequences } from '#rules/consequences.ts'
import { judge } from '#rules/judge.ts'
import { aPersonYear, anAbsence, anFmitWeek } from '#testing/builders.ts'
import { bearingRows } from './bearing-rows.ts'
import { absenceRow, iso } from './proposals.test-data.ts'

const weekRow = (schedule: Schedule, number: number, person: string | null): ProposalRow => {
  const weekStart = week(number)
  const from = schedule.facts.fmitWeek.get(iso(number)) ?? null
  const to = person === null ? null : anFmitWeek({ weekStart, person })
  return {
    ...{ id: `week-${number}`, label: `Week ${number}`, why: null, first: weekStart, last: addDays(weekStart, 6) },
    people: [person, from?.person ?? null].filter((one) => one !== null),
    changes: [{ kind: 'fmitWeek', key: iso(number), from, to }],
  }
}

/** By rule, the rows that bear on what taking all of them breaks and mends. */
const bearing = (schedule: Schedule, rows: readonly ProposalRow[]): Readonly<Record<string, readonly string[]>> => {
  const before = judge(schedule)
  const { after, broken, mended } = consequences(before, changesOf(schedule.facts, rows))
  const rowsOf = bearingRows(schedule, after.schedule, rows)
  const found: Record<string, string[]> = {}
  for (const finding of [...broken, ...mended])
    found[finding.rule] = [...new Set([...(found[finding.rule] ?? []), ...rowsOf(finding)])].sort()
  return found
}

describe('the rows that bear on what a proposal brings', () => {
  it('are those on its days: both weeks of a pair, and no other of the same person', () => {
    const schedule = hillside()
    const rows = [30, 40, 41].map((number) => weekRow(schedule, number, 'ada'))
    expect(bearing(schedule, rows)['fmit-back-to-back']).toEqual(['week-40', 'week-41'])
  })

  it('are all of a person’s, of what is found over a year', () => {
    const few = hillside(held('ben', 20))
    const personYear = new Map(few.facts.personYear)
    personYear.set('ada/2025', aPersonYear({ person: 'ada', year: 2025, targetWeeks: 1, maxWeeks: 9 }))
    const schedule = { ...few, facts: { ...few.facts, personYear } }
    const rows = [weekRow(schedule, 30, 'ada'), weekRow(schedule, 36, 'ada'), weekRow(schedule, 44, 'cy')]
    expect(bearing(schedule, rows)['fmit-over-target']).toEqual(['week-30', 'week-36'])
  })

  it('are those that touch it, where none lies on its days: leave that ends as a week begins', () => {
    const schedule = hillside(held('ada', 40))
    const last = addDays(week(40), -1)
    const rows = [
      absenceRow('near', anAbsence({ id: 'a', person: 'ada', first: addDays(last, -3), last })),
      absenceRow('far', anAbsence({ id: 'b', person: 'ada', first: day('2025-09-01') })),
      absenceRow('other', anAbsence({ id: 'c', person: 'ben', first: addDays(last, -3), last })),
    ]
    expect(bearing(schedule, rows)['fmit-leave-edge']).toEqual(['near'])
  })

  it('are those of whoever gives a week up, of what that mends', () => {
    const away = anAbsence({ person: 'ada', first: addDays(week(40), 2) })
    const schedule = hillside(held('ada', 30, 40), { absence: [away] })
    const rows = [weekRow(schedule, 30, 'ben'), weekRow(schedule, 40, 'cy')]
    expect(bearing(schedule, rows)['fmit-leave-overlap']).toEqual(['week-40'])
  })
})

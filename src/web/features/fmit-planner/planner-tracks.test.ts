import { describe, expect, test } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { fmitYear } from '#domain/schedule/fmit-year.ts'
import { blockPages, matches, narrowsPast, plannerColumns, plannerRows } from './planner-tracks.ts'
import { YEAR, sampleFacts, sampleSchedule } from './sample-year.test-data.ts'

const under = fmitYear(sampleSchedule(), YEAR)
const coming = fmitYear({ facts: sampleFacts(), today: day('2026-06-01') }, YEAR)
const over = fmitYear({ facts: sampleFacts(), today: day('2027-08-01') }, YEAR)
const widths = (...[year, zoom]: Parameters<typeof plannerColumns>) =>
  plannerColumns(year, zoom).map(({ size }) => size)

describe('columns', () => {
  test('of a year under way fit beside the panel: past weeks are narrow', () => {
    expect(widths(under, 'year').reduce((a, b) => a + b)).toBe(236 + 8 + 27 * 12 + 25 * 24 + 8)
    expect(narrowsPast(under, 'year')).toBe(true)
  })

  test('of a coming year, and of one that is over, are all as wide', () => {
    for (const year of [coming, over]) expect(new Set(widths(year, 'year').slice(2, -1))).toEqual(new Set([24]))
  })

  test('of a quarter and a block are as wide, past or not', () => {
    expect(new Set(widths(under, 'quarter').slice(2, -1))).toEqual(new Set([56]))
    expect(new Set(widths(under, 'block').slice(2, -1))).toEqual(new Set([112]))
  })

  test('of a year of 53 weeks are 53', () => {
    expect(plannerColumns(fmitYear(sampleSchedule(), 2027), 'year')).toHaveLength(1 + 1 + 53 + 1)
  })
})

test('pages are blocks: each begins with its first week', () => {
  expect(blockPages(under)).toHaveLength(13)
  expect(blockPages(under).slice(0, 3)).toEqual(['2026-07-03', '2026-07-31', '2026-08-28'])
})

describe('rows', () => {
  test('bands cover every week once', () => {
    for (const row of plannerRows(under, '').filter(({ key }) => key === 'month' || key === 'block')) {
      const covered = row.spans!.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
      )
      expect(covered).toEqual(Array.from({ length: 55 }, (_, i) => i))
    }
  })

  test('are filtered by name, role and initials; headings without people go', () => {
    expect(plannerRows(under, 'ose').filter(({ key }) => key.startsWith('person:'))).toHaveLength(1)
    expect(plannerRows(under, 'nobody').some(({ key }) => key.startsWith('group:'))).toBe(false)
    expect(matches(under.faculty[0]!, 'CORE')).toBe(true)
  })
})

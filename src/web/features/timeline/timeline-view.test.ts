import { describe, expect, it } from 'vitest'
import { day, isoOf } from '#domain/calendar/day.ts'
import {
  type TimelineBar,
  type TimelineRow,
  barSentence,
  blockBands,
  monthBands,
  ofLoad,
  openWeeks,
  placeOf,
  spanOf,
} from './timeline-view.ts'
import { timelineSearch } from './timeline-search.ts'

const bar = (weekStart: string, more: Partial<TimelineBar> = {}): TimelineBar => ({
  ay: 2025,
  week: 40,
  weekStart,
  weekEnd: weekStart,
  status: 'future',
  conflictSeverity: null,
  holidays: [],
  crossesYear: false,
  ...more,
})
const row = (name: string, status: TimelineRow['load']['status'], bars: readonly TimelineBar[] = []): TimelineRow => ({
  facultyId: name,
  name,
  initials: 'XY',
  role: 'core',
  bars: [...bars],
  load: { count: bars.length, target: 5, pct: null, status },
})

describe('the span of the lanes', () => {
  const span = spanOf(2025)
  it('runs from the first Friday to the last Thursday, which lies in July', () => {
    expect(isoOf(span.first)).toBe('2025-07-04')
    expect(span.days).toBe(364)
    expect(spanOf(2022).days).toBe(371)
  })
  it('places days by true width, and nothing outside it', () => {
    expect(placeOf(span, day('2025-07-04'))).toBe(0)
    expect(placeOf(span, day('2026-01-02'))).toBe(50)
    expect(placeOf(span, day('2025-07-01'))).toBe(0)
    expect(placeOf(span, day('2027-07-01'))).toBe(100)
  })
  it.each([monthBands, blockBands])('is covered by its bands without gap', (bandsOf) => {
    for (const year of [2022, 2025, 2027]) {
      const bands = bandsOf(year)
      expect(bands[0]?.left).toBe(0)
      bands.reduce((end, band) => {
        expect(band.left).toBeCloseTo(end)
        return band.left + band.width
      }, 0)
      expect(bands.reduce((sum, band) => sum + band.width, 0)).toBeCloseTo(100)
    }
  })
  it('names the year where it begins and where January does', () => {
    const labels = monthBands(2025).map(({ label }) => label)
    expect(labels.slice(0, 2)).toEqual(['Jul 2025', 'Aug'])
    expect(labels[6]).toBe('Jan 2026')
  })
  it('names no Block 0', () =>
    expect(
      blockBands(2022)
        .map(({ label }) => label)
        .slice(0, 2),
    ).toEqual(['', 'Block 1']))
})

it('knows the weeks that nobody has', () => {
  const rows = [row('Abdi', 'low', [bar('2025-07-04'), bar('2025-07-18')])]
  const open = openWeeks(2025, rows)
  expect(open).toHaveLength(50)
  expect(open[0]?.number).toBe(2)
})

it('says a bar whole', () => {
  expect(
    barSentence(
      bar('2026-04-03', {
        conflictSeverity: 'critical',
        holidays: [{ id: 'x', date: '2026-04-06', name: 'Founders Day', observed: false, major: false }],
      }),
    ),
  ).toBe('Week 40, Fri 3 Apr – Thu 9 Apr, to come; recovers Fri 10 Apr; Founders Day; has a critical finding')
})

it('shows those of a load', () => {
  const rows = [row('A', 'under'), row('B', 'low'), row('C', 'on-track'), row('D', 'over')]
  const names = (load: Parameters<typeof ofLoad>[1]) => ofLoad(rows, load).map(({ name }) => name)
  expect(names('below')).toEqual(['A', 'B'])
  expect(names('on-track')).toEqual(['C'])
  expect(names('above')).toEqual(['D'])
  expect(names('all')).toHaveLength(4)
})

describe('the address', () => {
  it('keeps a year and a load', () =>
    expect(timelineSearch({ ay: 2025, load: 'above' })).toEqual({ ay: 2025, load: 'above' }))
  it('drops what makes no sense', () => expect(timelineSearch({ ay: 'x', load: 'all', z: 1 })).toEqual({}))
})

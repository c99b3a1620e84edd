import { describe, expect, it } from 'vitest'
import { day, isoOf } from '#domain/calendar/day.ts'
import { monthShown, timeAwaySearch } from './time-away-search.ts'

describe('the address', () => {
  it('is read', () =>
    expect(
      timeAwaySearch({
        ay: 2026,
        view: 'weeks',
        person: 'osei',
        status: 'requested',
        type: 'tdy',
        over: true,
        month: '2027-02',
        zoom: 'days',
        absence: 'new',
        for: 'osei',
        from: '2027-02-01',
        until: '2027-02-05',
        kind: 'vacation',
      }),
    ).toEqual({
      ay: 2026,
      view: 'weeks',
      person: 'osei',
      status: 'requested',
      type: 'tdy',
      over: true,
      month: '2027-02',
      zoom: 'days',
      absence: 'new',
      for: 'osei',
      from: '2027-02-01',
      until: '2027-02-05',
      kind: 'vacation',
    }))
  it.each([
    { ay: '2026' },
    { ay: 1999 },
    { view: 'wheel' },
    { status: 'lost' },
    { type: 'undisclosed' },
    { month: '2026-13' },
    { month: '2026' },
    { from: '2026-02-30' },
    { over: 'yes' },
    { person: 7 },
    { absence: '' },
    { kind: '__proto__' },
  ])('drops %j', (search) => expect(timeAwaySearch(search)).toEqual({}))
})

describe('the month shown', () => {
  const shown = (month: string | undefined, ay: number) => isoOf(monthShown(month, ay, day('2026-11-22')))
  it('is the one addressed', () => expect(shown('2027-02', 2026)).toBe('2027-02-01'))
  it('is this month when none is, or one of another year', () => {
    expect(shown(undefined, 2026)).toBe('2026-11-01')
    expect(shown('2025-02', 2026)).toBe('2026-11-01')
  })
  it('is the first of a year that is not this one', () => expect(shown(undefined, 2027)).toBe('2027-07-01'))
})

import { describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { away } from '../away.test-data.ts'
import { countsByStatus, groupsOf, isFolded, meantBy } from './list-view.ts'

const TODAY = day('2026-11-22')
const ALL = [
  away({ first: '2027-02-01', last: '2027-02-05' }),
  away({ first: '2026-11-20', last: '2026-11-24', personName: 'Farhan Abdi', type: 'conference' }),
  away({ first: '2026-08-03', last: '2026-08-07' }),
  away({ first: '2026-09-07', last: '2026-09-11', personName: 'Farhan Abdi' }),
  away({ first: '2027-03-01', last: '2027-03-05', status: 'requested', personName: 'Rei Nakagawa' }),
  away({ first: '2027-01-04', last: '2027-01-08', status: 'requested' }),
  away({ first: '2026-12-07', last: '2026-12-11', status: 'anticipated', personName: 'Kofi Mensah' }),
  away({ first: '2026-10-05', status: 'rejected', personName: 'Rei Nakagawa' }),
  away({ first: '2026-12-01', status: 'cancelled' }),
  away({ first: '2026-11-09', last: '2026-11-18', tentative: true, type: 'sick', personName: 'Kwabena Osei' }),
]
const groups = (status?: 'requested' | 'rejected') =>
  groupsOf(ALL, status, TODAY).map(({ id, items }) => [id, ...items.map(({ first }) => first)])

describe('the list', () => {
  it('begins with what waits, then who is away, what comes, what is over and what was refused', () =>
    expect(groups()).toEqual([
      ['waiting', '2027-01-04', '2027-03-01'],
      ['now', '2026-11-09', '2026-11-20'],
      ['coming', '2026-12-07', '2027-02-01'],
      ['over', '2026-09-07', '2026-08-03'],
      ['off', '2026-12-01', '2026-10-05'],
    ]))
  it('leaves out groups that have nothing of a status', () =>
    expect(groups('requested')).toEqual([['waiting', '2027-01-04', '2027-03-01']]))
  it('takes somebody whose return is overdue for away', () =>
    expect(groupsOf([away({ first: '2026-11-09', tentative: true })], undefined, TODAY)[0]?.id).toBe('now'))
  it('takes the last day for a day away', () =>
    expect(groupsOf([away({ first: '2026-11-20', last: '2026-11-22' })], undefined, TODAY)[0]?.id).toBe('now'))

  it('folds what is over, unless it is asked for', () => {
    const [, , , over, off] = groupsOf(ALL, undefined, TODAY)
    expect([over, off].map((group) => group && isFolded(group, {}))).toEqual([true, true])
    expect([over, off].map((group) => group && isFolded(group, { over: true }))).toEqual([false, false])
    const [refused] = groupsOf(ALL, 'rejected', TODAY)
    expect(refused && isFolded(refused, { status: 'rejected' })).toBe(false)
  })

  it('is narrowed to a person and a type', () => {
    expect(meantBy(ALL, { person: 'abdi' })).toHaveLength(2)
    expect(meantBy(ALL, { person: 'abdi', type: 'conference' })).toHaveLength(1)
  })

  it('counts by status, without those there are none of', () =>
    expect(countsByStatus(meantBy(ALL, { person: 'lindqvist' }))).toEqual([
      { status: 'requested', count: 1 },
      { status: 'approved', count: 2 },
      { status: 'cancelled', count: 1 },
    ]))
})

import { describe, expect, it } from 'vitest'
import { day, isoOf } from '#domain/calendar/day.ts'
import type { HolidayNames } from '../../../holidays.ts'
import { away } from '../away.test-data.ts'
import type { Member } from '../people.ts'
import { dayColumns, daysOfColumns, weekColumns } from './columns.ts'
import { countCell, personCell, pickWords, weeksData } from './weeks-view.ts'

const TODAY = day('2026-11-22')
const HOLIDAYS: HolidayNames = new Map([
  [day('2026-07-03'), 'Independence Day'],
  [day('2026-11-26'), 'Thanksgiving'],
])
const WEEKS = weekColumns(2026, TODAY, HOLIDAYS)
const DAYS = dayColumns(2026, TODAY, HOLIDAYS)
const member = (name: string): Member => ({
  id: (name.split(' ').at(-1) ?? '').toLowerCase(),
  name,
  kind: 'faculty',
  role: 'Core',
  group: 'faculty',
  rank: 5,
})
const LINDQVIST = member('Maya Lindqvist')
const ABDI = member('Farhan Abdi')
const week = (friday: string) => WEEKS.find(({ key }) => key === friday)!

describe('the columns', () => {
  it('are the weeks that have a day in the year, over its edges', () => {
    expect([WEEKS[0], WEEKS.at(-1)].map((column) => column?.label)).toEqual([
      'week 52 of 2025–26, Fri 26 Jun – Thu 2 Jul',
      'week 52, Fri 25 Jun – Thu 1 Jul',
    ])
    expect(WEEKS).toHaveLength(53)
  })
  it('know past, present and future', () =>
    expect(['2026-11-13', '2026-11-20', '2026-11-27'].map((friday) => week(friday).state)).toEqual([
      'past',
      'current',
      'future',
    ]))
  it('say where a block begins, and what holidays a week has', () => {
    expect(WEEKS.filter(({ opens }) => opens)).toHaveLength(13)
    expect(week('2026-11-20').holidays).toEqual(['Thanksgiving'])
  })
  it('are the days of the year, where days are shown', () => {
    expect(DAYS).toHaveLength(365)
    expect(DAYS.filter(({ restDay }) => restDay)).toHaveLength(104)
    expect(DAYS.find(({ state }) => state === 'current')?.label).toBe('Sun 22 Nov')
  })
  it('cover days from the first to the end of the last', () => {
    const days = daysOfColumns([week('2027-05-21'), week('2027-05-28')])
    expect(days && [isoOf(days.first), isoOf(days.last)]).toEqual(['2027-05-21', '2027-06-03'])
    expect(daysOfColumns([])).toBeNull()
  })
})

describe('a person in a column', () => {
  const data = weeksData(
    [
      away({ first: '2027-05-24', last: '2027-05-28', firstHalf: 'pm' }),
      away({ first: '2027-05-22', status: 'requested', type: 'conference', id: 'asked' }),
      away({ first: '2027-05-23', status: 'rejected' }),
    ],
    [{ facultyId: 'lindqvist', bars: [{ weekStart: '2027-05-21' }] }],
  )
  it('is away by true half-days, and what was refused does not show', () =>
    expect(personCell(data, LINDQVIST, week('2027-05-21')).bands).toEqual([
      { id: '2027-05-24-ML', from: 7, to: 14, status: 'approved' },
      { id: 'asked', from: 2, to: 4, status: 'requested' },
    ]))
  it('is said in full', () => {
    expect(personCell(data, LINDQVIST, week('2027-05-21')).label).toBe(
      'Lindqvist, week 47, Fri 21 – Thu 27 May: vacation Mon 24 May noon – Fri 28 May and conference Sat 22 May asked for, on the inpatient service',
    )
    expect(personCell(data, ABDI, week('2027-05-21')).label).toBe('Abdi, week 47, Fri 21 – Thu 27 May: there')
  })
  it('is away for a part of a day', () => {
    const monday = DAYS.find(({ key }) => key === '2027-05-24')!
    expect(personCell(data, LINDQVIST, monday)).toMatchObject({ bands: [{ from: 1, to: 2 }], serves: true })
  })
})

describe('how many are away', () => {
  const data = weeksData(
    [
      away({ first: '2027-05-21', last: '2027-05-22' }),
      away({ first: '2027-05-26', type: 'sick' }),
      away({ first: '2027-05-25', status: 'requested' }),
      away({ first: '2027-05-25', status: 'requested', personName: 'Farhan Abdi' }),
    ],
    [],
  )
  it('counts each person once, and as pending only who is not away for certain', () =>
    expect(countCell(data, [LINDQVIST, ABDI], week('2027-05-21'), 'Everybody')).toEqual({
      away: 1,
      pending: 1,
      label: 'Everybody, week 47, Fri 21 – Thu 27 May: 1 away: Lindqvist; 1 more asked for or expected: Abdi',
    }))
  it('counts those it is asked about', () =>
    expect(countCell(data, [ABDI], week('2027-05-21'), 'Faculty').away).toBe(0))
  it('says when nobody is', () =>
    expect(countCell(data, [LINDQVIST], week('2026-07-03'), 'Faculty').label).toBe(
      'Faculty, week 1, Fri 3 – Thu 9 Jul, Independence Day: nobody away',
    ))
})

it('says which days are picked for whom', () =>
  expect(pickWords(LINDQVIST, { first: '2027-05-21', last: '2027-05-27' })).toBe('Lindqvist, Fri 21 – Thu 27 May'))

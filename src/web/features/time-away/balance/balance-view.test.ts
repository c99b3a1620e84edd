import { describe, expect, it } from 'vitest'
import { awayStatus } from '#domain/leave/away-days.ts'
import { type Balance, awayMark, balanceGroups, balanceSentence, daysOfType, typesIn } from './balance-view.ts'

const resident = (personName: string, awayDays: number, more: Partial<Balance> = {}): Balance => ({
  personId: personName,
  personName,
  kind: 'resident',
  byType: awayDays > 0 ? [{ type: 'vacation', days: awayDays }] : [],
  approvedDays: awayDays,
  pendingDays: 0,
  awayDays,
  awayStatus: awayStatus(awayDays),
  remaining: 28 - awayDays,
  limit: 28,
  ...more,
})
const faculty = (personName: string, days: number): Balance => ({
  ...resident(personName, days),
  kind: 'faculty',
  byType: [{ type: 'tdy', days }],
  awayDays: null,
  awayStatus: null,
  remaining: null,
})
const ALL = [
  resident('Kofi Mensah', 9),
  faculty('Farhan Abdi', 14),
  resident('Linnea Dahl', 23, { pendingDays: 7 }),
  resident('Aaliyah Brandt', 28),
  resident('Tomas Ferreira', 31),
]
const order = (sort: Parameters<typeof balanceGroups>[1]) =>
  balanceGroups(ALL, sort).map(({ id, items }) => [id, ...items.map(({ personName }) => personName)])

describe('the balance', () => {
  it('has residents first, by surname', () =>
    expect(order('name')).toEqual([
      ['resident', 'Aaliyah Brandt', 'Linnea Dahl', 'Tomas Ferreira', 'Kofi Mensah'],
      ['faculty', 'Farhan Abdi'],
    ]))
  it('is sorted by days, most first, by surname where they are the same', () => {
    expect(order('away')[0]).toEqual(['resident', 'Tomas Ferreira', 'Aaliyah Brandt', 'Linnea Dahl', 'Kofi Mensah'])
    expect(order('pending')[0]).toEqual(['resident', 'Linnea Dahl', 'Aaliyah Brandt', 'Tomas Ferreira', 'Kofi Mensah'])
  })
  it('has a column for each type there are days of', () => {
    expect(typesIn(ALL)).toEqual(['vacation', 'tdy'])
    expect(daysOfType(ALL[0]!, 'vacation')).toBe(9)
    expect(daysOfType(ALL[0]!, 'tdy')).toBe(0)
  })
})

describe('the limit', () => {
  it.each([
    [20, null, '8 left'],
    [21, 'warning', '7 left'],
    [27, 'warning', '1 left'],
    [28, 'critical', 'none left'],
    [29, 'critical', '1 over'],
  ] as const)('of %d days is %s, %s', (days, severity, words) =>
    expect(awayMark(resident('Kofi Mensah', days))).toEqual({ severity, words }),
  )
  it('is none for faculty', () => expect(awayMark(faculty('Farhan Abdi', 40))).toBeNull())
})

describe('the year in a sentence', () => {
  it('names who is near, at and over the limit', () =>
    expect(balanceSentence(ALL)).toBe(
      'Of 4 residents, Tomas Ferreira is over 28 days; Aaliyah Brandt has none of 28 left; Linnea Dahl has 21 or more.',
    ))
  it('says when nobody is', () =>
    expect(balanceSentence([resident('Kofi Mensah', 9)])).toBe('Of 1 resident nobody has 21 of 28 days away or more.'))
})

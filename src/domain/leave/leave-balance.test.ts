import { describe, expect, test } from 'vitest'
import { aPerson, aPersonYear, anAbsence, factsOf } from '#testing/builders.ts'
import { addDays, day } from '../calendar/day.ts'
import type { Absence } from './absence.ts'
import { leaveBalance, leaveBalances } from './leave-balance.ts'

const START = day('2025-09-01')
const res = aPerson({ id: 'res', kind: 'resident' })
const ada = aPerson({ id: 'ada' })
const program = (absence: readonly Absence[]) => ({
  today: START,
  facts: factsOf({
    person: [ada, res, aPerson({ id: 'old' })],
    personYear: [aPersonYear({ person: 'ada', year: 2025 }), aPersonYear({ person: 'res', year: 2025, pgy: 1 })],
    absence,
  }),
})
const days = (person: string, from: number, count: number, given: Partial<Absence> = {}): Absence =>
  anAbsence({ person, first: addDays(START, from), last: addDays(START, from + count - 1), ...given })

describe('the balance of a year', () => {
  test('counts each day once, of each type and in all; what is asked for or expected apart', () => {
    const schedule = program([
      days('res', 0, 10),
      days('res', 8, 4, { type: 'sick' }),
      days('res', 30, 3, { status: 'requested' }),
      days('res', 31, 4, { status: 'anticipated' }),
      days('res', 60, 9, { status: 'cancelled' }),
      days('res', 70, 9, { status: 'rejected' }),
    ])
    expect(leaveBalance(schedule, res, 2025)).toEqual({
      person: res,
      byType: [
        { type: 'vacation', days: 10 },
        { type: 'sick', days: 4 },
      ],
      approvedDays: 12,
      pendingDays: 5,
      away: { days: 12, status: 'ok', remaining: 16 },
    })
  })

  test.each([
    [20, 'ok', 8],
    [21, 'warning', 7],
    [27, 'warning', 1],
    [28, 'critical', 0],
    [29, 'over', 0],
  ] as const)('%i days away of a resident are %s', (count, status, remaining) => {
    expect(leaveBalance(program([days('res', 0, count)]), res, 2025).away).toEqual({ days: count, status, remaining })
  })

  test('has no most for faculty, and only the days of its own year', () => {
    const turn = anAbsence({ person: 'ada', first: day('2025-06-20'), last: day('2025-07-04') })
    const schedule = program([turn])
    expect(leaveBalance(schedule, ada, 2025)).toMatchObject({ approvedDays: 4, away: null })
    expect(leaveBalance(schedule, ada, 2024).approvedDays).toBe(11)
  })

  test('is of everybody of the year, and whoever is away in it; residents first', () => {
    const ids = (schedule: ReturnType<typeof program>) => leaveBalances(schedule, 2025).map(({ person }) => person.id)
    expect(ids(program([]))).toEqual(['res', 'ada'])
    expect(ids(program([days('old', 0, 1)]))).toEqual(['res', 'ada', 'old'])
    expect(ids(program([days('old', 0, 1, { status: 'cancelled' })]))).toEqual(['res', 'ada'])
  })
})

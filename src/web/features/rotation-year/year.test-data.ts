import { day } from '#domain/calendar/day.ts'
import type { ActivityFamily } from '#domain/rotations/activity.ts'
import type { Fact } from '#domain/schedule/facts.ts'
import { judge } from '#rules/judge.ts'
import { aPerson, aPersonYear, aPlannedRotation, aRotation, anAbsence, factsOf } from '#testing/builders.ts'
import { type YearView, yearView } from './year-view.ts'

export const YEAR = 2026

const planned = (resident: string, block: number, rotation: string, more: Partial<Fact<'plannedRotation'>> = {}) =>
  aPlannedRotation({ year: YEAR, block, resident, rotation, ...more })

/** Three residents in the middle of a year: two on nights at one time, one split, one locked, one away. */
export const PLANNED: readonly Fact<'plannedRotation'>[] = [
  planned('iyer', 5, 'Nights'),
  planned('tran', 5, 'Nights'),
  planned('tran', 6, 'Cardiology', { second: 'Dermatology', splitDay: day('2026-12-01') }),
  planned('roth', 5, 'Wards', { locked: true, note: 'Asked for it.' }),
  planned('roth', 6, 'Cardiology'),
]

/** The year as pages show it, with these residents' blocks. */
export const viewOf = (plannedRotation: readonly Fact<'plannedRotation'>[] = PLANNED): YearView => {
  const facts = factsOf({
    person: [
      aPerson({ id: 'iyer', name: 'Priya Iyer', kind: 'resident' }),
      aPerson({ id: 'tran', name: 'Khoa Tran', kind: 'resident' }),
      aPerson({ id: 'roth', name: 'Lena Roth', kind: 'resident' }),
      aPerson({ id: 'abdi', name: 'Farhan Abdi' }),
    ],
    personYear: [
      aPersonYear({ person: 'iyer', year: YEAR, pgy: 1 }),
      aPersonYear({ person: 'tran', year: YEAR, pgy: 3 }),
      aPersonYear({ person: 'roth', year: YEAR, pgy: 3, to: day('2027-01-31') }),
      aPersonYear({ person: 'abdi', year: YEAR }),
    ],
    rotation: [
      aRotation('Nights', { code: 'NF', capacity: 1, leaveAllowed: false }),
      aRotation('Wards', { code: 'WARD-1', who: [1], capacity: 2 }),
      aRotation('Cardiology', { code: 'CARD' }),
      aRotation('Dermatology', { code: 'DERM' }),
      aRotation('Nights and Cardiology', { code: 'NF+CARD', halves: { first: 'Nights', second: 'Cardiology' } }),
    ],
    plannedRotation,
    absence: [
      anAbsence({ person: 'iyer', first: day('2026-11-09'), last: day('2026-11-15') }),
      anAbsence({ person: 'tran', first: day('2026-10-20'), last: day('2026-10-24'), status: 'requested' }),
    ],
  })
  const families = new Map<string, ActivityFamily | null>([
    ['Nights', 'nights'],
    ['Cardiology', 'elective'],
  ])
  return yearView(judge({ facts, today: day('2026-11-20') }), YEAR, families)
}

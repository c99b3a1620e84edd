import { expect, it } from 'vitest'
import { aRow, anUnknown } from './batch.test-data.ts'
import { figuresOf, reviewOf } from './review-view.ts'

const rows = [
  aRow('4', { first: '2027-05-03' }),
  aRow('5', { first: '2027-01-04', action: 'merge', result: { kind: 'joined', text: 'Joined' } }),
  aRow('6', { personId: 'abdi', personName: 'Farhan Abdi', touches: ['Clinic loses its margin.'] }),
  aRow('7', { action: 'skip', result: { kind: 'there', text: 'Already there' } }),
  aRow('8', { action: 'skip', result: { kind: 'left-out', text: 'Left out' } }),
  anUnknown('9', 'LINDQUIST'),
]
const away = [
  {
    personId: 'raman',
    personName: 'Priya Raman',
    ay: 2026,
    before: 12,
    after: 22,
    limit: 28,
    status: 'warning' as const,
  },
  { personId: 'bose', personName: 'Nikhil Bose', ay: 2026, before: 9, after: 9, limit: 28, status: 'ok' as const },
]
const review = reviewOf({ rows, away })

it('what will be written stands by person, each in the order of the days', () => {
  expect(review.people.map(({ name, rows: own }) => [name, own.map(({ id }) => id)])).toEqual([
    ['Abdi, Farhan', ['6']],
    ['Osei, Kwabena', ['5', '4']],
  ])
  expect(review.changes).toBe(3)
})
it('every row is counted once', () => {
  expect(figuresOf(review)).toEqual([
    { words: 'new', count: 2 },
    { words: 'joined with what is there', count: 1 },
    { words: 'already there', count: 1 },
    { words: 'left out', count: 1 },
    { words: 'set aside', count: 1 },
  ])
})
it('what touches the plan, and whose days away change, is listed', () => {
  expect(review.touching.map(({ id }) => id)).toEqual(['6'])
  expect(review.away.map(({ personId }) => personId)).toEqual(['raman'])
})

import { expect, it } from 'vitest'
import { aRow, anUnknown } from './batch.test-data.ts'
import { figuresOf, reviewOf } from './review-view.ts'

const meets = (row: number) => ({
  ...{ absenceId: null, rowId: String(row), row, first: '2027-05-03', last: '2027-05-09' },
  ...{ type: 'vacation' as const, status: 'approved' as const, relation: 'partial' as const },
})
const joined = (row: number) => ({ meets: [meets(row)], result: { kind: 'joined' as const, text: `Joined with row ${row}` } }) // prettier-ignore

const rows = [
  aRow('4', { first: '2027-05-03', ...joined(10) }),
  aRow('5', { first: '2027-01-04', action: 'merge', result: { kind: 'joined', text: 'Joined' } }),
  aRow('10', { first: '2027-05-04', ...joined(4) }),
  aRow('6', { personId: 'abdi', personName: 'Farhan Abdi', touches: ['Clinic loses its margin.'] }),
  aRow('7', { action: 'skip', result: { kind: 'there', text: 'Already there' } }),
  aRow('8', { action: 'skip', result: { kind: 'left-out', text: 'Left out' } }),
  anUnknown('9', 'LINDQUIST'),
]
const away = [
  {
    personId: 'osei',
    personName: 'Kwabena Osei',
    ay: 2026,
    before: 12,
    after: 22,
    limit: 28,
    status: 'warning' as const,
  },
  { personId: 'bose', personName: 'Nikhil Bose', ay: 2026, before: 9, after: 12, limit: 28, status: 'ok' as const },
]
const review = reviewOf({ rows, away })

it('what will be written stands by person, each in the order of the days', () => {
  expect(review.people.map(({ name, rows: own }) => [name, own.map(({ id }) => id)])).toEqual([
    ['Abdi, Farhan', ['6']],
    ['Osei, Kwabena', ['5', '4', '10']],
  ])
  expect(review.changes).toBe(3)
  expect(review.people.map(({ changes }) => changes)).toEqual([1, 2])
})
it('every row is counted once', () => {
  expect(figuresOf(review)).toEqual([
    { words: 'new', count: 2 },
    { words: 'joined with what is there', count: 1 },
    { words: 'joined with another row', count: 1 },
    { words: 'already there', count: 1 },
    { words: 'left out', count: 1 },
    { words: 'set aside', count: 1 },
  ])
})
it('what touches the plan is listed, and whose days away change of those it is about', () => {
  expect(review.touching.map(({ id }) => id)).toEqual(['6'])
  expect(review.away.map(({ personId }) => personId)).toEqual(['osei'])
})

import { describe, expect, it } from 'vitest'
import { aBatch, aRow, anUnknown } from './batch.test-data.ts'
import { RESULTS, RESULT_WORDS, changesOf, countsOf, isChange, nextOpen, openWork, openWorkWords, placeOfName, rowsShown } from './row-view.ts' // prettier-ignore

const left = (id: string) => aRow(id, { action: 'skip', result: { kind: 'left-out', text: 'Left out' } })
const unreadable = (id: string) => aRow(id, { first: null, action: null, settled: false, result: { kind: 'unreadable', text: 'It ends before it starts.' } }) // prettier-ignore
const doubtful = (id: string, settled = true) =>
  aRow(id, { settled, result: { kind: 'doubt', text: 'Read as March.' } })

const rows = [
  aRow('4'),
  anUnknown('9', 'LINDQUIST'),
  left('12'),
  anUnknown('17', 'Dr. Tran'),
  unreadable('63'),
  anUnknown('34', 'LINDQUIST'),
  doubtful('70'),
]

describe('the filters', () => {
  it('count every row once', () => {
    const counts = countsOf(rows)
    expect(counts).toMatchObject({ all: 7, who: 3, new: 1, unreadable: 1, doubt: 1, 'left-out': 1, there: 0 })
    expect(RESULTS.reduce((sum, kind) => sum + counts[kind], 0)).toBe(counts.all)
  })
  it('show the rows of a result, in the order of the sheet', () => {
    expect(rowsShown(rows, 'who').map(({ id }) => id)).toEqual(['9', '17', '34'])
    expect(rowsShown(rows, 'all')).toBe(rows)
  })
  it('have a word each', () => {
    expect(new Set(RESULTS.map((kind) => RESULT_WORDS[kind].label)).size).toBe(RESULTS.length)
  })
})

describe('the next row to settle', () => {
  it('is the next open one below', () => expect(nextOpen(rows, 'all', '9')?.id).toBe('17'))
  it('comes round from the top', () => expect(nextOpen(rows, 'all', '34')?.id).toBe('9'))
  it('stays within the filter as long as something is open there', () => {
    expect(nextOpen(rows, 'who', '17')?.id).toBe('34')
    expect(nextOpen(rows, 'unreadable', '63')?.id).toBe('34')
  })
  it('is a doubt once nothing is open, and none at the end', () => {
    const settled = [aRow('4'), doubtful('70'), left('12')]
    expect(nextOpen(settled, 'all', '4')?.id).toBe('70')
    expect(nextOpen(settled, 'all', '70')).toBeNull()
  })
  it('is a row that is open rather than a doubt that is not', () =>
    expect(nextOpen([aRow('4'), doubtful('5'), unreadable('6')], 'all', '4')?.id).toBe('6'))
})

describe('what is left to settle', () => {
  it('counts a name once', () => {
    const open = openWork(aBatch(rows))
    expect(open).toEqual({ names: 2, unreadable: 1, choose: 0, others: 0, rows: 4 })
    expect(openWorkWords(open)).toBe('2 names and 1 row that can’t be read')
  })
  it('says what is to decide, and to look at', () => {
    const open = openWork(aBatch([anUnknown('1', 'TRAN'), aRow('2', { settled: false, result: { kind: 'choose', text: '' } }), doubtful('3', false)])) // prettier-ignore
    expect(openWorkWords(open)).toBe('1 name, 1 row to decide and 1 row to look at')
  })
  it('is nothing when all is settled', () => expect(openWorkWords(openWork(aBatch([aRow('1')])))).toBe(''))
})

it('only settled rows that write something are changes', () => {
  expect([aRow('1'), aRow('2', { action: 'merge' }), left('3'), unreadable('4')].map(isChange)).toEqual([true, true, false, false]) // prettier-ignore
})

it('rows of one person and kind that share days are one change', () => {
  const meets = (rowId: string, type: 'vacation' | 'sick' = 'vacation') => [{ absenceId: null, rowId, row: Number(rowId), first: '2027-05-03', last: '2027-05-09', type, status: 'approved' as const, relation: 'partial' as const }] // prettier-ignore
  const list = [aRow('3', { meets: meets('1', 'sick') }), aRow('1', { meets: meets('2') }), aRow('2', { meets: meets('1') }), left('4')] // prettier-ignore
  expect(changesOf(list).map((rows) => rows.map(({ id }) => id))).toEqual([['3'], ['1', '2']])
})

it('a name has its place among those that are open', () => {
  const batch = aBatch(rows)
  expect(placeOfName(batch, rows[3]!)).toMatchObject({ at: 2, of: 2, name: { name: 'Dr. Tran', rows: [17] } })
  expect(placeOfName(batch, rows[5]!)).toMatchObject({ at: 1, name: { rows: [9, 34] } })
  expect(placeOfName(batch, rows[0]!)).toBeNull()
})

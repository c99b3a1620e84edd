import { describe, expect, it } from 'vitest'
import { aBatch, aRow, anUnknown } from './batch.test-data.ts'
import { type Edit, isTouched, rowsOf, withEdit } from './edits.ts'

const doubt = { field: 'last' as const, message: 'A day of return may be the first day back.', accepted: false }
const other = { field: 'first' as const, message: 'It lasts 86 days.', accepted: false }
const asks = { settled: false, result: { kind: 'doubt' as const, text: doubt.message } }
const batch = aBatch([
  anUnknown('9', 'LINDQUIST'),
  anUnknown('34', 'LINDQUIST'),
  aRow('40', { doubts: [doubt], ...asks }),
  aRow('41', { doubts: [doubt, other], ...asks }),
])
const settled = (edit: Edit) => withEdit(batch, edit).rows.map((row) => row.settled)
const isMaya: Edit = { kind: 'name', name: 'LINDQUIST', rowIds: ['9', '34'], person: { id: 'lindqvist', name: 'Maya Lindqvist' }, remember: true } // prettier-ignore

describe('what is said is seen at once', () => {
  it('of a name, in its rows', () => {
    expect(withEdit(batch, isMaya).rows.map(({ personName }) => personName)).toEqual(['Maya Lindqvist', 'Maya Lindqvist', 'Kwabena Osei', 'Kwabena Osei']) // prettier-ignore
    expect(settled(isMaya)).toEqual([true, true, false, false])
  })
  it('of a name whose rows stay out', () =>
    expect(withEdit(batch, { ...isMaya, person: null }).rows.map(({ action }) => action)).toEqual(['skip', 'skip', 'create', 'create'])) // prettier-ignore
  it('of a row, which keeps what was not said', () => {
    const [row] = withEdit(batch, { kind: 'row', rowId: '40', change: { last: '2027-05-07' } }).rows.slice(2)
    expect(row).toMatchObject({ first: '2027-05-03', last: '2027-05-07', settled: true })
  })
  it('of a doubt, in every row that has no other', () =>
    expect(settled({ kind: 'doubt', field: 'last', message: doubt.message })).toEqual([false, false, true, false]))
  it('of a doubt, and a row that asks who it is goes on asking', () => {
    const asking = aBatch([{ ...anUnknown('9', 'LINDQUIST'), doubts: [doubt] }])
    const [row] = withEdit(asking, { kind: 'doubt', field: 'last', message: doubt.message }).rows
    expect([row?.settled, row?.doubts[0]?.accepted]).toEqual([false, true])
  })
  it('of how it is read', () => {
    expect(withEdit(batch, { kind: 'reading', reading: { headerRow: 5 } }).headerRow).toBe(5)
    expect(withEdit(batch, { kind: 'reading', reading: { sheet: 'Old' } }).sheet).toBe('Old')
  })
})

it('an edit is about the rows that have the doubt', () => {
  expect(rowsOf(batch, { kind: 'doubt', field: 'first', message: other.message }).map(({ id }) => id)).toEqual(['41'])
})

describe('somebody else has said something of the same rows', () => {
  const edit: Edit = { kind: 'row', rowId: '40', change: { action: 'skip' } }
  it('when they chose otherwise', () => expect(isTouched(edit, batch, withEdit(batch, edit))).toBe(true))
  it('not when it was of other rows', () => expect(isTouched(edit, batch, withEdit(batch, isMaya))).toBe(false))
  it('not when only the plan moved on', () => {
    const moved = { ...batch, rows: batch.rows.map((row) => ({ ...row, touches: ['Clinic loses its margin.'] })) }
    expect(isTouched(edit, batch, moved)).toBe(false)
  })
  it('whenever the sheet was read anew', () =>
    expect(isTouched({ kind: 'reading', reading: {} }, batch, batch)).toBe(true))
})

import { describe, expect, it } from 'vitest'
import { LARGEST_BYTES, openImport } from '../../components/brought-file.ts'
import { adviceFor, openBatchOf, refusedHere } from './staging.ts'

const problem = (reason: string, data = {}) => ({ reason, message: '', status: 422, data })

describe('what need not be sent', () => {
  it('is a file that is too large, by its size', () => {
    const file = new File([new Uint8Array(LARGEST_BYTES + 1)], 'leave.xlsx')
    expect(refusedHere({ kind: 'file', file })).toMatchObject({ reason: 'too_large' })
    expect(refusedHere({ kind: 'file', file: new File([new Uint8Array(LARGEST_BYTES)], 'leave.xlsx') })).toBeNull()
  })
  it('is nothing at all', () => {
    expect(refusedHere({ kind: 'file', file: new File([], 'leave.xlsx') })).toMatchObject({ reason: 'empty_file' })
    expect(refusedHere({ kind: 'text', text: ' \n ' })).toMatchObject({ reason: 'empty_file' })
    expect(refusedHere({ kind: 'text', text: 'Name' })).toBeNull()
  })
})

it('a file that is open already leads to where it is', () => {
  expect(openBatchOf(problem('duplicate_file', { duplicateOf: { batchId: 'b1' } }))).toBe('b1')
  expect(openBatchOf(problem('duplicate_file', { duplicateOf: null }))).toBeNull()
  expect(openBatchOf(problem('wrong_type', { duplicateOf: { batchId: 'b1' } }))).toBeNull()
  expect(openImport(problem('duplicate_file', { duplicateOf: { id: 'i1' } }), 'id')).toBe('i1')
})

it.each(['wrong_type', 'hostile_file', 'unreadable_file', 'nothing_read'])('%s says what to do', (reason) =>
  expect(adviceFor(problem(reason))).toMatch(/\.$/),
)

import { describe, expect, it } from 'vitest'
import { LEAVE_FIELDS } from '#domain/leave/leave-fields.ts'
import { aColumn } from './batch.test-data.ts'
import { FIELD_OPTIONS, mappingOf, missingOf, withField } from './mapping.ts'

const columns = [aColumn(0, 'NAME', 'person'), aColumn(1, 'Depart', 'first'), aColumn(2, 'Return', null), aColumn(3, 'x', 'note')] // prettier-ignore
const fields = (list: readonly { readonly field: unknown }[]) => list.map(({ field }) => field)

describe('a column given to a field', () => {
  it('holds it', () => expect(fields(withField(columns, 2, 'last'))).toEqual(['person', 'first', 'last', 'note']))
  it('takes it from the column that had it', () =>
    expect(fields(withField(columns, 2, 'first'))).toEqual(['person', null, 'first', 'note']))
  it('may be given up', () => expect(fields(withField(columns, 3, null))).toEqual(['person', 'first', null, null]))
  it('takes the place of fields that say the same together', () => {
    expect(fields(withField(columns, 2, 'lastName'))).toEqual([null, 'first', 'lastName', 'note'])
    expect(fields(withField(columns, 2, 'range'))).toEqual(['person', null, 'range', 'note'])
  })
  it('is sent with every other, so that no guess comes back', () =>
    expect(mappingOf(withField(columns, 3, null))).toEqual({ 0: 'person', 1: 'first', 2: null, 3: null }))
})

describe('what is missing', () => {
  it('is nothing when somebody and some day are found', () => expect(missingOf(columns)).toEqual([]))
  it('is named', () => expect(missingOf(withField(withField(columns, 0, null), 1, null))).toEqual(['names', 'first days'])) // prettier-ignore
  it('is nothing with a surname and a range', () =>
    expect(missingOf([aColumn(0, '', 'lastName'), aColumn(1, '', 'range')])).toEqual([]))
})

it('every field is offered, and not to be used', () => {
  expect(FIELD_OPTIONS.map(({ value }) => value).toSorted()).toEqual(['', ...LEAVE_FIELDS].toSorted())
})

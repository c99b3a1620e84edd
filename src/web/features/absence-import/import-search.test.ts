import { expect, it } from 'vitest'
import { importSearch } from './import-search.ts'

it('the address keeps what makes sense', () => {
  const said = { step: 'review', show: 'who', row: 'r-9', aside: true }
  expect(importSearch(said)).toEqual(said)
})
it('and drops what does not', () => {
  expect(importSearch({ step: 'file', show: 'all', row: '', aside: 'yes', other: 1 })).toEqual({})
})

import { expect, it } from 'vitest'
import { proposalSearch, proposalsSearch } from './proposal-search.ts'

it.each([
  [
    { by: 'rule', without: 'week-41' },
    { by: 'rule', without: 'week-41' },
  ],
  [{ by: 'person' }, {}],
  [{ by: 'colour', without: 7 }, { without: '7' }],
  [{ without: 'x'.repeat(5000) }, {}],
])('the address %j of a proposal is read as %j', (search, read) => expect(proposalSearch(search)).toEqual(read))

it('the list is of those that wait, unless it says ended', () => {
  expect(proposalsSearch({ state: 'ended' })).toEqual({ state: 'ended' })
  expect(proposalsSearch({ state: 'open' })).toEqual({})
})

import { expect, it } from 'vitest'
import { meantBy } from './people-meant.ts'

const aPerson = (name: string, role = 'Core faculty', active = true) => ({ id: name, name, role, active })
const people = [aPerson('Oskar Lindgren', 'PGY-3, no longer active', false), aPerson('Maya Lindqvist'), aPerson('Anna Sørensen', 'PGY-2')] // prettier-ignore
const found = (typed: string) => meantBy(people, typed).map(({ name }) => name)

it('every word begins one of theirs; who has left stands last', () => {
  expect(found('lind')).toEqual(['Maya Lindqvist', 'Oskar Lindgren'])
  expect(found('lin may')).toEqual(['Maya Lindqvist'])
  expect(found('qvist')).toEqual([])
})
it('marks on letters do not matter, and a role will do', () => {
  expect(found('soren')).toEqual(['Anna Sørensen'])
  expect(found('pgy-2')).toEqual(['Anna Sørensen'])
})

import { describe, expect, it } from 'vitest'
import { aPerson, factsOf } from '#testing/builders.ts'
import { calledName } from './called-name.ts'

const schedule = {
  today: 0 as never,
  facts: factsOf({
    person: [
      aPerson({ id: 'a', name: 'Maya Lindqvist' }),
      aPerson({ id: 'b', name: 'Tor Lindqvist' }),
      aPerson({ id: 'c', name: 'Kofi Osei' }),
      aPerson({ id: 'd', name: 'FAC-04' }),
    ],
  }),
}

describe('sentences call a person', () => {
  it.each([
    ['c', 'Osei', 'by surname'],
    ['a', 'Maya Lindqvist', 'by the whole name when two share the surname'],
    ['d', 'FAC-04', 'by a name of one word'],
    ['e', 'e', 'by id when nothing is known'],
  ])('%s is %s: %s', (id, name) => expect(calledName(schedule, id)).toBe(name))
})

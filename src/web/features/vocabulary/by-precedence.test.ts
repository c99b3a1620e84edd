import { expect, test } from 'vitest'
import { byPrecedence } from './by-precedence.ts'

test('what goes before patterns stands before what does not, each in its order', () => {
  const overlays = ['lecture', 'Rounds', 'Huddle', 'clinic'].map((id) => ({ id, over: id === id.toLowerCase() }))
  expect(byPrecedence(overlays).map(({ id }) => id)).toEqual(['lecture', 'clinic', 'Rounds', 'Huddle'])
})

import { expect, it } from 'vitest'
import { discreetCell, discreetMessage, discreetSample } from './discreet.ts'

it('a quoted cell tells no place or unit, of deployments and of what is not known to be something else', () => {
  const message = 'Not understood: “to Fort Example with 2nd Battalion”. Write 5 May.'
  expect(discreetMessage('vacation', message)).toBe(message)
  for (const type of ['deployment', 'tdy', 'training', 'military_duty', null] as const)
    expect(discreetMessage(type, message)).toMatch(/^Not understood: “[^”]*redacted[^”]*”\. Write 5 May\.$/)
})

it('a cell of days is told as it stands when it says nothing else', () => {
  expect(['TDY13-16', 'May 4-8', '13-16 Mar'].map((text) => discreetCell('tdy', text))).toEqual([
    'TDY13-16',
    'May 4-8',
    '13-16 Mar',
  ])
  expect(discreetCell('tdy', 'TDY 13-16 at Fort Example')).not.toContain('Example')
  expect(discreetCell('vacation', '13-16 at Fort Example')).toBe('13-16 at Fort Example')
})

it('a column of places shows no more than a country, one of notes none', () => {
  expect(discreetSample('location', 'Example Bay, Japan')).toBe('Japan')
  expect(discreetSample('note', 'chk w/ chief')).toBe('chk w/ chief')
  expect(discreetSample('note', 'to Fort Example')).not.toContain('Example')
})

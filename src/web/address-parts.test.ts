import { expect, test } from 'vitest'
import { oneOf, textOf } from './address-parts.ts'

test('one of the known values is read, also when a number stands there as text', () => {
  expect(oneOf(['year', 'block'], 'block')).toBe('block')
  expect(oneOf([17, 22], '22')).toBe(22)
  expect(oneOf([17, 22], 22)).toBe(22)
  expect([oneOf(['year', 'block'], 'month'), oneOf(['17'], 17), oneOf(['year'], undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('a text is read, also when it looks like a number, and never without end', () => {
  expect(textOf('abdi')).toBe('abdi')
  expect(textOf(2)).toBe('2')
  expect(textOf('x'.repeat(100))).toHaveLength(64)
  expect([textOf(''), textOf(undefined), textOf(true)]).toEqual([undefined, undefined, undefined])
})

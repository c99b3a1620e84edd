import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthName, spokenMonth } from './spoken-month.ts'

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

test('knows whole names and the first three letters, in any case, and the usual short forms', () => {
  for (const month of MONTHS)
    for (const word of [monthName(month), monthName(month).toUpperCase(), monthName(month).slice(0, 3)])
      expect(spokenMonth(word), word).toEqual({ month, misspelt: false })
  for (const [word, month] of [
    ['sept', 9],
    ['Febr', 2],
    ['Novem', 11],
  ] as const)
    expect(spokenMonth(word)).toEqual({ month, misspelt: false })
})

test('knows what is a letter or two off, and says so', () => {
  for (const [word, month] of [
    ['Arpil', 4],
    ['Febuary', 2],
    ['Septmber', 9],
    ['Decmeber', 12],
    ['Janurary', 1],
    ['Agust', 8],
    ['Jully', 7],
  ] as const)
    expect(spokenMonth(word), word).toEqual({ month, misspelt: true })
})

test('does not guess between two, from little, or from what is no month', () => {
  for (const word of [
    'Jum',
    'Ju',
    'J',
    'Ma',
    'Juny',
    'leave',
    'conference',
    'block',
    'Mai5',
    '',
    'Maya',
    'constructor',
  ])
    expect(spokenMonth(word), word).toBeNull()
})

test('a whole name with one letter gone, doubled or swapped is still that month, or none, never another', () => {
  const slips = [
    (name: string, at: number) => name.slice(0, at) + name.slice(at + 1),
    (name: string, at: number) => name.slice(0, at + 1) + name.slice(at),
    (name: string, at: number) => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
  ]
  fc.assert(
    fc.property(fc.constantFrom(...MONTHS), fc.nat(9), fc.constantFrom(...slips), (month, at, slip) => {
      const name = monthName(month)
      const found = spokenMonth(slip(name, at % (name.length - 1)))
      if (found) expect(found.month).toBe(month)
    }),
  )
})

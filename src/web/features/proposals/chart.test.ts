import { expect, it } from 'vitest'
import { chartOf, chartWords } from './chart.ts'
import { aPreview } from './preview.test-data.ts'

const { people } = aPreview().fairness

it('draws who changes most first, then who stays, and a scale that holds everybody', () => {
  const { lines, scale } = chartOf(people)
  expect(lines.map(({ name }) => name)).toEqual(['Halvorsen', 'Lindqvist', 'Nakagawa', 'Osei'])
  expect(lines[0]).toMatchObject({ before: -2.5, after: -0.5 })
  expect(scale).toEqual([-3, -2, -1, 0, 1])
})

it('leaves out who has no target, and shows a week to each side when nobody is off', () => {
  const { lines, scale } = chartOf([{ id: 'a', name: 'Ada Lovell', before: 1, after: 2, target: 0 }])
  expect(lines).toEqual([])
  expect(scale).toEqual([-1, 0, 1])
})

it('says the same figures in sentences', () =>
  expect(chartWords(people)).toBe(
    'Tor Halvorsen goes from 3 to 5 of 5.5 weeks. Maya Lindqvist goes from 4 to 3 of 5 weeks. ' +
      'Rei Nakagawa goes from 4 to 5 of 5 weeks. Unchanged: Kwabena Osei 3 of 2.5.',
  ))

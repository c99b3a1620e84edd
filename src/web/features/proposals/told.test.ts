import { expect, it } from 'vitest'
import { aPreview } from './preview.test-data.ts'
import { toldByRow } from './told.ts'

it('tells of each change what it breaks and what it mends', () => {
  const told = toldByRow(aPreview())
  const of = (id: string) => told.get(id)?.map(({ does, finding }) => `${does} ${finding.rule}`)
  expect(of('week-41')).toEqual(['breaks target'])
  expect(of('week-47')).toEqual(['breaks target', 'mends leave'])
  expect(of('week-46')).toBeUndefined()
})

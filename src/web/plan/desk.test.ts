import { expect, test } from 'vitest'
import { createDesk } from './desk.ts'

test('a desk changes in parts, and tells everybody who listens', () => {
  const desk = createDesk<{ readonly typing: string | null; readonly finding: string | null }>({
    typing: null,
    finding: 'a',
  })
  const told: string[] = []
  const stop = desk.subscribe(() => {
    // Whoever hears of it may stop hearing at once.
    stop()
    told.push('first')
  })
  desk.subscribe(() => told.push('second'))
  desk.set({ typing: 'NF' })
  desk.set({ typing: null })
  expect(told).toEqual(['first', 'second', 'second'])
  expect(desk.state).toEqual({ typing: null, finding: 'a' })
})

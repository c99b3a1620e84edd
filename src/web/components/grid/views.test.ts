import { expect, test } from 'vitest'
import { createViews } from './views.ts'

const EVERY = () => true

test('only what differs is told, and only to whoever draws it', () => {
  let factor = 1
  const views = createViews((row, column) => ({ value: row === 'fixed' ? 7 : column.length * factor }))
  const heard: string[] = []
  views.subscribe('a', 'four', () => heard.push('a'))
  views.subscribe('fixed', 'four', () => heard.push('fixed'))
  const before = views.get('fixed', 'four')
  factor = 3
  views.refresh(EVERY)
  expect(heard).toEqual(['a'])
  expect(views.get('a', 'four')).toEqual({ value: 12 })
  expect(views.get('fixed', 'four')).toBe(before)
})

test('what cannot differ is not computed', () => {
  const computed: string[] = []
  const views = createViews((row, column) => computed.push(`${row}/${column}`))
  views.subscribe('a', '1', () => undefined)
  views.subscribe('b', '1', () => undefined)
  computed.length = 0
  views.refresh((row) => row === 'b')
  expect(computed).toEqual(['b/1'])
})

test('what nobody draws is forgotten and computed anew', () => {
  let computed = 0
  const views = createViews(() => ++computed)
  const stop = views.subscribe('a', '1', () => undefined)
  stop()
  views.refresh(EVERY)
  expect(computed).toBe(1)
  expect(views.get('a', '1')).toBe(2)
})

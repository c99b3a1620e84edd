import { describe, expect, it } from 'vitest'
import { day } from '#domain/calendar/day.ts'
import { aBatch } from './batch.test-data.ts'
import { appliedWords, canRollBack, fileWords, restWords, stateWords } from './batch-words.ts'

const by = { id: 'user:1', name: 'Dana Whitcombe' }
const TODAY = day('2026-11-24')
const counts = { total: 169, new: 107, joined: 6, there: 41, who: 9, unreadable: 2, doubt: 1, choose: 2, touches: 4, leftOut: 0 } // prettier-ignore
const nothing = { created: 0, merged: 0, extended: 0, replaced: 0, skipped: 0, left: 0 }

describe('where an import stands', () => {
  it('is open, with what waits', () =>
    expect(stateWords(aBatch([], { counts }), TODAY)).toEqual({
      state: 'Open',
      detail: '14 of 169 rows wait for you.',
    }))
  it('is open and all settled', () =>
    expect(stateWords(aBatch([], { counts: { ...counts, who: 0, unreadable: 0, doubt: 0, choose: 0 } }), TODAY).detail).toBe('169 rows, all settled.')) // prettier-ignore
  it('is applied, with what it did', () => {
    const applied = { at: '2026-11-22T18:00:00.000Z', by, counts: { ...nothing, created: 107, merged: 6, skipped: 41 } }
    expect(stateWords(aBatch([], { state: 'applied', applied }), TODAY).detail).toMatch(/^107 new, 6 joined and 41 there already or left out\. By Dana Whitcombe, Sun 22 Nov, /) // prettier-ignore
  })
  it('is rolled back, with why', () => {
    const closed = { at: '2026-11-22T18:00:00.000Z', by, reason: 'The wrong year.' }
    expect(stateWords(aBatch([], { state: 'rolled_back', closed }), TODAY).detail).toMatch(/“The wrong year.”$/)
  })
})

it('what applying did leaves out what it did not', () => {
  expect(appliedWords({ ...nothing, created: 2, left: 1 })).toBe('2 new and 1 set aside')
  expect(appliedWords(nothing)).toBe('nothing changed')
})

it.each([
  [{ skipped: 9, left: 10 }, '9 rows were there already or left out, and 10 set aside.'],
  [{ skipped: 1, left: 0 }, '1 row was there already or left out.'],
  [{ skipped: 0, left: 2 }, '2 rows were set aside.'],
  [{ skipped: 0, left: 0 }, ''],
])('what applying left alone: %j', (counted, words) => expect(restWords(counted)).toBe(words))

it('a file is named with its sheet; what was pasted is not', () => {
  expect(fileWords({ fileName: 'a.xlsx', sheet: 'Master' })).toBe('a.xlsx, sheet “Master”')
  expect(fileWords({ fileName: 'Pasted cells', sheet: 'Pasted' })).toBe('Pasted cells')
})

it('it can be rolled back until then, and only what was applied', () => {
  const until = '2026-11-23T18:00:00.000Z'
  const batch = aBatch([], { state: 'applied', rollbackUntil: until })
  expect(canRollBack(batch, day('2026-11-23'))).toBe(true)
  expect(canRollBack(batch, day('2026-11-24'))).toBe(false)
  expect(canRollBack({ ...batch, state: 'rolled_back' }, day('2026-11-23'))).toBe(false)
})

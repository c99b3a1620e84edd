import { expect, it } from 'vitest'
import { rollbackUntil } from './proposal.ts'

const applied = {
  seq: 7,
  at: '2026-03-28T23:30:00.000Z',
  by: { id: 'user:1', name: 'Renata Voss' },
  rows: ['week-41'],
}

it('can be rolled back for 24 hours, whatever the clocks do that night', () => {
  expect(rollbackUntil({ state: 'applied', applied })).toBe('2026-03-29T23:30:00.000Z')
})

it('cannot be rolled back unless it is in the plan', () => {
  expect(rollbackUntil({ state: 'staged', applied: null })).toBeNull()
  expect(rollbackUntil({ state: 'rolled_back', applied })).toBeNull()
})

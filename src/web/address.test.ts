import { describe, expect, test, vi } from 'vitest'
import { createAddress } from './address.ts'
import { type PlannerSearch, PLACE, plannerSearch } from './features/fmit-planner/planner-search.ts'

const anAddress = (first: PlannerSearch = {}) => {
  const written: PlannerSearch[] = []
  return { address: createAddress(first, PLACE, (search) => written.push(search)), written }
}

describe('the address of a page', () => {
  test('changes at once, and is written when one has come to rest', () => {
    vi.useFakeTimers()
    const { address, written } = anAddress({ ay: 2026 })
    for (const week of ['2026-07-03', '2026-07-10', '2026-07-17']) address.go({ week })
    expect(address.state.week).toBe('2026-07-17')
    expect(written).toEqual([])
    vi.runAllTimers()
    expect(written).toEqual([{ ay: 2026, week: '2026-07-17' }])
    vi.useRealTimers()
  })

  test('what is more than a place is written at once, and nothing twice', () => {
    const { address, written } = anAddress({ view: 'block' })
    address.go({ view: undefined })
    address.go({ view: undefined })
    address.settle()
    expect(written).toEqual([{}])
  })

  test('follows the browser, and does not answer back', () => {
    const { address, written } = anAddress()
    address.go({ panel: 'open' })
    address.follow({ panel: 'open' })
    address.follow({})
    expect(address.state).toEqual({})
    expect(written).toEqual([{ panel: 'open' }])
  })
})

test('what makes no sense in an address is left out', () => {
  const read = plannerSearch({
    ay: '2026',
    view: 'month',
    week: '2026-02-30',
    person: 7,
    severity: 'critical',
    details: 'yes',
  })
  expect(read).toEqual({ ay: 2026, person: '7', severity: 'critical' })
})

import { expect, it } from 'vitest'
import { inAwayOrder } from './away-order.ts'

const one = (name: string, before: number, after: number, status: 'ok' | 'warning' | 'critical' | 'over') =>
  ({ id: name, name, ay: 2026, before, after, limit: 28, status }) as const

it('lists who is over the limit first, then who gains most, then by name', () =>
  expect(
    inAwayOrder([
      one('Zoe', 0, 3, 'ok'),
      one('Ben', 4, 4, 'ok'),
      one('Ada', 0, 3, 'ok'),
      one('Cy', 20, 21, 'warning'),
      one('Dee', 27, 30, 'over'),
    ]).map(({ name }) => name),
  ).toEqual(['Dee', 'Cy', 'Ada', 'Zoe', 'Ben']))

import { expect, test } from 'vitest'
import { factsOf } from '#testing/builders.ts'
import { day, isoOf } from '../calendar/day.ts'
import { holidaysKept } from './holidays.ts'

const kept = (
  holidays: readonly { readonly day: ReturnType<typeof day>; readonly name: string; readonly kept?: boolean }[],
  last = '2025-12-31',
) =>
  holidaysKept(
    { facts: factsOf({ holiday: holidays.map((one) => ({ kept: true, ...one })) }), today: day('2025-07-01') },
    day('2025-12-20'),
    day(last),
  ).map((holiday) => `${isoOf(holiday.day)} ${holiday.id} ${holiday.name}${holiday.major ? ' (major)' : ''}`)

test('a program keeps the federal holidays', () => {
  expect(kept([])).toEqual(['2025-12-25 christmas Christmas (major)'])
})

test('under names of its own, and days of its own, in order', () => {
  expect(
    kept([
      { day: day('2025-12-25'), name: 'Christmas Day' },
      { day: day('2025-12-22'), name: 'Founders’ Day' },
      { day: day('2026-01-02'), name: 'Closed' },
    ]),
  ).toEqual(['2025-12-22 founders-day Founders’ Day', '2025-12-25 christmas Christmas Day (major)'])
})

test('but not those on which it works, whatever it calls them', () => {
  expect(kept([{ day: day('2025-12-25'), name: 'Open day', kept: false }])).toEqual([])
  expect(kept([{ day: day('2025-12-22'), name: 'Nothing', kept: false }])).toEqual([
    '2025-12-25 christmas Christmas (major)',
  ])
})

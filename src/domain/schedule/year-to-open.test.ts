import { expect, test } from 'vitest'
import { aPersonYear, anFmitWeek, factsOf } from '#testing/builders.ts'
import { day } from '../calendar/day.ts'
import { yearToOpen } from './year-to-open.ts'

const opened = (lists: Parameters<typeof factsOf>[0]): number =>
  yearToOpen({ facts: factsOf(lists), today: day('2026-11-22') })
const faculty = (year: number) => aPersonYear({ person: 'ada', year })

test('the present year, when it has faculty or weeks, or no earlier one has', () => {
  expect(opened({})).toBe(2026)
  expect(opened({ personYear: [faculty(2025), faculty(2026)] })).toBe(2026)
  const week = anFmitWeek({ person: 'ada', weekStart: day('2026-07-03') })
  expect(opened({ personYear: [faculty(2025)], fmitWeek: [week] })).toBe(2026)
})

test('else the latest earlier year that has; never a later one', () => {
  const residents = aPersonYear({ person: 'res', year: 2026, pgy: 1 })
  expect(opened({ personYear: [faculty(2023), faculty(2025), residents] })).toBe(2025)
  expect(opened({ personYear: [faculty(2027)] })).toBe(2026)
})

import { expect, test } from 'vitest'
import { FIRST_YEAR, LAST_YEAR } from '#domain/calendar/academic-year.ts'
import { yearPager } from './year-pager.ts'

test('a year leads to the years beside it, and nowhere beyond those that can be planned', () => {
  const gone: number[] = []
  const { previous, next } = yearPager(2026, (year) => gone.push(year))
  previous.onGo?.()
  next.onGo?.()
  expect(gone).toEqual([2025, 2027])
  expect([previous.label, next.label]).toEqual(['To 2025–26', 'To 2027–28'])
  expect(yearPager(FIRST_YEAR, () => undefined).previous.onGo).toBeNull()
  expect(yearPager(LAST_YEAR, () => undefined).next.onGo).toBeNull()
})

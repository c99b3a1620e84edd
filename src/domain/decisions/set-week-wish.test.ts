import { describe, expect, test } from 'vitest'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { day } from '../calendar/day.ts'
import { wishesOf } from '../schedule/schedule.ts'
import { after, hillside, week } from './hillside.test-data.ts'
import { setWeekWish } from './set-week-wish.ts'

const wish = (kind: 'would-like' | 'rather-not' | null, schedule = hillside()) =>
  valueOf(setWeekWish(schedule, { person: 'ada', weekStart: week(34), wish: kind }))

describe('a wish for a week', () => {
  test('is noted, changed and taken back', () => {
    const liked = after(hillside(), wish('would-like'))
    expect(wishesOf(liked, 'ada', 2025)).toEqual([{ person: 'ada', weekStart: week(34), wish: 'would-like' }])
    const not = after(liked, wish('rather-not', liked))
    expect(wishesOf(not, 'ada', 2025)).toEqual([{ person: 'ada', weekStart: week(34), wish: 'rather-not' }])
    expect(wishesOf(after(not, wish(null, not)), 'ada', 2025)).toEqual([])
  })

  test('is told in words', () => {
    expect(wish('would-like').summary).toBe('Ada Lovell would like week 34.')
    expect(wish('rather-not').summary).toBe('Ada Lovell would rather not have week 34.')
    expect(wish(null)).toMatchObject({ summary: 'Ada Lovell has no wish for week 34.', changes: [] })
  })

  test('is refused for a person nobody knows, and for what is no week that can be planned', () => {
    const reasonFor = (person: string, iso: string) =>
      refusalOf(setWeekWish(hillside(), { person, weekStart: day(iso), wish: 'would-like' })).reason
    expect(reasonFor('zed', '2026-02-20')).toBe('unknown_person')
    expect(reasonFor('ada', '2026-02-21')).toBe('not_week_start')
    expect(reasonFor('ada', '2020-06-26')).toBe('outside_year')
  })
})

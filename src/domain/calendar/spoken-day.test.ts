import { expect, test } from 'vitest'
import { day } from './day.ts'
import { spokenDate, spokenDay, spokenWeekday } from './spoken-day.ts'

test('a day is said with its weekday, a date without', () => {
  expect([spokenDay(day('2027-05-21')), spokenDate(day('2027-05-01'))]).toEqual(['Fri 21 May', '1 May'])
  expect(spokenWeekday(day('2027-05-20'))).toBe('Thursday')
})

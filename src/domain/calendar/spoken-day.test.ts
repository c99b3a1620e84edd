import { expect, test } from 'vitest'
import { day } from './day.ts'
import { spokenDate, spokenDay, spokenWeekday, spokenWeekdays } from './spoken-day.ts'

test('a day is said with its weekday, a date without', () => {
  expect([spokenDay(day('2027-05-21')), spokenDate(day('2027-05-01'))]).toEqual(['Fri 21 May', '1 May'])
  expect(spokenWeekday(day('2027-05-20'))).toBe('Thursday')
})

test('weekdays are said by their whole names, however many', () => {
  const said = [[], ['sun'], ['fri', 'sat'], ['thu', 'fri', 'sat']] as const
  expect(said.map(spokenWeekdays)).toEqual(['', 'Sunday', 'Friday and Saturday', 'Thursday, Friday and Saturday'])
})

import { describe, expect, it } from 'vitest'
import { factsOf } from '#testing/builders.ts'
import { valueOf } from '#testing/outcome.ts'
import { day } from '../calendar/day.ts'
import { applyChanges } from '../schedule/change.ts'
import { holidaysKept } from '../schedule/holidays.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { type HolidayAsked, removeHoliday, setHoliday } from './set-holiday.ts'

const CHRISTMAS = day('2026-12-25')
const KUHIO_DAY = day('2027-03-26')
const none: Schedule = { facts: factsOf({}), today: day('2026-11-25') }

const after = (schedule: Schedule, decided: ReturnType<typeof setHoliday | typeof removeHoliday>): Schedule => ({
  ...schedule,
  facts: valueOf(applyChanges(schedule.facts, valueOf(decided).changes)),
})
const set = (schedule: Schedule, asked: HolidayAsked): Schedule => after(schedule, setHoliday(schedule, asked))
const kept = (schedule: Schedule, on: HolidayAsked['day']) => holidaysKept(schedule, on, on).map(({ name }) => name)
const reasonOf = (decided: ReturnType<typeof setHoliday | typeof removeHoliday>) =>
  decided.ok ? null : decided.refusal.reason

describe('the holidays of a program', () => {
  it('are the calendar’s, under the program’s names, without those it works on, and its own', () => {
    expect(kept(set(none, { day: CHRISTMAS, name: 'Winter day' }), CHRISTMAS)).toEqual(['Winter day'])
    expect(kept(set(none, { day: CHRISTMAS, kept: false }), CHRISTMAS)).toEqual([])
    expect(kept(set(none, { day: KUHIO_DAY, name: 'Kuhio Day' }), KUHIO_DAY)).toEqual(['Kuhio Day'])
  })

  it('keep their name while the program works on them', () => {
    const named = set(none, { day: CHRISTMAS, name: 'Winter day' })
    const back = set(set(named, { day: CHRISTMAS, kept: false }), { day: CHRISTMAS, kept: true })
    expect(kept(back, CHRISTMAS)).toEqual(['Winter day'])
  })

  it('are no fact where they are as the calendar has them, and nothing is changed that is so already', () => {
    const working = set(none, { day: CHRISTMAS, kept: false })
    expect(set(working, { day: CHRISTMAS, kept: true }).facts.holiday.size).toBe(0)
    const decided = setHoliday(none, { day: CHRISTMAS, kept: true })
    expect(decided.ok && decided.value.changes).toEqual([])
  })

  it('are given back to the calendar', () => {
    const own = set(set(none, { day: KUHIO_DAY, name: 'Kuhio Day' }), { day: CHRISTMAS, kept: false })
    expect(kept(after(own, removeHoliday(own, KUHIO_DAY)), KUHIO_DAY)).toEqual([])
    expect(kept(after(own, removeHoliday(own, CHRISTMAS)), CHRISTMAS)).toEqual(['Christmas'])
  })

  it('are refused without a name, outside the years, and as days worked on that only the program keeps', () => {
    expect(reasonOf(setHoliday(none, { day: KUHIO_DAY }))).toBe('name_missing')
    expect(reasonOf(setHoliday(none, { day: day('1950-01-02'), name: 'x' }))).toBe('outside_range')
    expect(reasonOf(setHoliday(none, { day: KUHIO_DAY, name: 'Kuhio Day', kept: false }))).toBe('not_a_holiday')
    const own = set(none, { day: KUHIO_DAY, name: 'Kuhio Day' })
    expect(reasonOf(setHoliday(own, { day: KUHIO_DAY, kept: false }))).toBe('not_a_holiday')
    expect(reasonOf(removeHoliday(none, CHRISTMAS))).toBe('unknown_holiday')
  })
})

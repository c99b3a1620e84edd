import { yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, isoOf } from '#domain/calendar/day.ts'
import { fmitWeekEnd, fmitWeekOf, fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import type { Holiday } from '#domain/calendar/holiday.ts'
import { derived } from '#domain/schedule/derived.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { holidaysKept } from '#domain/schedule/holidays.ts'
import { type Schedule, fmitWeekAt, fmitWeeksOfPerson } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { atMost, fmit, weekRow, weeksWithin } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

const knownWeeks = derived((_: Facts['holiday']) => new Map<Day, readonly Holiday[]>())

const holidaysOfWeek = (schedule: Schedule, weekStart: Day): readonly Holiday[] => {
  const weeks = knownWeeks(schedule.facts.holiday)
  const holidays = weeks.get(weekStart) ?? holidaysKept(schedule, weekStart, fmitWeekEnd(weekStart))
  weeks.set(weekStart, holidays)
  return holidays
}

export const fmitHolidayWeek = defineRule({
  id: 'fmit-holiday-week',
  title: 'Holidays in FMIT weeks',
  statement:
    'Nobody has the same holiday in an FMIT week two academic years in a row, nor two of Thanksgiving, Christmas and New Year in one; who has a holiday is shown.',
  math: 'x[p,v] + x[p,w] ≤ 1   for weeks v of year y-1, w of year y with the same holiday; and for v < w of y with a major one each',
  source: fmitAndCall('2.6 holiday_week'),
  level: { kind: 'soft', weight: 60 },
  scope: 'fmit-week',
  messages: {
    held: { severity: 'info', text: '{name} has {holidays|list} in {week|week}.', advisory: true },
    again: { severity: 'warning', text: '{name} has {holidays|list} in {week|week}, and had it last year too.' },
    anotherMajor: {
      severity: 'warning',
      text: '{name} has {holidays|list} in {week|week} after {earlier|list} in {weeks|weeks}; one of the three a year is the most.',
    },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    const holidays = holidaysOfWeek(schedule, weekStart)
    if (person === undefined || holidays.length === 0) return []
    const year = yearOf(weekStart)
    const about = aboutWeek(schedule, person, weekStart)
    const named = (some: readonly Holiday[]) => ({ ...about, holidays: some.map(({ name }) => name) })
    const lastYear = fmitWeeksOfPerson(schedule, person, year - 1).flatMap((w) => holidaysOfWeek(schedule, w.weekStart))
    const again = holidays.filter(({ id }) => lastYear.some((before) => before.id === id))
    const majors = holidays.filter(({ major }) => major)
    const earlier = fmitWeeksOfPerson(schedule, person, year)
      .filter((week) => majors.length > 0 && week.weekStart < weekStart)
      .map(({ weekStart: start }) => ({ start, majors: holidaysOfWeek(schedule, start).filter(({ major }) => major) }))
      .filter((week) => week.majors.length > 0)
    const another = {
      ...named(majors),
      earlier: earlier.flatMap((week) => week.majors.map(({ name }) => name)),
      weeks: earlier.map(({ start }) => isoOf(start)),
    }
    if (again.length === 0 && earlier.length === 0) return [{ message: 'held', data: named(holidays) }]
    return [
      ...(again.length > 0 ? [{ message: 'again', data: named(again) }] : []),
      ...(earlier.length > 0 ? [{ message: 'anotherMajor', data: another }] : []),
    ]
  },

  encode(problem, emit) {
    const holidays = (start: Day): readonly Holiday[] => holidaysOfWeek(problem.schedule, start)
    for (const week of weeksWithin(problem, 53).filter((start) => holidays(start).length > 0)) {
      const { year } = fmitWeekOf(week)
      const same = fmitWeeksOf(year - 1).filter(({ start }) =>
        holidays(start).some(({ id }) => holidays(week).some((holiday) => holiday.id === id)),
      )
      const isMajor = (start: Day): boolean => holidays(start).some(({ major }) => major)
      const majors = isMajor(week) ? fmitWeeksOf(year).filter(({ start }) => start < week && isMajor(start)) : []
      for (const person of problem.people)
        for (const { start } of [...same, ...majors])
          atMost(
            emit,
            1,
            [
              [1, fmit(problem, person, start)],
              [1, fmit(problem, person, week)],
            ],
            weekRow(person, week),
          )
    }
  },
})

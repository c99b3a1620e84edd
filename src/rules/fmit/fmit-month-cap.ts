import { yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, isoOf, partsOf } from '#domain/calendar/day.ts'
import { fmitWeekAt, fmitWeeksOfPerson, personYearOf } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { atMost, fmit, weekRow, weeksWithin } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

export const fmitMonthCap = defineRule({
  id: 'fmit-month-cap',
  title: 'FMIT weeks in one month',
  statement: 'Nobody has more FMIT weeks whose Friday lies in one calendar month than their most a month.',
  math: 'Σ x[p,v] (v < w in the month of w) + K·x[p,w] ≤ most(p) + K - 1   with K = number of such v - most(p) + 1, where K ≥ 1',
  source: fmitAndCall('2.5 Spacing'),
  level: { kind: 'soft', weight: 60 },
  scope: 'fmit-week',
  messages: {
    another: {
      severity: 'warning',
      text: '{week|week} is the {count|ordinal} FMIT week of {name} in {week|month}; the most is {most}.',
    },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    if (person === undefined) return []
    const most = personYearOf(schedule, person, yearOf(weekStart))?.maxWeeksPerMonth
    const { year, month } = partsOf(weekStart)
    const soFar = fmitWeeksOfPerson(schedule, person).filter((week) => {
      const of = partsOf(week.weekStart)
      return of.year === year && of.month === month && week.weekStart <= weekStart
    })
    if (most === undefined || soFar.length <= most) return []
    const weeks = soFar.map((week) => isoOf(week.weekStart))
    return [
      { message: 'another', data: { ...aboutWeek(schedule, person, weekStart), weeks, count: weeks.length, most } },
    ]
  },

  encode(problem, emit) {
    const monthOf = (week: Day): string => isoOf(week).slice(0, 7)
    for (const week of weeksWithin(problem, 4)) {
      const earlier = [1, 2, 3, 4].map((i) => addDays(week, -7 * i)).filter((v) => monthOf(v) === monthOf(week))
      for (const person of problem.people) {
        const most = problem.schedule.facts.personYear.get(`${person}/${yearOf(week)}`)?.maxWeeksPerMonth
        if (most === undefined) continue
        const weight = earlier.length - most + 1
        if (weight < 1) continue
        const before = earlier.map((v) => [1, fmit(problem, person, v)] as const)
        atMost(emit, most + weight - 1, [...before, [weight, fmit(problem, person, week)]], weekRow(person, week))
      }
    }
  },
})

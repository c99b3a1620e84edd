import { yearOf } from '#domain/calendar/academic-year.ts'
import { isoOf } from '#domain/calendar/day.ts'
import { fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import { fmitWeeksOfPerson, personYearOf } from '#domain/schedule/schedule.ts'
import { targetsOf } from '#domain/schedule/targets.ts'
import { aboutYear } from '../about.ts'
import { defineRule } from '../kit.ts'
import { atMost, fmit } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'
import { isPlannedRole } from '../planned-role.ts'

export const fmitOverMax = defineRule({
  id: 'fmit-over-max',
  title: 'More FMIT weeks than the most',
  statement:
    'Nobody has more FMIT weeks in an academic year than their most, in proportion to the part of it they are there.',
  math: 'Σ x[p,w] (w in year y) ≤ max(p,y)   for person p whose role is planned on FMIT',
  source: fmitAndCall('2.4 Annual targets'),
  level: { kind: 'soft', weight: 100 },
  scope: 'person-year',
  messages: {
    over: { severity: 'warning', text: '{name} has {count|count week} of FMIT in {year|year}; the most is {most}.' },
  },

  check(schedule, { person, year }) {
    const most = targetsOf(schedule, year).get(person)?.max
    const weeks = fmitWeeksOfPerson(schedule, person, year).map((week) => week.weekStart)
    // Whoever is not planned on FMIT at all is another rule's.
    if (most === undefined || !isPlannedRole(personYearOf(schedule, person, year))) return []
    const [first, ...more] = weeks.slice(Math.floor(most))
    if (first === undefined) return []
    const about = aboutYear(schedule, person, year, first)
    const data = { ...about, count: weeks.length, most, weeks: [first, ...more].map(isoOf) }
    return [{ message: 'over', data }]
  },

  encode(problem, emit) {
    for (const year of new Set(problem.weeks.map(yearOf)))
      for (const [person, { max }] of targetsOf(problem.schedule, year))
        if (problem.people.includes(person) && isPlannedRole(personYearOf(problem.schedule, person, year)))
          atMost(
            emit,
            max,
            fmitWeeksOf(year).map(({ start }) => [1, fmit(problem, person, start)]),
            { person, year },
          )
  },
})

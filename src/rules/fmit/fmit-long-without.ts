import { isoOf } from '#domain/calendar/day.ts'
import { type FmitWeek, fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import { isActiveOn } from '#domain/people/person-year.ts'
import { fmitWeekAt, fmitWeeksOfPerson, personYearOf } from '#domain/schedule/schedule.ts'
import { targetsOf } from '#domain/schedule/targets.ts'
import { aboutYear } from '../about.ts'
import { defineRule } from '../kit.ts'
import { fmitAndCall } from '../sources.ts'

const LONG = 13

const longestRun = (weeks: readonly FmitWeek[], ends: (week: FmitWeek) => boolean): readonly FmitWeek[] => {
  let [longest, run]: [readonly FmitWeek[], readonly FmitWeek[]] = [[], []]
  for (const week of weeks) {
    run = ends(week) ? [] : [...run, week]
    if (run.length > longest.length) longest = run
  }
  return longest
}

export const fmitLongWithout = defineRule({
  id: 'fmit-long-without',
  title: 'A long time without an FMIT week',
  statement:
    'Nobody who has fewer FMIT weeks than their least goes more than 13 weeks of the academic year without one.',
  math: 'Σ x[p,w] (w in year y) ≥ min(p,y)   or   every 14 weeks in a row of y hold one of p',
  source: fmitAndCall('2.5 Spacing'),
  level: { kind: 'advisory' },
  scope: 'person-year',
  messages: {
    without: {
      severity: 'info',
      text: '{name} has {count} of at least {least|count FMIT week} in {year|year}, and none from {from|day} to {to|day}.',
    },
  },

  check(schedule, { person, year }) {
    const personYear = personYearOf(schedule, person, year)
    const least = targetsOf(schedule, year).get(person)?.min ?? 0
    const count = fmitWeeksOfPerson(schedule, person, year).length
    if (!personYear || count >= least) return []
    const there = fmitWeeksOf(year).filter((week) => isActiveOn(personYear, week.start))
    const run = longestRun(there, (week) => fmitWeekAt(schedule, week.start)?.person === person)
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last || run.length <= LONG) return []
    const about = aboutYear(schedule, person, year, first.start)
    const data = { ...about, from: isoOf(first.start), to: isoOf(last.end), without: run.length, count, least }
    return [{ message: 'without', data }]
  },
})

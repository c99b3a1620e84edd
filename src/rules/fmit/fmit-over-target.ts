import { isoOf } from '#domain/calendar/day.ts'
import { fmitWeeksOfPerson, personYearOf } from '#domain/schedule/schedule.ts'
import { targetsOf } from '#domain/schedule/targets.ts'
import { aboutYear } from '../about.ts'
import { defineRule } from '../kit.ts'
import { fmitAndCall } from '../sources.ts'
import { isPlannedRole } from '../planned-role.ts'

export const fmitOverTarget = defineRule({
  id: 'fmit-over-target',
  title: 'More FMIT weeks than the target',
  statement: 'Nobody has more FMIT weeks in an academic year than their target, counted up to a whole week.',
  math: 'Σ x[p,w] (w in year y) ≤ ⌈target(p,y)⌉   for person p whose role is planned on FMIT',
  source: fmitAndCall('2.4 Annual targets'),
  level: { kind: 'advisory' },
  scope: 'person-year',
  messages: {
    over: { severity: 'info', text: '{name} has {count|count week} of FMIT in {year|year}; the target is {target}.' },
  },

  check(schedule, { person, year }) {
    const expected = targetsOf(schedule, year).get(person)
    const weeks = fmitWeeksOfPerson(schedule, person, year).map((week) => week.weekStart)
    if (!expected || !isPlannedRole(personYearOf(schedule, person, year))) return []
    // Over the most is another rule's, and worse.
    const [first, ...more] = weeks.slice(Math.ceil(expected.target))
    if (first === undefined || weeks.length > expected.max) return []
    const about = aboutYear(schedule, person, year, first)
    const data = { ...about, count: weeks.length, target: expected.target, weeks: [first, ...more].map(isoOf) }
    return [{ message: 'over', data }]
  },
})

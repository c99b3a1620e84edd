import { yearOf } from '#domain/calendar/academic-year.ts'
import { addDays, isoOf } from '#domain/calendar/day.ts'
import { fmitWeekAt, fmitWeeksOfPerson, personYearOf } from '#domain/schedule/schedule.ts'
import { aboutWeek } from '../about.ts'
import { defineRule } from '../kit.ts'
import { type Quantity, atMost, fmit, weekRow, weeksWithin } from '../rows.ts'
import { fmitAndCall } from '../sources.ts'

/** Fridays 14 days apart, with one week off between them. */
const USUAL_GAP = 2
const LONGEST_WISH = 26

export const fmitShortGap = defineRule({
  id: 'fmit-short-gap',
  title: 'FMIT weeks close together',
  statement:
    'The Fridays of two successive FMIT weeks of a person are more than 14 days apart, or more than the weeks the person asks for.',
  math: 'x[p,v] + x[p,w] - Σ x[p,u] (v < u < w) ≤ 1   for weeks v < w of person p, 14 ≤ w - v ≤ max(14, 7·gap(p))',
  source: fmitAndCall('2.5 Spacing'),
  level: { kind: 'soft', weight: 40 },
  scope: 'fmit-week',
  messages: {
    oneBetween: { severity: 'info', text: '{name} has {weeks|weeks} with only one week between.' },
    tooClose: {
      severity: 'warning',
      text: '{name} has {weeks|weeks}, {gap|count week} apart, and asks for more than {least|count week}.',
    },
  },

  check(schedule, weekStart) {
    const person = fmitWeekAt(schedule, weekStart)?.person
    if (person === undefined) return []
    const before = fmitWeeksOfPerson(schedule, person).findLast((week) => week.weekStart < weekStart)
    if (!before) return []
    const gap = (weekStart - before.weekStart) / 7
    const least = personYearOf(schedule, person, yearOf(weekStart))?.minGapWeeks ?? null
    const about = { ...aboutWeek(schedule, person, weekStart), weeks: [isoOf(before.weekStart), isoOf(weekStart)], gap }
    // Back to back is another rule's.
    if (gap < 2) return []
    if (least !== null && gap <= least) return [{ message: 'tooClose', data: { ...about, least } }]
    return gap === 2 ? [{ message: 'oneBetween', data: about }] : []
  },

  encode(problem, emit) {
    for (const person of problem.people)
      for (const week of weeksWithin(problem, LONGEST_WISH)) {
        const wish = problem.schedule.facts.personYear.get(`${person}/${yearOf(week)}`)?.minGapWeeks ?? 0
        const between: Quantity[] = [fmit(problem, person, addDays(week, -7))]
        for (let gap = USUAL_GAP; gap <= Math.max(USUAL_GAP, wish); gap += 1) {
          const earlier = fmit(problem, person, addDays(week, -7 * gap))
          atMost(
            emit,
            1,
            [[1, earlier], [1, fmit(problem, person, week)], ...between.map((quantity) => [-1, quantity] as const)], // prettier-ignore
            weekRow(person, week),
          )
          between.push(earlier)
        }
      }
  },
})

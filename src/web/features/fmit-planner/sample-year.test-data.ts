import { type Day, addDays, day } from '#domain/calendar/day.ts'
import { fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { aPerson, aPersonYear, anAbsence, anFmitWeek, factsOf } from '#testing/builders.ts'
import type { YearPlan } from './plan.ts'

export const YEAR = 2026
const PEOPLE = [
  ['abdi', 'Farhan Abdi'],
  ['osei', 'Kwabena Osei'],
  ['petrova', 'Galina Petrova'],
  ['kealoha', 'Noa Kealoha'],
] as const

/** The Friday of a week of the year, from 1. */
export const week = (number: number): Day => addDays(fmitWeeksOf(YEAR)[0]!.start, (number - 1) * 7)

/** Four core faculty in turn through the year; weeks 41 and 46 open, Abdi away over 2 days of his week 44. */
export const sampleFacts = (): Facts =>
  factsOf({
    person: PEOPLE.map(([id, name]) => aPerson({ id, name })),
    personYear: PEOPLE.map(([person]) => aPersonYear({ person, year: YEAR, targetWeeks: 13 })),
    fmitWeek: fmitWeeksOf(YEAR)
      .filter(({ number }) => number !== 41 && number !== 46)
      .map(({ start, number }) => anFmitWeek({ weekStart: start, person: PEOPLE[(number - 1) % 4]![0] })),
    absence: [anAbsence({ person: 'petrova', first: addDays(week(46), 3), last: addDays(week(46), 4) })],
  })

/** Seen in week 28. */
export const sampleSchedule = (): Schedule => ({ facts: sampleFacts(), today: day('2027-01-10') })

export const samplePlan = (more: Partial<YearPlan> = {}): YearPlan => ({
  year: YEAR,
  schedule: sampleSchedule(),
  revision: 1,
  versions: new Map([...sampleFacts().fmitWeek.keys()].map((iso) => [iso, 1])),
  mayEdit: true,
  me: null,
  undo: null,
  redo: null,
  ...more,
})

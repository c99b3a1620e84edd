import * as z from 'zod'
import { type AcademicYear, yearEnd, yearOf, yearStart } from '#domain/calendar/academic-year.ts'
import { type Day, addDays } from '#domain/calendar/day.ts'
import { touches } from '#domain/leave/absence.ts'
import { FACT_KINDS, type Fact, type Facts } from '#domain/schedule/facts.ts'

/** The facts a browser needs to judge a year of FMIT weeks by itself, each kind as a list. */
export const factsWindow = z.strictObject({
  program: z.array(FACT_KINDS.program.schema),
  person: z.array(FACT_KINDS.person.schema),
  personYear: z.array(FACT_KINDS.personYear.schema),
  weekWish: z.array(FACT_KINDS.weekWish.schema),
  absence: z.array(FACT_KINDS.absence.schema),
  fmitWeek: z.array(FACT_KINDS.fmitWeek.schema),
  callNight: z.array(FACT_KINDS.callNight.schema),
  holiday: z.array(FACT_KINDS.holiday.schema),
})
type WindowKind = keyof z.output<typeof factsWindow>

const YEARS_BEFORE = 2
const YEARS_AFTER = 1
const ABSENCE_DAYS_AROUND = 30
const CALL_DAYS_AROUND = 14

/** The part of the facts that bears on a year: holidays are compared over two years before, weeks over one after. */
export const windowOf = (facts: Facts, year: AcademicYear): z.output<typeof factsWindow> => {
  const near = (other: AcademicYear): boolean => other >= year - YEARS_BEFORE && other <= year + YEARS_AFTER
  const within = (day: Day, days: number): boolean =>
    day >= addDays(yearStart(year), -days) && day <= addDays(yearEnd(year), days)
  const all = <K extends WindowKind>(kind: K, keep: (fact: Fact<K>) => boolean = () => true): Fact<K>[] =>
    ([...facts[kind].values()] as Fact<K>[]).filter(keep)
  return {
    program: all('program'),
    person: all('person'),
    personYear: all('personYear', (fact) => near(fact.year)),
    weekWish: all('weekWish', ({ weekStart }) => yearOf(weekStart) === year),
    absence: all('absence', (fact) =>
      touches(fact, addDays(yearStart(year), -ABSENCE_DAYS_AROUND), addDays(yearEnd(year), ABSENCE_DAYS_AROUND)),
    ),
    fmitWeek: all('fmitWeek', ({ weekStart }) => near(yearOf(weekStart))),
    callNight: all('callNight', ({ night }) => within(night, CALL_DAYS_AROUND)),
    holiday: all('holiday'),
  }
}

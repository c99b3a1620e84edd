import type { AcademicYear } from '../calendar/academic-year.ts'
import { fmitWeeksOf } from '../calendar/fmit-week.ts'
import type { PersonId } from '../people/person.ts'
import { type PersonYear, monthsActive } from '../people/person-year.ts'
import { derived } from './derived.ts'
import type { Facts } from './facts.ts'
import type { Schedule } from './schedule.ts'

/** FMIT weeks expected of a person in a year: the least, the aim, the most. In half weeks. */
export interface WeekTarget {
  readonly min: number
  readonly target: number
  readonly max: number
}

/** Weeks against the year's target: under the least, more than one below, within one, more than one above, over the most. */
export type TargetStatus = 'under' | 'low' | 'on-track' | 'high' | 'over'

const MONTHS = 12
const toHalf = (weeks: number): number => Math.round(weeks * 2) / 2

/** Those with a faculty role that year, with the part of the year (0 to 1) they are there. */
const facultyOf = (facts: Pick<Facts, 'person' | 'personYear'>, year: AcademicYear) =>
  [...facts.personYear.values()]
    .filter((personYear) => personYear.year === year && personYear.role !== null)
    .map((personYear) => ({ personYear, part: partOfYear(personYear, facts.person) }))

// Somebody who has left has done so by a last day; without one they were not there at all.
const partOfYear = (personYear: PersonYear, people: Facts['person']): number =>
  people.get(personYear.person)?.active || personYear.to !== null ? monthsActive(personYear) / MONTHS : 0

const computeTargets = (
  facts: Pick<Facts, 'person' | 'personYear'>,
  year: AcademicYear,
): ReadonlyMap<PersonId, WeekTarget> => {
  const faculty = facultyOf(facts, year)
  const capacity = faculty.reduce((sum, { personYear, part }) => sum + personYear.maxWeeks * part, 0)
  const weeks = fmitWeeksOf(year).length
  return new Map(
    faculty.map(({ personYear, part }) => {
      const [min, max] = [toHalf(personYear.minWeeks * part), toHalf(personYear.maxWeeks * part)]
      const share = capacity === 0 ? 0 : ((personYear.maxWeeks * part) / capacity) * weeks
      const target = personYear.targetWeeks ?? Math.min(Math.max(toHalf(share), min), max)
      return [personYear.person, { min, target, max }]
    }),
  )
}

const targetsByYear = derived((personYears: Facts['personYear']) =>
  derived((people: Facts['person']) => {
    const known = new Map<AcademicYear, ReadonlyMap<PersonId, WeekTarget>>()
    return (year: AcademicYear): ReadonlyMap<PersonId, WeekTarget> => {
      const targets = known.get(year) ?? computeTargets({ person: people, personYear: personYears }, year)
      known.set(year, targets)
      return targets
    }
  }),
)

/**
 * What is expected of everybody with a faculty role in a year. The target is the person's own, else the share of the
 * year's weeks that their most is of everybody's, kept between their least and most, to the half week. Who is there for
 * part of the year has that part of least, most and share. Source: fmit-and-call 2.4.
 */
export const targetsOf = ({ facts }: Schedule, year: AcademicYear): ReadonlyMap<PersonId, WeekTarget> =>
  targetsByYear(facts.personYear)(facts.person)(year)

/** Where a number of weeks stands against what is expected. */
export const targetStatus = (count: number, { min, target, max }: WeekTarget): TargetStatus => {
  if (count < min) return 'under'
  if (count > max) return 'over'
  if (count < target - 1) return 'low'
  return count > target + 1 ? 'high' : 'on-track'
}

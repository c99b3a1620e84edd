import { type AcademicYear, isPlannableYear, yearEnd, yearLabel } from '../calendar/academic-year.ts'
import type { PersonYear } from '../people/person-year.ts'
import { type Refusal, type Result, done, refused } from '../result.ts'
import { type ChangeSet, changeTo } from '../schedule/change.ts'
import { personYearKey } from '../schedule/facts.ts'
import { type Schedule, personOf, personYearOf } from '../schedule/schedule.ts'
import { PEOPLE } from './areas.ts'
import { notPlannable } from './set-person-year.ts'

/** Who would go on into a year, and from which. */
export interface CarriedPeople {
  /** The latest earlier year that says anything of anybody; null when none does. */
  readonly from: AcademicYear | null
  readonly faculty: readonly PersonYear[]
  readonly residents: readonly PersonYear[]
  /** Residents past their last year. */
  readonly graduates: number
}

const PGYS = [1, 2, 3] as const

/** What somebody is, that many years on: faculty the same, residents a PGY further; null for who graduates. */
const yearsOn = (personYear: PersonYear, year: AcademicYear): PersonYear | null => {
  const whole = { ...personYear, year, from: null, to: null }
  if (personYear.pgy === null) return whole
  const reached = personYear.pgy + year - personYear.year
  const pgy = PGYS.find((each) => each === reached)
  return pgy === undefined ? null : { ...whole, pgy }
}

/**
 * Who goes on into a year of which nothing is said of them yet: everybody active of the latest earlier year that has
 * anybody, but for those whose last day came before that year's end.
 */
export const peopleToCarry = (schedule: Schedule, year: AcademicYear): CarriedPeople => {
  const earlier = [...schedule.facts.personYear.values()].filter((each) => each.year < year)
  const from = earlier.length === 0 ? null : Math.max(...earlier.map((each) => each.year))
  const staying = earlier.filter(
    ({ person, year: of, to }) =>
      of === from &&
      personOf(schedule, person)?.active === true &&
      personYearOf(schedule, person, year) === null &&
      (to === null || to >= yearEnd(of)),
  )
  const carried = staying.map((each) => yearsOn(each, year)).filter((each) => each !== null)
  return {
    from,
    faculty: carried.filter(({ role }) => role !== null),
    residents: carried.filter(({ pgy }) => pgy !== null),
    graduates: staying.length - carried.length,
  }
}

/** Takes the people of the latest earlier year over into a year: faculty as they were, residents a PGY further. */
export const carryPeople = (
  schedule: Schedule,
  { year }: { readonly year: AcademicYear },
): Result<ChangeSet, Refusal<'outside_year' | 'nobody_to_carry'>> => {
  if (!isPlannableYear(year)) return { ok: false, refusal: notPlannable() }
  const people = peopleToCarry(schedule, year)
  const { from, faculty, residents } = people
  if (from === null)
    return refused(
      'nobody_to_carry',
      `No year before ${yearLabel(year)} has people to take over. Add them one by one, or import a program file.`,
    )
  if (faculty.length + residents.length === 0)
    return refused(
      'nobody_to_carry',
      `Everybody of ${yearLabel(from)} who goes on is in ${yearLabel(year)} already. Add whoever is new one by one.`,
      { from },
    )
  return done({
    changes: [...faculty, ...residents].flatMap((personYear) =>
      changeTo(schedule.facts, 'personYear', personYearKey(personYear.person, year), personYear),
    ),
    summary: summaryOf(people, from, year),
    source: 'rollover',
    reason: null,
    area: PEOPLE,
  })
}

const inWords = (count: number): string => `${count} ${count === 1 ? 'resident' : 'residents'}`

const summaryOf = (
  { faculty, residents, graduates }: CarriedPeople,
  from: AcademicYear,
  year: AcademicYear,
): string => {
  const who = [
    faculty.length > 0 ? `${faculty.length} faculty` : null,
    residents.length > 0 ? inWords(residents.length) : null,
  ].filter((part) => part !== null)
  const isOne = faculty.length + residents.length === 1
  const rest = graduates === 0 ? '' : ` ${inWords(graduates)} ${graduates === 1 ? 'graduates' : 'graduate'}.`
  return `${who.join(' and ')} of ${yearLabel(from)} ${isOne ? 'goes' : 'go'} on in ${yearLabel(year)}.${rest}`
}

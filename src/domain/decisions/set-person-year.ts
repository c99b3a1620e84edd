import { FIRST_YEAR, LAST_YEAR, isPlannableYear, yearLabel, yearOf } from '../calendar/academic-year.ts'
import type { Person } from '../people/person.ts'
import { type PersonYear, ROLE_LABELS, activeDays } from '../people/person-year.ts'
import { type Refusal, type Result, done } from '../result.ts'
import { type ChangeSet, changeTo } from '../schedule/change.ts'
import { personYearKey } from '../schedule/facts.ts'
import { type Schedule, personOf } from '../schedule/schedule.ts'
import { PEOPLE } from './areas.ts'
import { nobody } from './week-refusals.ts'

export type PersonYearReason = 'outside_year' | 'wrong_kind' | 'dates_outside_year'

/** Says what a person is in a year: role or PGY, when they are there, and what is expected of them. */
export const setPersonYear = (
  schedule: Schedule,
  personYear: PersonYear,
): Result<ChangeSet, Refusal<'unknown_person' | PersonYearReason>> => {
  const person = personOf(schedule, personYear.person)
  if (person === null) return { ok: false, refusal: nobody(personYear.person) }
  const wrong = wrongPersonYear(person, personYear)
  if (wrong) return { ok: false, refusal: wrong }
  return done({
    changes: changeTo(schedule.facts, 'personYear', personYearKey(person.id, personYear.year), personYear),
    summary: `${person.name} in ${yearLabel(personYear.year)}: ${whatIn(personYear)}.`,
    source: 'edit',
    reason: null,
    area: PEOPLE,
  })
}

/** A year that no plan is kept for. */
export const notPlannable = (): Refusal<'outside_year'> => ({
  reason: 'outside_year',
  message: `Turnus plans the years ${yearLabel(FIRST_YEAR)} to ${yearLabel(LAST_YEAR)}. Choose one of those.`,
  data: { firstYear: FIRST_YEAR, lastYear: LAST_YEAR },
})

/** Why a person cannot be that in that year; null when they can. */
export const wrongPersonYear = (person: Person, personYear: PersonYear): Refusal<PersonYearReason> | null => {
  const { year } = personYear
  if (!isPlannableYear(year)) return notPlannable()
  if ((personYear.role !== null) !== (person.kind === 'faculty'))
    return {
      reason: 'wrong_kind',
      message: `${person.name} is ${person.kind === 'faculty' ? 'faculty: give a role' : 'a resident: give a PGY'}.`,
      data: { kind: person.kind },
    }
  const { first, last } = activeDays(personYear)
  if (yearOf(first) !== year || yearOf(last) !== year)
    return {
      reason: 'dates_outside_year',
      message: `The first and last day must lie in ${yearLabel(year)}. Leave them open for the whole year.`,
      data: { year },
    }
  return null
}

const whatIn = ({ role, pgy, minWeeks, targetWeeks, maxWeeks }: PersonYear): string => {
  if (role === null) return `PGY-${pgy ?? 1}`
  const target = targetWeeks === null ? '' : `, target ${targetWeeks}`
  return `${ROLE_LABELS[role].long}, ${minWeeks} to ${maxWeeks} FMIT weeks${target}`
}

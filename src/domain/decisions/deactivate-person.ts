import { yearOf } from '../calendar/academic-year.ts'
import type { Day } from '../calendar/day.ts'
import { spokenDay } from '../calendar/spoken-day.ts'
import type { PersonId } from '../people/person.ts'
import { activeDays } from '../people/person-year.ts'
import { type Refusal, type Result, done } from '../result.ts'
import { type Change, type ChangeSet, changeTo } from '../schedule/change.ts'
import { personYearKey } from '../schedule/facts.ts'
import { type Schedule, fmitWeeksOfPerson, personOf, personYearOf } from '../schedule/schedule.ts'
import { PEOPLE } from './areas.ts'
import { nobody } from './week-refusals.ts'

export interface DeactivatePerson {
  readonly person: PersonId
  /** Their last day with the program; today when left out. */
  readonly lastDay?: Day | undefined
}

/**
 * Somebody leaves the program. Their year ends with their last day, and what they did stays. Weeks they still have stay
 * theirs until somebody else takes them: that is a finding, not a refusal.
 */
export const deactivatePerson = (
  schedule: Schedule,
  { person: id, lastDay = schedule.today }: DeactivatePerson,
): Result<ChangeSet, Refusal<'unknown_person'>> => {
  const person = personOf(schedule, id)
  if (person === null) return { ok: false, refusal: nobody(id) }
  const left = fmitWeeksOfPerson(schedule, id).filter(({ weekStart }) => weekStart > lastDay).length
  const still = left === 0 ? '' : ` ${left} FMIT ${left === 1 ? 'week needs' : 'weeks need'} somebody else.`
  return done({
    changes: [
      ...changeTo(schedule.facts, 'person', id, { ...person, active: false }),
      ...yearEndsOn(schedule, id, lastDay),
    ],
    summary: `${person.name} is with the program until ${spokenDay(lastDay)}.${still}`,
    source: 'edit',
    reason: null,
    area: PEOPLE,
  })
}

const yearEndsOn = (schedule: Schedule, id: PersonId, lastDay: Day): readonly Change[] => {
  const year = yearOf(lastDay)
  const personYear = personYearOf(schedule, id, year)
  if (personYear === null) return []
  const { first, last } = activeDays(personYear)
  if (lastDay < first || lastDay >= last) return []
  return changeTo(schedule.facts, 'personYear', personYearKey(id, year), { ...personYear, to: lastDay })
}

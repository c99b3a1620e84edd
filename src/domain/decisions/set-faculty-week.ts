import { type AcademicYear, isPlannableYear, yearLabel } from '../calendar/academic-year.ts'
import type { PersonId } from '../people/person.ts'
import { type Refusal, type Result, done, refused } from '../result.ts'
import type { PatternCell } from '../rotations/rotation-pattern.ts'
import { type ChangeSet, changeTo } from '../schedule/change.ts'
import { personYearKey } from '../schedule/facts.ts'
import { type Schedule, personOf, personYearOf } from '../schedule/schedule.ts'
import { FACULTY_WEEKS } from './areas.ts'
import { unknownActivity } from './rotation-refusals.ts'
import { notPlannable } from './set-person-year.ts'
import { nobody } from './week-refusals.ts'

interface OfPerson {
  readonly person: PersonId
  readonly year: AcademicYear
}

const changeSet = (schedule: Schedule, { person, year }: OfPerson, cells: readonly PatternCell[] | null): ChangeSet => {
  const name = personOf(schedule, person)?.name ?? person
  return {
    changes: changeTo(
      schedule.facts,
      'facultyWeek',
      personYearKey(person, year),
      cells && { person, year, cells: [...cells] },
    ),
    summary:
      cells === null
        ? `${name} has no usual week in ${yearLabel(year)} any more.`
        : `What ${name} usually does in ${yearLabel(year)} has changed.`,
    source: 'edit',
    reason: null,
    area: FACULTY_WEEKS,
  }
}

/** Says what somebody of the faculty usually does in a year; no half-day at all takes it back. */
export const setFacultyWeek = (
  schedule: Schedule,
  { cells, ...of }: OfPerson & { readonly cells: readonly PatternCell[] },
): Result<
  ChangeSet,
  Refusal<'unknown_person' | 'outside_year' | 'wrong_kind' | 'not_in_year' | 'unknown_activity'>
> => {
  const { facts } = schedule
  const person = personOf(schedule, of.person)
  if (person === null) return { ok: false, refusal: nobody(of.person) }
  if (!isPlannableYear(of.year)) return { ok: false, refusal: notPlannable() }
  if (person.kind !== 'faculty')
    return refused(
      'wrong_kind',
      `${person.name} is a resident. What residents do is said by their rotations; only faculty have a usual week.`,
    )
  if (personYearOf(schedule, person.id, of.year) === null)
    return refused(
      'not_in_year',
      `Nothing is said of ${person.name} in ${yearLabel(of.year)} yet. Add the year to the person first.`,
    )
  const at = cells.findIndex(({ activity }) => !facts.activity.has(activity))
  const wrong = cells[at]
  if (wrong) return { ok: false, refusal: unknownActivity(wrong.activity, `cells.${at}.activity`) }
  return done(changeSet(schedule, of, cells.length === 0 ? null : cells))
}

/** Takes back what somebody of the faculty usually does in a year. */
export const removeFacultyWeek = (
  schedule: Schedule,
  of: OfPerson,
): Result<ChangeSet, Refusal<'unknown_person' | 'no_usual_week'>> => {
  const person = personOf(schedule, of.person)
  if (person === null) return { ok: false, refusal: nobody(of.person) }
  if (!schedule.facts.facultyWeek.has(personYearKey(of.person, of.year)))
    return refused('no_usual_week', `${person.name} has no usual week in ${yearLabel(of.year)}.`)
  return done(changeSet(schedule, of, null))
}

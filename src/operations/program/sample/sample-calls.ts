import { type AcademicYear, yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, daysFrom } from '#domain/calendar/day.ts'
import { type NightBucket, nightBucket } from '#domain/calendar/night.ts'
import type { Absence } from '#domain/leave/absence.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { CallNight } from '#domain/schedule/facts.ts'
import { type Roster, weeksOf } from './roster.ts'

/** Nights around an FMIT week on which its attending takes no other call: three before it, three after recovery. */
const BEFORE = 3
const AFTER = 10
/** Nights between two calls of a person, as far as it goes. */
const APART = 6

/** The Sunday to Thursday nights of a year, shared evenly among people who are there and not on FMIT. */
export const callsOf = (
  pool: readonly PersonId[],
  year: AcademicYear,
  roster: Roster,
  absences: readonly Omit<Absence, 'id'>[],
): readonly CallNight[] => {
  const weeks = new Map(pool.map((id) => [id, weeksOf(roster, id)]))
  const nights = daysFrom(yearStart(year), yearEnd(year)).filter((night) => nightBucket(night) !== 'fmit')
  const taken: { readonly night: Day; readonly person: PersonId; readonly bucket: NightBucket }[] = []
  const isThere = (person: PersonId, night: Day): boolean =>
    !absences.some(
      (absence) => absence.person === person && absence.first <= addDays(night, 1) && absence.last >= night,
    )
  const isOffService = (person: PersonId, night: Day): boolean =>
    (weeks.get(person) ?? []).every((week) => night < addDays(week, -BEFORE) || night > addDays(week, AFTER))
  const lastCall = (person: PersonId): Day =>
    taken.findLast((call) => call.person === person)?.night ?? addDays(yearStart(year), -99)
  const count = (person: PersonId, bucket: NightBucket): number =>
    taken.filter((call) => call.person === person && call.bucket === bucket).length

  for (const night of nights) {
    const bucket = nightBucket(night)
    const free = pool.filter((person) => isThere(person, night) && isOffService(person, night))
    const rested = free.filter((person) => night - lastCall(person) > APART)
    const [next] = (rested.length > 0 ? rested : free).toSorted(
      (a, b) => count(a, bucket) - count(b, bucket) || lastCall(a) - lastCall(b),
    )
    if (next !== undefined) taken.push({ night, person: next, bucket })
  }
  return taken.map(({ night, person }) => ({ night, person, override: false }))
}

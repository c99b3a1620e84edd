import { type AcademicYear, yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { blocksOf } from '#domain/calendar/block.ts'
import { type Day, addDays, daysFrom, weekdayOf } from '#domain/calendar/day.ts'
import { type Absence, UNREMARKED, touches } from '#domain/leave/absence.ts'
import type { AbsenceDetail } from '#domain/leave/absence-detail.ts'
import { MANY_AWAY_DAYS, MOST_AWAY_DAYS, awayDays } from '#domain/leave/away-days.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type Roster, weeksOf } from './roster.ts'
import { FACULTY, sampleId } from './sample-people.ts'

type NewAbsence = Omit<Absence, 'id'>

/** Time away of the sample, with what is protected of it. */
export interface SampleLeave {
  readonly absence: NewAbsence
  readonly detail?: Partial<Omit<AbsenceDetail, 'absence'>>
}

/** Days around an FMIT week that stay free, and between two absences of one person. */
const AROUND_WEEK = 14
const APART = 3

const away = (given: Pick<NewAbsence, 'person' | 'first' | 'last' | 'type' | 'status'> & Partial<NewAbsence>): NewAbsence => ({ firstHalf: 'am', lastHalf: 'pm', ...UNREMARKED, ...given }) // prettier-ignore

/**
 * What else there is of time away, so that every status and most types are there to see: of residents, one near the most
 * days there are and one beyond; interns who are expected to be away; and the adjunct, who takes no call, far from their
 * own FMIT weeks. Nothing of it touches what is found of FMIT weeks and calls.
 */
export const otherLeave = (
  residents: readonly PersonId[],
  year: AcademicYear,
  today: Day,
  roster: Roster,
  known: readonly NewAbsence[],
): readonly SampleLeave[] => {
  const all: NewAbsence[] = [...known]
  const made: SampleLeave[] = []
  const [start, end] = [yearStart(year), yearEnd(year)]
  const within = (day: Day, days: number): Day => Math.max(start, Math.min(day, addDays(end, 1 - days))) as Day
  const ofPerson = (person: PersonId): readonly Absence[] =>
    all.filter((one) => one.person === person).map((one) => ({ ...one, id: '' }))
  const isFree = (person: PersonId, first: Day, days: number): boolean =>
    first >= start &&
    addDays(first, days - 1) <= end &&
    !ofPerson(person).some((own) => touches(own, addDays(first, -APART), addDays(first, days - 1 + APART))) &&
    weeksOf(roster, person).every(
      (week) => addDays(first, days) < addDays(week, -AROUND_WEEK) || first > addDays(week, 6 + AROUND_WEEK),
    )
  const mondays = daysFrom(start, end).filter((day) => weekdayOf(day) === 'mon')
  /** The first Monday from a day on, and round the year, on which somebody can be away for so many days. */
  const mondayFor = (person: PersonId, from: Day, days: number): Day | undefined =>
    [...mondays.filter((day) => day >= from), ...mondays].find((first) => isFree(person, first, days))
  const add = (absence: NewAbsence, detail?: SampleLeave['detail']): void => {
    all.push(absence)
    made.push(detail === undefined ? { absence } : { absence, detail })
  }
  const addFrom = (
    from: Day,
    days: number,
    given: Omit<Parameters<typeof away>[0], 'first' | 'last'>,
    detail?: SampleLeave['detail'],
  ): void => {
    // prettier-ignore
    const first = mondayFor(given.person, from, days)
    if (first !== undefined) add(away({ ...given, first, last: addDays(first, days - 1) }), detail)
  }
  const daysOf = (person: PersonId): number => awayDays(ofPerson(person), year).days

  // Asked for, expected, turned down and cancelled.
  const resident = (n: number): PersonId => residents[n] as PersonId
  const soon = addDays(today, 21)
  const review = { by: 'Ines Okonkwo', on: today }
  addFrom(soon, 5, { person: resident(7), type: 'vacation', status: 'requested', author: 'Yusuf Karim' }, { reason: 'A cousin is getting married.' }) // prettier-ignore
  addFrom(soon, 3, { person: resident(8), type: 'conference', status: 'requested', author: 'Elodie Marchand' })
  addFrom(soon, 5, { person: resident(9), type: 'vacation', status: 'rejected', review: { ...review, comment: 'Three others are away that week.' } }) // prettier-ignore
  addFrom(soon, 2, { person: resident(10), type: 'vacation', status: 'cancelled' })
  for (const [n, number] of [5, 8, 11].entries()) {
    const first = blocksOf(year).find((block) => block.number === number)?.start
    const person = resident(n)
    if (first !== undefined && isFree(person, first, 7))
      add(away({ person, first, last: addDays(first, 6), type: 'vacation', status: 'anticipated' }))
  }
  const sick = [11, 12, 13]
    .map(resident)
    .flatMap((person) =>
      daysFrom(within(addDays(today, -14), 8), within(addDays(today, -7), 1)).map((first) => ({ person, first })),
    )
  const ill = sick.find(({ person, first }) => isFree(person, first, 1))
  if (ill) add(away({ ...ill, last: ill.first, firstHalf: 'pm', type: 'sick', status: 'approved' }))

  // Near the most days, and beyond them: they were to be back two days ago, and nobody has said whether they are.
  const near = resident(16)
  addFrom(start, Math.max(1, MANY_AWAY_DAYS + 2 - daysOf(near)), { person: near, type: 'conference', status: 'approved', review: { ...review, comment: 'Bring the slides back.' } }) // prettier-ignore
  const beyond = resident(18)
  const lengths = Array.from({ length: MOST_AWAY_DAYS }, (_, i) => MANY_AWAY_DAYS + i)
  for (const days of lengths) {
    const first = within(addDays(today, -1 - days), days)
    const absence = away({ person: beyond, first, last: addDays(first, days - 1), type: 'convalescent', status: 'approved', tentative: true }) // prettier-ignore
    if (awayDays([...ofPerson(beyond), { ...absence, id: '' }], year).days <= MOST_AWAY_DAYS) continue
    add(absence, { reason: 'Knee surgery.' })
    break
  }

  const adjunct = FACULTY.find(({ role }) => role === 'adjunct')
  if (adjunct) {
    const person = sampleId(adjunct.name)
    addFrom(soon, 5, { person, type: 'tdy', status: 'anticipated' }, { location: 'Texas', orders: true })
    addFrom(addDays(soon, 28), 3, { person, type: 'conference', status: 'requested', author: adjunct.name })
    addFrom(addDays(start, 14), 2, { person, type: 'training', status: 'approved', lastHalf: 'am' })
  }
  return made
}

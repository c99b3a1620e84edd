import type { Day } from '../calendar/day.ts'
import type { Half } from '../calendar/half-day.ts'
import { type Absence, type AbsenceType, UNREMARKED, isApproved } from '../leave/absence.ts'
import { spokenRange } from '../calendar/spoken-days.ts'
import type { PersonId } from '../people/person.ts'
import { type Refusal, type Result, done, refused } from '../result.ts'
import { type Schedule, nameOf } from '../schedule/schedule.ts'
import { type LeaveActor, OWN_REQUEST } from './leave-actor.ts'
import { notASpan } from './leave-refusals.ts'
import { unknownPerson } from './week-refusals.ts'

/** Of an absence that stands: what was refused or cancelled is not written but decided. */
export type StandingStatus = 'requested' | 'anticipated' | 'approved'

/** What somebody says of time away. What is left out stays as it is, or is as usual. */
export interface SaidTimeAway {
  /** Their own when left out. */
  readonly person?: PersonId | undefined
  readonly first?: Day | undefined
  /** The first day when left out. */
  readonly last?: Day | undefined
  readonly firstHalf?: Half | undefined
  readonly lastHalf?: Half | undefined
  readonly type?: Exclude<AbsenceType, 'undisclosed'> | undefined
  /** Of whoever does not plan it is always `requested`. */
  readonly status?: StandingStatus | undefined
  readonly tentative?: boolean | undefined
}

/** The same of time away that is new: what it cannot do without. */
export interface NewTimeAway extends SaidTimeAway {
  readonly id: string
  readonly first: Day
  readonly type: Exclude<AbsenceType, 'undisclosed'>
}

export type TimeAwayReason =
  'no_person' | 'not_yours' | 'unknown_person' | 'wrong_range' | 'outside_year' | 'own_request'

/** Whose time away it is: the one named, else whoever says it. */
const whose = (
  schedule: Schedule,
  by: LeaveActor,
  named: PersonId | undefined,
): Result<PersonId, Refusal<'no_person' | 'not_yours' | 'unknown_person'>> => {
  const person = named ?? by.person
  if (person === null)
    return by.plans
      ? refused('no_person', 'Say whose time away it is: choose somebody from the people.')
      : refused('no_person', 'You are not linked to anybody of the program. Ask an administrator to link you.')
  if (!by.plans && person !== by.person)
    return refused('not_yours', 'You can ask for your own time away. Ask a planner about anybody else’s.')
  const unknown = unknownPerson(schedule, person)
  return unknown ? { ok: false, refusal: unknown } : done(person)
}

const spanRefused = (
  absence: Absence,
): { readonly ok: false; readonly refusal: Refusal<'wrong_range' | 'outside_year'> } | null => {
  // prettier-ignore
  const refusal = notASpan(absence)
  return refusal && { ok: false, refusal }
}

/** New time away as it would be written down. Planners' own is asked for like anybody's: another says yes to it. */
export const newTimeAway = (
  schedule: Schedule,
  by: LeaveActor,
  said: NewTimeAway,
): Result<Absence, Refusal<TimeAwayReason>> => {
  const person = whose(schedule, by, said.person)
  if (!person.ok) return person
  const isOwn = person.value === by.person
  const status = by.plans ? (said.status ?? (isOwn ? 'requested' : 'approved')) : 'requested'
  if (isOwn && status === 'approved') return { ok: false, refusal: OWN_REQUEST }
  const absence: Absence = {
    id: said.id,
    person: person.value,
    first: said.first,
    last: said.last ?? said.first,
    firstHalf: said.firstHalf ?? 'am',
    lastHalf: said.lastHalf ?? 'pm',
    type: said.type,
    status,
    ...UNREMARKED,
    tentative: said.tentative ?? false,
    author: by.name,
  }
  return spanRefused(absence) ?? done(absence)
}

const sameTime = (a: Absence, b: Absence): boolean =>
  a.person === b.person &&
  a.type === b.type &&
  a.first === b.first &&
  a.last === b.last &&
  a.firstHalf === b.firstHalf &&
  a.lastHalf === b.lastHalf

/** Time away as it would be after a change of it. Approving by the way counts as saying yes. */
export const changedTimeAway = (
  schedule: Schedule,
  by: LeaveActor,
  present: Absence,
  said: SaidTimeAway,
): Result<Absence, Refusal<TimeAwayReason>> => {
  const person = whose(schedule, by, said.person ?? present.person)
  if (!person.ok) return person
  const status = by.plans ? (said.status ?? present.status) : present.status
  const first = said.first ?? present.first
  // A new first day after the last is a new day, where nobody says another last.
  const last = said.last ?? (said.first !== undefined && present.first === present.last ? first : present.last)
  const next: Absence = {
    ...present,
    ...{ person: person.value, status, first, last },
    firstHalf: said.firstHalf ?? present.firstHalf,
    lastHalf: said.lastHalf ?? present.lastHalf,
    type: said.type ?? present.type,
    tentative: said.tentative ?? present.tentative,
  }
  const wasApproved = isApproved(present)
  if (isApproved(next) && next.person === by.person && !(wasApproved && sameTime(present, next)))
    return { ok: false, refusal: OWN_REQUEST }
  const review =
    isApproved(next) === wasApproved
      ? present.review
      : isApproved(next)
        ? { by: by.name, on: schedule.today, comment: null }
        : null
  return spanRefused(next) ?? done({ ...next, review })
}

/** "Maya Lindqvist's time away of 24 – 28 May". Neither type nor reason: it stands in histories. */
export const calledTimeAway = (schedule: Schedule, { person, first, last }: Absence): string =>
  `${nameOf(schedule, person)}'s time away of ${spokenRange(first, last)}`

import { yearOf } from '../calendar/academic-year.ts'
import type { Day } from '../calendar/day.ts'
import { fmitCallNights, fmitWeekOf } from '../calendar/fmit-week.ts'
import type { PersonId } from '../people/person.ts'
import { type Change, type ChangeSet, changeTo } from '../schedule/change.ts'
import { type FmitAssignment, dayKey } from '../schedule/facts.ts'
import { type Schedule, fmitWeekAt, nameOf, programOf } from '../schedule/schedule.ts'
import { fmitArea } from './areas.ts'
import { written } from './reason.ts'

/** What may be said of an assignment besides who it is; what is left out stays as it is. */
export interface WeekRemarks {
  /** Null takes the note away. */
  readonly note?: string | null | undefined
  /** Why it stands although a critical finding or a lock says otherwise. */
  readonly reason?: string | null | undefined
}

/** A person put on a week, as of today. */
export const putOn = (schedule: Schedule, weekStart: Day, person: PersonId, remarks: WeekRemarks): FmitAssignment => ({
  weekStart,
  person,
  note: written(remarks.note),
  reason: written(remarks.reason),
  decided: { on: schedule.today, lockDate: programOf(schedule)?.lockDate ?? null },
})

/** The same attending with other remarks: nothing new was decided. */
export const remarked = (assignment: FmitAssignment, { note, reason }: WeekRemarks): FmitAssignment => ({
  ...assignment,
  note: note === undefined ? assignment.note : written(note),
  reason: written(reason) ?? assignment.reason,
})

/**
 * The changes that make a week's assignment `to`. A Friday or Saturday call stored for whoever now is the attending
 * goes, because it follows from the week; one that somebody else takes stays.
 */
export const weekChanges = ({ facts }: Schedule, weekStart: Day, to: FmitAssignment | null): readonly Change[] => {
  const nowDerived = fmitCallNights(weekStart).filter(
    (night) => to !== null && facts.callNight.get(dayKey(night))?.person === to.person,
  )
  return [
    ...changeTo(facts, 'fmitWeek', dayKey(weekStart), to),
    ...nowDerived.flatMap((night) => changeTo(facts, 'callNight', dayKey(night), null)),
  ]
}

/** What the history says of a week that becomes `to`. */
export const weekSummary = (schedule: Schedule, weekStart: Day, to: FmitAssignment | null): string => {
  const { number } = fmitWeekOf(weekStart)
  const whose = (assignment: FmitAssignment): string => `${nameOf(schedule, assignment.person)}'s`
  const from = fmitWeekAt(schedule, weekStart)
  const was = from === null || from.person === to?.person ? '' : `; it was ${whose(from)}`
  if (to === null || from?.person !== to.person) return `Week ${number} is ${to === null ? 'open' : whose(to)}${was}.`
  if (from.note !== to.note) return `The note on week ${number} has changed.`
  if (from.reason !== to.reason) return `The reason given for week ${number} has changed.`
  return `Week ${number} is ${whose(to)}.`
}

/** The change set that makes one week's assignment `to`. */
export const weekChangeSet = (
  schedule: Schedule,
  weekStart: Day,
  to: FmitAssignment | null,
  reason: string | null | undefined,
): ChangeSet => ({
  changes: weekChanges(schedule, weekStart, to),
  summary: weekSummary(schedule, weekStart, to),
  source: 'edit',
  reason: written(reason),
  area: fmitArea(yearOf(weekStart)),
})

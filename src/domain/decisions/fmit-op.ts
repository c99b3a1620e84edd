import { type AcademicYear, yearLabel, yearOf } from '../calendar/academic-year.ts'
import { type Day, isoOf } from '../calendar/day.ts'
import { fmitWeekOf } from '../calendar/fmit-week.ts'
import type { PersonId } from '../people/person.ts'
import type { Refusal } from '../result.ts'
import type { FmitAssignment } from '../schedule/facts.ts'
import { type Schedule, fmitWeekAt } from '../schedule/schedule.ts'
import { lockedWithoutReason, notAWeek, openWeek, unknownPerson } from './week-refusals.ts'

/** One step of a batch. A move takes the attending of `weekStart` to another week; a swap trades two attendings. */
export type FmitOp =
  | {
      readonly op: 'assign'
      readonly weekStart: Day
      readonly person: PersonId
      readonly replace?: boolean | undefined
      readonly note?: string | null | undefined
    }
  | { readonly op: 'unassign'; readonly weekStart: Day }
  | { readonly op: 'move'; readonly weekStart: Day; readonly toWeek: Day; readonly replace?: boolean | undefined }
  | { readonly op: 'swap'; readonly weekStart: Day; readonly withWeek: Day }

/** What a step does: weeks it takes from whoever has them, and weeks it gives to somebody. */
export interface Effect {
  readonly index: number
  readonly takes: readonly Day[]
  readonly gives: readonly Gift[]
  readonly replace: boolean
}
export interface Gift {
  readonly weekStart: Day
  readonly person: PersonId
  readonly note?: string | null | undefined
}

const weeksOf = (op: FmitOp): readonly Day[] => {
  if (op.op === 'move') return [op.weekStart, op.toWeek]
  return op.op === 'swap' ? [op.weekStart, op.withWeek] : [op.weekStart]
}

/** Why a step cannot be carried out whatever the others do; null when it can. */
export const refusalOf = (
  schedule: Schedule,
  op: FmitOp,
  year: AcademicYear,
  reason: string | null | undefined,
): Refusal | null => {
  const weeks = weeksOf(op)
  const ofWeeks = (refuse: (week: Day) => Refusal | null): Refusal | null =>
    weeks.reduce<Refusal | null>((before, week) => before ?? refuse(week), null)
  return (
    (op.op === 'assign' ? unknownPerson(schedule, op.person) : null) ??
    ofWeeks((week) => notAWeek(week) ?? otherYear(week, year)) ??
    (op.op === 'assign' ? null : openWeek(schedule, op.weekStart)) ??
    (op.op === 'swap' ? openWeek(schedule, op.withWeek) : null) ??
    (changesNothing(schedule, op) ? null : ofWeeks((week) => lockedWithoutReason(schedule, week, reason)))
  )
}

const otherYear = (weekStart: Day, year: number): Refusal<'other_year'> | null =>
  yearOf(weekStart) === year
    ? null
    : {
        reason: 'other_year',
        message: `Week ${fmitWeekOf(weekStart).number} of ${yearLabel(yearOf(weekStart))} is not in ${yearLabel(year)}. Change one year at a time.`,
        data: { weekStart: isoOf(weekStart), year },
      }

const changesNothing = (schedule: Schedule, op: FmitOp): boolean =>
  op.op === 'assign' && fmitWeekAt(schedule, op.weekStart)?.person === op.person

/** What a step does that has not been refused. */
export const effectOf = (schedule: Schedule, op: FmitOp, index: number): Effect => {
  // A step without an attending to take was refused before.
  const present = (weekStart: Day): FmitAssignment => fmitWeekAt(schedule, weekStart) as FmitAssignment
  const moved = (from: Day, to: Day): Gift => ({
    weekStart: to,
    person: present(from).person,
    note: present(from).note,
  })
  switch (op.op) {
    case 'assign':
      return { index, takes: [], gives: [op], replace: op.replace === true }
    case 'unassign':
      return { index, takes: [op.weekStart], gives: [], replace: false }
    case 'move':
      return { index, takes: [op.weekStart], gives: [moved(op.weekStart, op.toWeek)], replace: op.replace === true }
    case 'swap':
      return {
        index,
        takes: [op.weekStart, op.withWeek],
        gives: [moved(op.weekStart, op.withWeek), moved(op.withWeek, op.weekStart)],
        replace: false,
      }
  }
}

import { type AcademicYear, yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, addDays } from '#domain/calendar/day.ts'
import { fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import { type Absence, UNREMARKED } from '#domain/leave/absence.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type Held, type PlanEditor, editPlan, isPlain } from './plan-editor.ts'
import { type Roster, isFarFrom, weeksOf } from './roster.ts'
import { FACULTY, sampleId } from './sample-people.ts'
import { holidaysIn } from './sample-weeks.ts'

/** A year's roster with the few things in it that a coordinator would find in a real one. */
export interface FlawedRoster {
  readonly roster: Roster
  /** Why weeks stand although something speaks against them. */
  readonly reasons: ReadonlyMap<Day, string>
  readonly notes: ReadonlyMap<Day, string>
  /** Weeks that nobody has yet. */
  readonly open: readonly Day[]
  /** Who asks for more weeks between two of theirs than they have. */
  readonly asksForRoom: PersonId | null
  /** Absences that are over an FMIT week, or next to one. */
  readonly absences: readonly Omit<Absence, 'id'>[]
}

/**
 * Puts into the year's roster: a week of an adjunct, two weeks back to back with a reason, two with one week between,
 * a holiday held two years in a row, two open weeks, leave over a week and its recovery day, leave asked for over
 * another, leave that starts on a recovery day. Where it goes depends on how much of the year is left.
 */
export const flawed = (drafted: Roster, year: AcademicYear, today: Day): FlawedRoster => {
  const plan = editPlan(drafted, year, today)
  const leaveTwoOpen = () => (plan.future.length < 4 ? [] : [0.35, 0.6].flatMap((from) => leaveOpen(plan, from)))
  // When few weeks are left, they are for this first.
  const early = plan.stage === plan.future ? null : leaveTwoOpen()
  const byAdjunct = coverByAdjunct(plan, year)
  const backToBack = plan.pair(0.5, 1)
  const close = plan.pair(0.7, 2)
  repeatHoliday(plan)
  const open = early ?? leaveTwoOpen()
  const absences = [
    ...leaveAt(plan, 0.8, [3, 7], 'approved'),
    ...leaveAt(plan, 0.25, [4, 6], 'requested'),
    ...leaveAt(plan, 0.45, [7, 11], 'approved'),
  ]
  return {
    roster: plan.roster,
    reasons: new Map(backToBack ? [[backToBack.week, 'Asked for both weeks, is moving house afterwards.']] : []),
    notes: new Map(byAdjunct ? [[byAdjunct.week, 'Covers for a colleague at a course.']] : []),
    open,
    asksForRoom: close?.person ?? null,
    absences,
  }
}

const coverByAdjunct = (plan: PlanEditor, year: AcademicYear): Held | null => {
  const adjunct = FACULTY.find(({ role }) => role === 'adjunct')
  const weeks = fmitWeeksOf(year).map(({ start }) => start)
  const held = plan.find(weeks, 0.2, ({ week, person }) => isPlain(week) && plan.hasToSpare(person))
  if (held !== null && adjunct) plan.give(held.week, sampleId(adjunct.name))
  return held
}

const leaveOpen = (plan: PlanEditor, from: number): readonly Day[] => {
  const held = plan.find(plan.future, from, ({ week, person }) => isPlain(week) && plan.hasToSpare(person))
  if (held === null) return []
  plan.give(held.week, null)
  return [held.week]
}

const repeatHoliday = (plan: PlanEditor): void => {
  const held = plan.find(plan.stage, 0.3, (one) => lastYearsWeek(plan.roster, one) !== null)
  const before = held && lastYearsWeek(plan.roster, held)
  if (held === null || before === null) return
  plan.give(before, held.person)
  plan.give(held.week, held.person)
}

/** The week of the year before with the same holiday, when the person could have had it too; null when not. */
const lastYearsWeek = (roster: Roster, { week, person }: Held): Day | null => {
  const holidays = holidaysIn(week)
    .filter(({ major }) => !major)
    .map(({ id }) => id)
  const hasOne = (other: Day): boolean => holidaysIn(other).some(({ id }) => holidays.includes(id))
  const before = fmitWeeksOf(yearOf(week) - 1)
    .map(({ start }) => start)
    .find(hasOne)
  if (before === undefined || !roster.has(before) || !isFarFrom(roster, person, before)) return null
  const hadBefore = weeksOf(roster, person).some((own) => yearOf(own) === yearOf(before) - 1 && hasOne(own))
  return hadBefore ? null : before
}

/** Leave of somebody from one day of their FMIT week to another, counted from its Friday. */
const leaveAt = (
  plan: PlanEditor,
  from: number,
  [first, last]: readonly [number, number],
  status: Absence['status'],
): readonly Omit<Absence, 'id'>[] => {
  const held = plan.find(plan.stage, from, ({ week }) => isPlain(week))
  if (held === null) return []
  plan.keep(held)
  const { week, person } = held
  const days = { first: addDays(week, first), last: addDays(week, last) }
  return [{ person, ...days, firstHalf: 'am', lastHalf: 'pm', type: 'vacation', status, ...UNREMARKED }]
}

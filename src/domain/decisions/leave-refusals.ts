import { FIRST_YEAR, LAST_YEAR, isPlannableYear, yearLabel, yearOf } from '../calendar/academic-year.ts'
import { halfDayIndex } from '../calendar/half-day.ts'
import { type Absence, isApproved } from '../leave/absence.ts'
import { classifyOverlap } from '../leave/overlap.ts'
import { spokenRange } from '../calendar/spoken-days.ts'
import type { Refusal } from '../result.ts'
import type { Change } from '../schedule/change.ts'
import type { Facts } from '../schedule/facts.ts'
import { type Schedule, absencesOf, nameOf } from '../schedule/schedule.ts'

/** An id that is no absence's. The id is not repeated: a record may be named after what it is. */
export const UNKNOWN_ABSENCE: Refusal<'unknown_absence'> = {
  reason: 'unknown_absence',
  message: 'There is no such time away. Somebody may have taken it off the record; look at the list again.',
}

/** Days that are no span, or lie where nothing can be planned. */
export const notASpan = (
  span: Pick<Absence, 'first' | 'firstHalf' | 'last' | 'lastHalf'>,
): Refusal<'wrong_range' | 'outside_year'> | null => {
  if (halfDayIndex(span.last, span.lastHalf) < halfDayIndex(span.first, span.firstHalf))
    return { reason: 'wrong_range', message: 'The time away ends before it starts. Turn the two round.' }
  return isPlannableYear(yearOf(span.first)) && isPlannableYear(yearOf(span.last)) ? null : outsideYear()
}

/** Days, or a year, of which there can be no plan. */
export const outsideYear = (): Refusal<'outside_year'> => ({
  reason: 'outside_year',
  message: `Turnus plans the years ${yearLabel(FIRST_YEAR)} to ${yearLabel(LAST_YEAR)}. Choose one of those.`,
  data: { firstYear: FIRST_YEAR, lastYear: LAST_YEAR },
})

/** What is approved stands once over a half-day; what is asked for neither beside that nor beside the same request. */
const clashes = (absence: Absence, other: Absence): boolean =>
  absence.status === 'requested'
    ? isApproved(other) || other.status === 'requested'
    : isApproved(absence) && isApproved(other)

const clashesOf = (absence: Absence, own: readonly Absence[]): readonly Absence[] =>
  own.filter((other) => other.id !== absence.id && clashes(absence, other) && classifyOverlap(absence, other)?.sameType)

/** The truth that nobody is away twice over one half-day for the same kind of reason; `data` names what is there. */
export const awayTwice = (schedule: Schedule, absence: Absence): Refusal<'overlapping'> | null => {
  const others = clashesOf(absence, absencesOf(schedule, absence.person))
  const [first] = others
  if (first === undefined) return null
  const there = isApproved(first) ? 'is away' : 'asks to be away'
  return {
    reason: 'overlapping',
    message: `${nameOf(schedule, absence.person)} ${there} ${spokenRange(first.first, first.last)} already, and of the same kind. Change that, or choose other days.`,
    data: { absences: others.map(({ id }) => id) },
  }
}

/** The same of absences that changes approve, all of them made; for what is brought back as it was. */
export const awayTwiceAfter = (after: Schedule, changes: readonly Change[]): Refusal<'overlapping'> | null => {
  for (const absence of approvedBy(after.facts, changes)) {
    const refusal = awayTwice(after, absence)
    if (refusal) return refusal
  }
  return null
}

const approvedBy = ({ absence }: Facts, changes: readonly Change[]): readonly Absence[] =>
  changes.flatMap(({ kind, key }) => {
    const now = kind === 'absence' ? absence.get(key) : undefined
    return now && isApproved(now) ? [now] : []
  })

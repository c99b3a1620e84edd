import { addDays, isoOf } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { type PersonId, initialsOf } from '#domain/people/person.ts'
import type { FmitYearFaculty, FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import { personOf } from '#domain/schedule/schedule.ts'
import type { Finding, Severity } from '#rules/kit.ts'
import { type LeaveBand, leaveBands, leaveInWords } from './leave-bands.ts'
import { type PlannerYear, cellKey, worstOf } from './planner-year.ts'
import { counted, inWords } from './words.ts'

/** Everything the cell of a person in a week shows and says. */
export interface WeekCell {
  /** Whose week it is: nobody's, this person's, somebody else's. */
  readonly owner: 'open' | 'own' | 'taken'
  /** Initials of whoever has the week. */
  readonly initials: string
  readonly state: FmitYearWeek['state']
  readonly locked: boolean
  /** This person had the week before: its Friday is their recovery day. */
  readonly recovery: boolean
  readonly leave: readonly LeaveBand[]
  readonly wish: 'would-like' | 'rather-not' | null
  readonly severity: Severity | null
  /** Stands by a written reason. */
  readonly waived: boolean
  readonly label: string
}

/** The letters that stand for somebody on a chip. */
export const initialsIn = (year: PlannerYear, person: PersonId | null): string => {
  const known = person === null ? null : personOf(year.judged.schedule, person)
  return known ? initialsOf(known) : (person ?? '').slice(0, 2)
}

/** Whether it waits for a reason no more: critical, and a reason is written at the week. */
const isWaived = (severity: Severity | null, week: FmitYearWeek): boolean =>
  severity === 'critical' && week.reason !== null

/** What the cell of a person in a week shows; null when there is no such week or person. */
export const weekCell = (year: PlannerYear, person: PersonId, weekStart: string): WeekCell | null => {
  const week = year.weeks.get(weekStart)
  const row = year.faculty.get(person)
  if (!week || !row) return null
  const found = year.found.get(cellKey(person, weekStart)) ?? []
  const severity = worstOf(found)
  const cell = {
    owner: week.attending === null ? 'open' : week.attending === person ? 'own' : 'taken',
    initials: initialsIn(year, week.attending),
    state: week.state,
    locked: week.locked,
    recovery: weekBefore(year, week)?.attending === person,
    leave: leaveBands(row.absences, week.start),
    wish: row.wishes.find((wish) => wish.weekStart === week.start)?.wish ?? null,
    severity,
    waived: week.attending === person && isWaived(severity, week),
  } as const
  return { ...cell, label: labelOf(year, row, week, cell, found) }
}

/** The week before one, of the same year or the last of the year before. */
export const weekBefore = ({ weeks, fmit }: PlannerYear, week: FmitYearWeek): FmitYearWeek | undefined =>
  week.number === 1 ? fmit.before : weeks.get(isoOf(addDays(week.start, -7)))

const SEVERITY_NOUNS: Readonly<Record<Severity, string>> = { critical: 'critical', warning: 'warning', info: 'remark' }

/** "one critical, two warnings". */
export const findingsInWords = (findings: readonly Finding[]): readonly string[] =>
  (['critical', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    if (count === 0) return []
    return severity === 'critical'
      ? [`${inWords(count)} critical`]
      : [counted(inWords(count), SEVERITY_NOUNS[severity])]
  })

/** "Abdi, week 40, Fri 2 Apr, open, on leave from Thursday, one warning". */
const labelOf = (
  year: PlannerYear,
  row: FmitYearFaculty,
  week: FmitYearWeek,
  cell: Omit<WeekCell, 'label'>,
  found: readonly Finding[],
): string =>
  [
    year.called(row.id),
    `week ${week.number}`,
    spokenDay(week.start),
    ...(week.state === 'future' ? [] : [week.state === 'past' ? 'past' : 'this week']),
    cell.owner === 'open'
      ? 'open'
      : cell.owner === 'own'
        ? 'on service'
        : `${year.called(week.attending ?? '')} on service`,
    ...(cell.recovery ? ['recovery Friday'] : []),
    ...cell.leave.map((band) => leaveInWords(band, week.start)),
    ...(cell.wish ? [cell.wish === 'would-like' ? 'would like it' : 'would rather not'] : []),
    ...(week.locked ? ['locked'] : []),
    ...findingsInWords(found),
    ...(cell.waived ? [`kept because “${week.reason ?? ''}”`] : []),
  ].join(', ')

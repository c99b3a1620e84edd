import { spokenDay } from '#domain/calendar/spoken-day.ts'
import type { FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import type { Severity } from '#rules/kit.ts'
import { type PlannerYear, cellKey, worstOf } from './planner-year.ts'
import { findingsInWords, initialsIn } from './week-cell.ts'

/** What the coverage row shows and says of a week. */
export interface CoverageCell {
  readonly open: boolean
  readonly initials: string
  readonly name: string
  readonly state: FmitYearWeek['state']
  readonly severity: Severity | null
  readonly label: string
}

/** Who covers a week; null when the year has no such week. */
export const coverageCell = (year: PlannerYear, weekStart: string): CoverageCell | null => {
  const week = year.weeks.get(weekStart)
  if (!week) return null
  const { attending } = week
  const found = attending === null ? [] : (year.found.get(cellKey(attending, weekStart)) ?? [])
  return {
    open: attending === null,
    initials: initialsIn(year, attending),
    name: attending === null ? '' : year.called(attending),
    state: week.state,
    severity: worstOf(found),
    label: [
      `Week ${week.number}`,
      spokenDay(week.start),
      ...(week.state === 'future' ? [] : [week.state === 'past' ? 'past' : 'this week']),
      attending === null ? 'open' : year.called(attending),
      ...findingsInWords(found),
    ].join(', '),
  }
}

import { isoOf } from '#domain/calendar/day.ts'
import type { FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import { type PlannerYear, cellKey, worstOf } from '../planner-year.ts'
import { listed } from '../words.ts'

/** What one bar of the strip over the year says of its week. */
export type Bar = 'past' | 'now' | 'open' | 'critical' | 'warning' | 'covered'

export const barOf = (year: PlannerYear, week: FmitYearWeek): Bar => {
  if (week.state === 'past') return 'past'
  if (week.attending === null) return 'open'
  if (week.state === 'current') return 'now'
  const worst = worstOf(year.found.get(cellKey(week.attending, isoOf(week.start))) ?? [])
  return worst === 'critical' || worst === 'warning' ? worst : 'covered'
}

const numbersOf = (weeks: readonly FmitYearWeek[]): string => listed(weeks.map(({ number }) => String(number)))

/** The strip in words: "52 weeks: 27 past, week 28 is now, weeks 41 and 46 open, 40 and 47 critical". */
export const stripInWords = (year: PlannerYear): string => {
  const { weeks } = year.fmit
  const are = (bar: Bar) => weeks.filter((week) => barOf(year, week) === bar)
  const now = weeks.find(({ state }) => state === 'current')
  const said = (found: readonly FmitYearWeek[], words: (numbers: string) => string) =>
    found.length === 0 ? [] : [words(numbersOf(found))]
  return `${weeks.length} weeks: ${[
    ...(are('past').length > 0 ? [`${are('past').length} past`] : []),
    ...(now ? [`week ${now.number} is now`] : []),
    ...said(are('open'), (numbers) => `${numbers} open`),
    ...said(are('critical'), (numbers) => `${numbers} critical`),
    ...said(are('warning'), (numbers) => `${numbers} with a warning`),
  ].join(', ')}`
}

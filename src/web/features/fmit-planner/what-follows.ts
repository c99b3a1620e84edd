import { isoOf } from '#domain/calendar/day.ts'
import { spokenDate, spokenDay } from '#domain/calendar/spoken-day.ts'
import type { Proposal } from './edit.ts'
import { weeksOfEdit } from './edit.ts'
import type { PlannerYear } from './planner-year.ts'
import { counted, inWords, sentence } from './words.ts'

/** What a change brings along, for the toast: calls and recovery of the one week it is about, and new warnings. */
export const whatFollows = (year: PlannerYear, { edit, consequences }: Proposal): string => {
  const [only, ...others] = weeksOfEdit(edit)
  const week = only !== undefined && others.length === 0 ? year.weeks.get(isoOf(only)) : undefined
  const warnings = consequences.broken.filter(({ severity }) => severity !== 'info').length
  const [friday, saturday] = week?.calls ?? []
  return [
    ...(week?.attending && friday && saturday
      ? [`Call on ${spokenDate(friday.night)} and ${spokenDate(saturday.night)}; ${spokenDay(week.recoveryDay)} is the recovery day.`] // prettier-ignore
      : []),
    ...(warnings > 0 ? [`${sentence(counted(inWords(warnings), 'finding'))} more.`] : []),
  ].join(' ')
}

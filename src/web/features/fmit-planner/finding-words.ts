import { yearLabel } from '#domain/calendar/academic-year.ts'
import { day } from '#domain/calendar/day.ts'
import { fmitBlockOf, fmitWeekEnd } from '#domain/calendar/fmit-week.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import type { Finding } from '#rules/kit.ts'
import { placeOf } from './planner-year.ts'
import { spokenRange } from './words.ts'

/** Where and when a finding is: "Fri 21 – Thu 27 May · B13". */
export const whereOf = (finding: Finding): string => {
  const { night, year } = finding.data
  const { week } = placeOf(finding)
  if (typeof night === 'string') return `night of ${spokenDay(day(night))} · B${fmitBlockOf(day(night)).number}`
  if (week !== null) return `${spokenRange(day(week), fmitWeekEnd(day(week)))} · B${fmitBlockOf(day(week)).number}`
  return typeof year === 'number' ? `AY ${yearLabel(year)}` : ''
}

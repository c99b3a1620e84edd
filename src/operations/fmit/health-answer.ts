import * as z from 'zod'
import { type AcademicYear, yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, addDays, daysFrom, isoDay } from '#domain/calendar/day.ts'
import { type FmitYear, type FmitYearWeek, fmitYear } from '#domain/schedule/fmit-year.ts'
import { type Schedule, callNights, onCall } from '#domain/schedule/schedule.ts'
import { isOfFmitYear } from '#rules/finding.ts'
import type { Judged } from '#rules/judge.ts'
import { candidate, peopleFor } from './alternatives.ts'
import { conflictCounts, countsOf } from './conflict.ts'
import { percent } from './year-summary.ts'

const WEEKS_AHEAD = 13
const MOST_CANDIDATES = 3
/** Source: fmit-and-call 6.2. */
const CRITICAL_BELOW = 70
const DEGRADED_BELOW = 85
const MANY_CRITICAL = 5

const coverage = z.strictObject({ weeks: z.int(), open: z.int(), coveragePct: z.number() })
const gap = z.strictObject({
  ay: z.int(),
  week: z.int(),
  weekStart: isoDay,
  daysAway: z.int(),
  severity: z.enum(['critical', 'high', 'medium', 'low']),
  candidates: z.array(candidate),
})

export const healthAnswer = z.strictObject({
  status: z.enum(['healthy', 'degraded', 'critical']),
  ay: z.int(),
  today: isoDay,
  coverage: z.strictObject({ ahead: coverage.describe('The next 13 weeks'), year: coverage }),
  gaps: z.array(gap).describe('Of the next 13 weeks'),
  conflicts: conflictCounts.describe('Of the present academic year'),
  fairness: z.number().nullable(),
  callGaps: z.array(isoDay).describe('Nights of the next 13 weeks without anybody, as far as calls are planned'),
})

const gapSeverity = (daysAway: number): z.output<typeof gap>['severity'] =>
  daysAway <= 3 ? 'critical' : daysAway <= 7 ? 'high' : daysAway <= 14 ? 'medium' : 'low'

const coverageOf = (weeks: readonly FmitYearWeek[]): z.output<typeof coverage> => {
  const open = weeks.filter(({ attending }) => attending === null).length
  return { weeks: weeks.length, open, coveragePct: percent(weeks.length - open, weeks.length) }
}

const gapOf = (judged: Judged, year: FmitYear, week: FmitYearWeek): z.output<typeof gap> => {
  const daysAway = Math.max(0, week.start - judged.schedule.today)
  return {
    ay: year.year,
    week: week.number,
    weekStart: week.start,
    daysAway,
    severity: gapSeverity(daysAway),
    candidates: [...peopleFor(judged, year, week.start, MOST_CANDIDATES)],
  }
}

/** Nights ahead without anybody, as far as calls are planned at all. */
const callGapsOf = (schedule: Schedule, last: Day): Day[] => {
  const planned = callNights(schedule).at(-1)?.night ?? addDays(schedule.today, -1)
  return daysFrom(schedule.today, planned < last ? planned : last).filter((night) => onCall(schedule, night) === null)
}

const statusOf = (critical: number, ...percents: readonly number[]): z.output<typeof healthAnswer>['status'] => {
  const least = Math.min(...percents)
  if (critical > MANY_CRITICAL || least < CRITICAL_BELOW) return 'critical'
  return critical > 0 || least < DEGRADED_BELOW ? 'degraded' : 'healthy'
}

/** How the plan stands today, counted by the same function as the planner. */
export const healthOf = (judged: Judged): z.output<typeof healthAnswer> => {
  const { schedule, findings } = judged
  const { today } = schedule
  const ay: AcademicYear = yearOf(today)
  const present = fmitYear(schedule, ay)
  const last = addDays(today, WEEKS_AHEAD * 7 - 1)
  const ahead = [present, fmitYear(schedule, ay + 1)].flatMap((year) =>
    year.weeks.filter(({ start, end }) => end >= today && start <= last).map((week) => ({ year, week })),
  )
  const conflicts = countsOf(findings.filter((finding) => isOfFmitYear(finding, ay)))
  const [next, whole] = [coverageOf(ahead.map(({ week }) => week)), coverageOf(present.weeks)]
  return {
    status: statusOf(conflicts.critical, next.coveragePct, whole.coveragePct),
    ay,
    today,
    coverage: { ahead: next, year: whole },
    gaps: ahead.filter(({ week }) => week.attending === null).map(({ year, week }) => gapOf(judged, year, week)),
    conflicts,
    fairness: present.summary.fairness,
    callGaps: callGapsOf(schedule, last),
  }
}

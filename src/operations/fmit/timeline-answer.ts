import * as z from 'zod'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { type Day, isoDay } from '#domain/calendar/day.ts'
import type { PersonId } from '#domain/people/person.ts'
import { facultyRole } from '#domain/people/person-year.ts'
import { fairnessOf } from '#domain/schedule/fairness.ts'
import { type FmitYear, type FmitYearFaculty, type FmitYearWeek, fmitYear } from '#domain/schedule/fmit-year.ts'
import { targetStatus } from '#domain/schedule/targets.ts'
import type { Judged } from '#rules/judge.ts'
import { SEVERITIES, type Severity } from '#rules/kit.ts'
import { weekOfFinding } from './conflict.ts'
import { targetStatusAnswer } from './faculty-answer.ts'
import { holidayAnswer } from './week-answer.ts'
import { percent } from './year-summary.ts'

const bar = z.strictObject({
  ay: z.int(),
  week: z.int(),
  weekStart: isoDay,
  weekEnd: isoDay,
  status: z.enum(['past', 'current', 'future']),
  conflictSeverity: z.enum(SEVERITIES).nullable().describe('The worst that is found about them in that week'),
  holidays: z.array(holidayAnswer),
  crossesYear: z.boolean(),
})

const row = z.strictObject({
  facultyId: z.string(),
  name: z.string(),
  initials: z.string(),
  role: facultyRole.nullable(),
  bars: z.array(bar),
  load: z
    .strictObject({ count: z.int(), target: z.number(), pct: z.number().nullable(), status: targetStatusAnswer })
    .describe('Of the whole academic years asked for, as the planner counts'),
})

export const timelineAnswer = z.strictObject({
  years: z.array(z.int()),
  from: isoDay,
  to: isoDay,
  today: isoDay,
  rows: z.array(row),
  metrics: z.strictObject({
    faculty: z.int(),
    weeks: z.int(),
    open: z.int(),
    coveragePct: z.number(),
    fairness: z.number().nullable(),
    mean: z.number().describe('Weeks each, of those with a target'),
    median: z.number(),
    stdev: z.number(),
    min: z.int(),
    max: z.int(),
  }),
})
type TimelineAnswer = z.output<typeof timelineAnswer>

export interface TimelineRange {
  readonly first: AcademicYear
  readonly last: AcademicYear
  readonly from: Day | null
  readonly to: Day | null
  readonly facultyId: PersonId | null
}

const severityIn = ({ findings }: Judged, weekStart: Day, person: PersonId): Severity | null =>
  findings.find((finding) => weekOfFinding(finding) === weekStart && finding.data['person'] === person)?.severity ??
  null

const barOf = (judged: Judged, ay: AcademicYear, week: FmitYearWeek, person: PersonId): z.output<typeof bar> => ({
  ay,
  week: week.number,
  weekStart: week.start,
  weekEnd: week.end,
  status: week.state,
  conflictSeverity: severityIn(judged, week.start, person),
  holidays: week.holidays.map(({ id, day, name, observed, major }) => ({ id, date: day, name, observed, major })),
  crossesYear: week.crossesYear,
})

interface Load {
  readonly row: FmitYearFaculty
  readonly count: number
  readonly min: number
  readonly target: number
  readonly max: number
}

/** Everybody of the years, each once, with the years' figures added up. */
const loadsOf = (years: readonly FmitYear[]): readonly Load[] => {
  const loads = new Map<PersonId, Load>()
  for (const row of years.flatMap(({ faculty }) => faculty)) {
    const { count = 0, min = 0, target = 0, max = 0 } = loads.get(row.id) ?? {}
    loads.set(row.id, {
      row,
      count: count + row.count,
      min: min + row.min,
      target: target + row.target,
      max: max + row.max,
    })
  }
  return [...loads.values()]
}

const toHundredth = (value: number): number => Math.round(value * 100) / 100

const spreadOf = (
  counts: readonly number[],
): Pick<TimelineAnswer['metrics'], 'mean' | 'median' | 'stdev' | 'min' | 'max'> => {
  if (counts.length === 0) return { mean: 0, median: 0, stdev: 0, min: 0, max: 0 }
  const sorted = [...counts].sort((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? 0
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const half = counts.length / 2
  return {
    mean: toHundredth(mean),
    median: (at(Math.ceil(half) - 1) + at(Math.floor(half))) / 2,
    stdev: toHundredth(Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length)),
    min: at(0),
    max: at(sorted.length - 1),
  }
}

/** Who is on when, counted by the same function as the planner. */
export const timelineOf = (judged: Judged, { first, last, from, to, facultyId }: TimelineRange): TimelineAnswer => {
  const years = Array.from({ length: last - first + 1 }, (_, i) => fmitYear(judged.schedule, first + i))
  const start = from ?? (years[0] as FmitYear).start
  const end = to ?? (years.at(-1) as FmitYear).end
  const weeks = years.flatMap(({ year, weeks }) =>
    weeks.filter((week) => week.start <= end && week.end >= start).map((week) => ({ year, week })),
  )
  const loads = loadsOf(years)
  const expected = loads.filter(({ target }) => target > 0)
  const open = weeks.filter(({ week }) => week.attending === null).length
  return {
    years: years.map(({ year }) => year),
    from: start,
    to: end,
    today: judged.schedule.today,
    rows: loads
      .filter(({ row }) => facultyId === null || row.id === facultyId)
      .map(({ row: { id, name, initials, role }, ...load }) => ({
        ...{ facultyId: id, name, initials, role },
        bars: weeks.filter(({ week }) => week.attending === id).map(({ year, week }) => barOf(judged, year, week, id)),
        load: {
          count: load.count,
          target: load.target,
          pct: load.target === 0 ? null : percent(load.count, load.target),
          status: targetStatus(load.count, load),
        },
      })),
    metrics: {
      faculty: loads.length,
      weeks: weeks.length,
      open,
      coveragePct: percent(weeks.length - open, weeks.length),
      fairness: fairnessOf(expected),
      ...spreadOf(expected.map(({ count }) => count)),
    },
  }
}

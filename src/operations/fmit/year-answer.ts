import * as z from 'zod'
import { type AcademicYear, yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { type Day, isoDay } from '#domain/calendar/day.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { dayKey } from '#domain/schedule/facts.ts'
import { type FmitYearWeek, fmitYear } from '#domain/schedule/fmit-year.ts'
import { holidaysKept } from '#domain/schedule/holidays.ts'
import { type Schedule, fmitWeekAt } from '#domain/schedule/schedule.ts'
import { isOfFmitYear } from '#rules/finding.ts'
import type { Judged } from '#rules/judge.ts'
import type { Finding } from '#rules/kit.ts'
import type { Snapshot } from '#store/store.ts'
import { conflict, conflictOf, weekOfFinding } from './conflict.ts'
import { facultyAnswer, facultyAnswerOf } from './faculty-answer.ts'
import { factsWindow, windowOf } from './facts-window.ts'
import { weekAnswer, weekAnswerOf } from './week-answer.ts'
import { yearSummary, yearSummaryOf } from './year-summary.ts'

const block = z.strictObject({
  number: z.int(),
  start: isoDay,
  end: isoDay,
  days: z.int(),
  weekNumbers: z.array(z.int()),
})

const holidayOwners = z.strictObject({
  id: z.string(),
  name: z.string(),
  years: z.array(z.strictObject({ ay: z.int(), date: isoDay, weekStart: isoDay, ownerId: z.string().nullable() })),
})

const change = z.strictObject({ undoToken: z.string(), summary: z.string() })

/** The part of a year's answer that is the same for everybody with the same view. */
const SHARED = {
  ay: z.int(),
  start: isoDay,
  end: isoDay,
  today: isoDay,
  revision: z.int().describe('Of the plan; a live update names a later one'),
  lockDate: isoDay.nullable(),
  blocks: z.array(block),
  weeks: z.array(weekAnswer),
  boundary: z
    .strictObject({ previousYearLast: weekAnswer, nextYearFirst: weekAnswer })
    .describe('The weeks beside the year, for its edges'),
  faculty: z.array(facultyAnswer),
  conflicts: z
    .array(conflict)
    .describe('Those that are about no week of the year: about a person’s year, or its edges'),
  summary: yearSummary,
  holidayOwners: z.array(holidayOwners).describe('Who had each holiday this year and the two before'),
  facts: factsWindow.describe('What a client needs to judge the year by itself'),
} as const

export const yearAnswer = z.strictObject({
  ...SHARED,
  can: z.strictObject({ edit: z.boolean() }),
  undo: change.nullable().describe('What undo would take back for the caller'),
  redo: change.nullable(),
})
export type YearAnswer = z.output<typeof yearAnswer>

const HOLIDAY_YEARS = 3

const holidayOwnersOf = (schedule: Schedule, year: AcademicYear): YearAnswer['holidayOwners'] => {
  const years = Array.from({ length: HOLIDAY_YEARS }, (_, i) => year - (HOLIDAY_YEARS - 1) + i)
  const kept = years.flatMap((ay) => holidaysKept(schedule, yearStart(ay), yearEnd(ay)).map((held) => ({ ay, held })))
  const ids = [...new Set(kept.filter(({ ay }) => ay === year).map(({ held }) => held.id))]
  return ids.map((id) => {
    const same = kept.filter(({ held }) => held.id === id)
    return {
      id,
      name: same.at(-1)?.held.name ?? id,
      years: same.map(({ ay, held }) => {
        const weekStart = fmitWeekStart(held.day)
        return { ay, date: held.day, weekStart, ownerId: fmitWeekAt(schedule, weekStart)?.person ?? null }
      }),
    }
  })
}

const byWeek = (findings: readonly Finding[]): ReadonlyMap<Day | null, readonly Finding[]> => {
  const weeks = new Map<Day | null, Finding[]>()
  for (const finding of findings) {
    const week = weekOfFinding(finding)
    weeks.set(week, [...(weeks.get(week) ?? []), finding])
  }
  return weeks
}

/** The whole year of FMIT weeks as somebody sees it. */
export const sharedYearOf = ({ schedule, findings }: Judged, snapshot: Snapshot, ay: AcademicYear) => {
  const year = fmitYear(schedule, ay)
  const concerned = findings.filter((finding) => isOfFmitYear(finding, ay))
  const found = byWeek(concerned)
  const answerOf = (column: FmitYearWeek, own = found) =>
    weekAnswerOf(column, {
      version: snapshot.versionOf('fmitWeek', dayKey(column.start)),
      findings: own.get(column.start) ?? [],
    })
  const starts = new Set<Day | null>(year.weeks.map(({ start }) => start))
  return {
    ay,
    start: year.start,
    end: year.end,
    today: schedule.today,
    revision: snapshot.seq,
    lockDate: year.lockDate,
    blocks: year.blocks.map(({ number, start, end, weeks }) => ({
      ...{ number, start, end },
      days: end - start + 1,
      weekNumbers: [...weeks],
    })),
    weeks: year.weeks.map((column) => answerOf(column)),
    boundary: {
      previousYearLast: answerOf(year.before, new Map()),
      nextYearFirst: answerOf(year.after, new Map()),
    },
    faculty: year.faculty.map((row) => facultyAnswerOf(schedule, ay, row)),
    conflicts: concerned.filter((finding) => !starts.has(weekOfFinding(finding))).map(conflictOf),
    summary: yearSummaryOf(year, concerned),
    holidayOwners: holidayOwnersOf(schedule, ay),
    facts: windowOf(schedule.facts, ay),
  }
}

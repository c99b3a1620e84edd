import * as z from 'zod'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { type Day, isoDay, isoOf } from '#domain/calendar/day.ts'
import { fmitWeekOf } from '#domain/calendar/fmit-week.ts'
import { dayKey } from '#domain/schedule/facts.ts'
import { fmitYear } from '#domain/schedule/fmit-year.ts'
import { type Schedule, fmitWeekAt, nameOf } from '#domain/schedule/schedule.ts'
import { besideClinic, findingId, isOfFmitYear } from '#rules/finding.ts'
import type { Finding } from '#rules/kit.ts'
import { affected, affectedBy } from './affected.ts'
import { conflict, conflictOf, weekOfFinding } from './conflict.ts'
import { undoTokenOf } from './undo-token.ts'
import type { Written } from './write-plan.ts'
import { yearSummary, yearSummaryOf } from './year-summary.ts'

export const assignment = z.strictObject({
  id: z.string().describe('The Friday the week starts on'),
  week: z.int(),
  weekStart: isoDay,
  weekEnd: isoDay,
  facultyId: z.string(),
  facultyName: z.string(),
  previousFacultyId: z.string().nullable().describe('Who had the week before this change'),
  version: z.int(),
  note: z.string().nullable(),
  reason: z.string().nullable(),
})

/** What every write of the plan answers with, besides what it is about. */
export const WRITTEN = {
  message: z.string().describe('What happened, in one sentence'),
  conflicts: z.array(conflict).describe('What the change brought, and what else is found in the weeks it is about'),
  mended: z.array(conflict).describe('What the change did away with'),
  summary: yearSummary,
  revision: z.int(),
  undoToken: z.string().nullable().describe('Takes the change back; null when nothing changed'),
} as const

/** What the change brought, then what else stands in the weeks concerned; each once. */
const conflictsAfter = ({ answer }: Written<unknown>, weeks: readonly Day[]): readonly Finding[] => {
  const { after } = answer.brought
  const broken = besideClinic(answer.brought.broken)
  const known = new Set(broken.map(findingId))
  const concerned = new Set(weeks)
  const standing = after.findings.filter((finding) => {
    const week = weekOfFinding(finding)
    return week !== null && concerned.has(week) && !known.has(findingId(finding))
  })
  return [...broken, ...standing]
}

/** The common part of the answer to a write in an academic year. */
export const writtenAnswer = (written: Written<unknown>, year: number, weeks: readonly Day[], message: string) => {
  const { after, mended } = written.answer.brought
  const ofYear = after.findings.filter((finding) => isOfFmitYear(finding, year))
  return {
    message: written.entry?.summary ?? message,
    conflicts: conflictsAfter(written, weeks).map(conflictOf),
    mended: besideClinic(mended).map(conflictOf),
    summary: yearSummaryOf(fmitYear(after.schedule, year), ofYear),
    revision: written.after.seq,
    undoToken: written.entry && undoTokenOf(written.entry.seq),
  }
}

export const assignmentAnswer = z.strictObject({ assignment, affected, ...WRITTEN })

/** The answer to a write after which a week has an attending. */
export const assignmentAnswerOf = (written: Written<unknown>, weekStart: Day): z.output<typeof assignmentAnswer> => {
  const { before, brought } = written.answer
  const { schedule } = brought.after
  const fact = fmitWeekAt(schedule, weekStart)
  if (fact === null) throw new Error(`nobody has the week of ${isoOf(weekStart)} that was just assigned`)
  const { number, end } = fmitWeekOf(weekStart)
  return {
    assignment: {
      id: dayKey(weekStart),
      week: number,
      weekStart,
      weekEnd: end,
      facultyId: fact.person,
      facultyName: nameOf(schedule, fact.person),
      previousFacultyId: fmitWeekAt(before.schedule, weekStart)?.person ?? null,
      version: written.after.versionOf('fmitWeek', dayKey(weekStart)),
      note: fact.note,
      reason: fact.reason,
    },
    affected: affectedBy(schedule, fact),
    ...writtenAnswer(written, yearOf(weekStart), [weekStart], unchanged(schedule, weekStart)),
  }
}

const unchanged = (schedule: Schedule, weekStart: Day): string => {
  const person = fmitWeekAt(schedule, weekStart)?.person ?? ''
  return `Week ${fmitWeekOf(weekStart).number} is ${nameOf(schedule, person)}'s already.`
}

import * as z from 'zod'
import { yearOf } from '#domain/calendar/academic-year.ts'
import type { Day } from '#domain/calendar/day.ts'
import { fmitWeekStart } from '#domain/calendar/fmit-week.ts'
import { type Schedule, fmitWeeksOfPerson } from '#domain/schedule/schedule.ts'
import { WRITTEN, writtenAnswer } from './assignment-answer.ts'
import type { BatchInput } from './batch-input.ts'
import { conflict } from './conflict.ts'
import type { Skipped } from './settle-batch.ts'
import { weekAnswer } from './week-answer.ts'
import { weekStateOf } from './week-state.ts'
import type { Written } from './write-plan.ts'

const skippedAnswer = z.strictObject({
  index: z.int().describe('From 0, among the steps sent'),
  reason: z.string(),
  message: z.string(),
  conflicts: z.array(conflict),
})

export const batchAnswer = z.strictObject({
  dryRun: z.boolean(),
  applied: z.int().describe('Steps carried out'),
  skipped: z.array(skippedAnswer),
  needsReason: z.boolean().describe('Without a reason it would be refused'),
  weeks: z.array(weekAnswer).describe('The weeks that changed, as they are now, or would be'),
  counts: z
    .array(z.strictObject({ facultyId: z.string(), before: z.int(), after: z.int() }))
    .describe('Weeks of the year, of everybody whose number changes'),
  ...WRITTEN,
})

const conflictsIn = ({ data }: Skipped['refusal']): z.output<typeof conflict>[] =>
  typeof data === 'object' && data !== null && 'conflicts' in data ? z.array(conflict).parse(data.conflicts) : []

const countsOf = (before: Schedule, after: Schedule, year: number) => {
  const count = (schedule: Schedule, id: string): number => fmitWeeksOfPerson(schedule, id, year).length
  return [...after.facts.person.keys()]
    .map((id) => ({ facultyId: id, before: count(before, id), after: count(after, id) }))
    .filter((one) => one.before !== one.after)
}

const changedWeeks = (written: Written<unknown>): readonly Day[] => {
  const { before, brought } = written.answer
  const [was, is] = [before.schedule.facts.fmitWeek, brought.after.schedule.facts.fmitWeek]
  const keys = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key))
  return keys.sort().flatMap((key) => (is.get(key) ?? was.get(key))?.weekStart ?? [])
}

/** The answer to a batch, carried out or tried out. */
export const batchAnswerOf = (
  written: Written<readonly Skipped[]>,
  { ops, dryRun }: BatchInput,
): z.output<typeof batchAnswer> => {
  const { before, brought, extra: skipped } = written.answer
  const year = yearOf(fmitWeekStart(ops[0]?.weekStart as Day))
  const weeks = changedWeeks(written)
  return {
    dryRun,
    applied: ops.length - skipped.length,
    skipped: skipped.map(({ index, refusal }) => ({
      index,
      reason: refusal.reason,
      message: refusal.message,
      conflicts: conflictsIn(refusal),
    })),
    needsReason: brought.critical.length > 0,
    weeks: weeks.map((week) => weekStateOf(brought.after, written.after, week)),
    counts: countsOf(before.schedule, brought.after.schedule, year),
    ...writtenAnswer(written, year, weeks, 'Nothing changed.'),
  }
}

import * as z from 'zod'
import type { FmitOp } from '#domain/decisions/change-fmit-weeks.ts'
import { isoDay } from '#domain/calendar/day.ts'
import { expectedVersion, note, personId, reason, weekStart } from '../fields.ts'
import type { ExpectedWeek } from './week-state.ts'

const step = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('assign'),
    weekStart,
    facultyId: personId,
    replace: z.boolean().optional(),
    note,
    expectedVersion,
  }),
  z.strictObject({ op: z.literal('unassign'), weekStart, expectedVersion }),
  z.strictObject({
    op: z.literal('move'),
    weekStart,
    toWeekStart: isoDay,
    replace: z.boolean().optional(),
    expectedVersion,
    otherExpectedVersion: expectedVersion,
  }),
  z.strictObject({
    op: z.literal('swap'),
    weekStart,
    withWeekStart: isoDay,
    expectedVersion,
    otherExpectedVersion: expectedVersion,
  }),
])
export type Step = z.output<typeof step>

export const batchInput = z.strictObject({
  ops: z.array(step).describe('1 to 106 steps, judged by where they end together'),
  mode: z.enum(['atomic', 'skipConflicts']).default('atomic'),
  dryRun: z.boolean().default(false).describe('Only say what would be'),
  reason,
})
export type BatchInput = z.output<typeof batchInput>

/** A step as the decision takes it. */
export const opOf = (step: Step): FmitOp => {
  switch (step.op) {
    case 'assign':
      return {
        op: 'assign',
        weekStart: step.weekStart,
        person: step.facultyId,
        replace: step.replace ?? false,
        ...(step.note === undefined ? {} : { note: step.note }),
      }
    case 'unassign':
      return { op: 'unassign', weekStart: step.weekStart }
    case 'move':
      return { op: 'move', weekStart: step.weekStart, toWeek: step.toWeekStart, replace: step.replace ?? false }
    case 'swap':
      return { op: 'swap', weekStart: step.weekStart, withWeek: step.withWeekStart }
  }
}

/** The weeks of a step, with the versions the caller saw. */
export const expectedWeeksOf = (step: Step): readonly ExpectedWeek[] => {
  const first = { weekStart: step.weekStart, expectedVersion: step.expectedVersion }
  if (step.op === 'move') return [first, { weekStart: step.toWeekStart, expectedVersion: step.otherExpectedVersion }]
  if (step.op === 'swap') return [first, { weekStart: step.withWeekStart, expectedVersion: step.otherExpectedVersion }]
  return [first]
}

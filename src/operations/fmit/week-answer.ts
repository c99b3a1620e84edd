import * as z from 'zod'
import { isoDay, isoOf } from '#domain/calendar/day.ts'
import { type FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import type { Finding } from '#rules/kit.ts'
import { conflict, conflictOf } from './conflict.ts'

export const holidayAnswer = z.strictObject({
  id: z.string(),
  date: isoDay,
  name: z.string(),
  observed: z.boolean().describe('Kept on another day than its own'),
  major: z.boolean(),
})

/** A week as every read of the FMIT plan shows it. */
export const weekAnswer = z.strictObject({
  week: z.int().describe('From 1 in the year'),
  start: isoDay,
  end: isoDay,
  block: z.int(),
  weekOfBlock: z.int(),
  month: z.string().describe("The Friday's month, as 2026-04"),
  holidays: z.array(holidayAnswer),
  state: z.enum(['past', 'current', 'future']),
  locked: z.boolean(),
  crossesBlock: z.boolean(),
  crossesYear: z.boolean(),
  ownerId: z.string().nullable(),
  version: z.int().describe('Send it back as expectedVersion; 0 for an open week'),
  note: z.string().nullable(),
  overrideReason: z.string().nullable().describe('Why it stands although a lock or a critical finding says otherwise'),
  recoveryDate: isoDay,
  calls: z.array(z.strictObject({ date: isoDay, personId: z.string().nullable(), overridden: z.boolean() })),
  conflicts: z.array(conflict),
})
export type WeekAnswer = z.output<typeof weekAnswer>

/** What is known of a week besides its column. */
export interface WeekExtras {
  readonly version: number
  readonly findings: readonly Finding[]
}

export const weekAnswerOf = (column: FmitYearWeek, { version, findings }: WeekExtras): WeekAnswer => ({
  week: column.number,
  start: column.start,
  end: column.end,
  block: column.block,
  weekOfBlock: column.weekOfBlock,
  month: isoOf(column.start).slice(0, 7),
  holidays: column.holidays.map(({ id, day, name, observed, major }) => ({ id, date: day, name, observed, major })),
  state: column.state,
  locked: column.locked,
  crossesBlock: column.crossesBlock,
  crossesYear: column.crossesYear,
  ownerId: column.attending,
  version,
  note: column.note,
  overrideReason: column.reason,
  recoveryDate: column.recoveryDay,
  calls: column.calls.map(({ night, person, overridden }) => ({ date: night, personId: person, overridden })),
  conflicts: findings.map(conflictOf),
})

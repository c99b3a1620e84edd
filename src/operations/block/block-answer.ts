import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { half } from '#domain/calendar/half-day.ts'
import { conflict } from '../fmit/conflict.ts'
import { areaStep } from '../area-change.ts'
import { scheduleWindow } from './schedule-window.ts'

const footer = z.strictObject({
  day: isoDay,
  half,
  interns: z.int(),
  seniors: z.int(),
  needed: z.int().describe('Attendings'),
  there: z.int(),
  margin: z.int(),
  rooms: z.number(),
})

const person = z.strictObject({
  id: z.string(),
  name: z.string(),
  pgy: z.int().nullable(),
  role: z.string().nullable(),
  rotations: z.array(
    z.strictObject({ name: z.string(), code: z.string(), title: z.string(), first: isoDay, last: isoDay }),
  ),
  cells: z
    .array(z.string().nullable())
    .describe('Codes of the half-days, morning and afternoon of each day in turn; null while nothing says what one is'),
})

/** A block as everybody reads it: what the half-days are, and the facts they follow from. */
export const blockAnswer = z.strictObject({
  ay: z.int(),
  number: z.int(),
  start: isoDay,
  end: isoDay,
  splitDay: isoDay,
  today: isoDay,
  revision: z.int().describe('Of the plan; a live update names a later one'),
  people: z.array(person).describe('Residents by year, the most senior first, then faculty'),
  staffCall: z.array(z.string().nullable()).describe('Who takes call, night by night'),
  footers: z.array(footer),
  conflicts: z.array(conflict),
  facts: scheduleWindow.describe('What a client needs to derive and judge the block by itself'),
  pinVersions: z
    .array(z.int())
    .describe('Of the pins among the facts, in their order: what a change of one is made from'),
  can: z.strictObject({ edit: z.boolean() }),
  undo: areaStep.nullable(),
  redo: areaStep.nullable(),
})
export type BlockAnswer = z.output<typeof blockAnswer>

import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { AWAY_STATUSES } from '#domain/leave/away-days.ts'
import { SEVERITIES } from '#rules/kit.ts'
import { conflict } from '../fmit/conflict.ts'
import { proposalHead } from './proposal-head.ts'

const person = z.strictObject({ id: z.string(), name: z.string() })

const previewRow = z.strictObject({
  id: z.string(),
  label: z.string(),
  why: z.string().nullable(),
  people: z.array(person),
  first: isoDay.nullable(),
  last: isoDay.nullable(),
  taken: z.boolean(),
  was: z.string().nullable().describe('Null when there was nothing'),
  becomes: z.string().nullable().describe('Null when nothing is left'),
  cells: z
    .array(z.strictObject({ label: z.string(), was: z.string().nullable(), becomes: z.string().nullable() }))
    .describe('Chips of the plan it changes; null is an open cell'),
  overlap: z
    .strictObject({ what: z.string(), base: z.string(), now: z.string(), proposed: z.string() })
    .nullable()
    .describe('Somebody changed the same since: what it was made from, what it is now, what is proposed'),
  brings: z.string().nullable(),
})

const ruleCount = z.strictObject({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  statement: z.string(),
  before: z.int(),
  after: z.int(),
})

const fairness = z.strictObject({
  ay: z.int().nullable().describe('The academic year counted; null when no FMIT week is in it'),
  before: z.number().nullable().describe('0 to 1'),
  after: z.number().nullable(),
  people: z
    .array(z.strictObject({ id: z.string(), name: z.string(), before: z.int(), after: z.int(), target: z.number() }))
    .describe('Weeks of the year, of everybody who has some or is expected to'),
})

const away = z.strictObject({
  id: z.string(),
  name: z.string(),
  ay: z.int(),
  before: z.int(),
  after: z.int(),
  limit: z.int(),
  status: z.enum(AWAY_STATUSES).describe('What so many days after are'),
})

const consequence = z.strictObject({
  ...conflict.shape,
  rows: z.array(z.string()).describe('The rows that bear on it: leaving one out may change it'),
})

/** What accepting would come to. */
export const previewAnswer = z.strictObject({
  proposal: proposalHead,
  rows: z.array(previewRow),
  rules: z.array(ruleCount).describe('Rules that some of it breaks or mends, with the findings before and after'),
  broken: z.array(consequence),
  mended: z.array(consequence),
  fairness,
  away: z.array(away).describe('Days away of the residents whose absences it changes, by academic year'),
  also: z.array(z.string()).describe('What else moves, in sentences'),
  counts: z.strictObject({
    rows: z.int(),
    taken: z.int(),
    changes: z.int(),
    people: z.int(),
    overlaps: z.int(),
  }),
  needsReason: z.boolean().describe('Without a reason, accepting would be refused'),
})
export type Preview = z.output<typeof previewAnswer>

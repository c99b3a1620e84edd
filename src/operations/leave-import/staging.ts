import * as z from 'zod'
import { isoDay } from '#domain/calendar/day.ts'
import { half } from '#domain/calendar/half-day.ts'
import { ABSENCE_TYPES } from '#domain/leave/absence.ts'
import { LEAVE_FIELDS } from '#domain/leave/leave-fields.ts'
import type { Proposal, ProposalHead } from '#domain/proposals/proposal.ts'
import { applyCounts, rowCounts } from './batch-answer.ts'
import { keptSheet } from './kept-sheet.ts'
import { type ImportRow, importRow, leaveAction } from './row-answer.ts'

/** How a sheet is read: what a person chose, or what was found by itself. */
export const reading = z.strictObject({
  sheet: z.string(),
  /** Counted from 1; null: the row that looks like one. */
  headerRow: z.int().min(1).nullable(),
  /** By column, counted from 0. Null: as the headers say. */
  columns: z.array(z.tuple([z.int().min(0), z.enum(LEAVE_FIELDS).nullable()])).nullable(),
  academicYear: z.int(),
  defaultType: z.enum(ABSENCE_TYPES).nullable(),
})
export type Reading = z.output<typeof reading>

/** What somebody said of one row. Null: as it was read. */
export const rowChoice = z.strictObject({
  id: z.string(),
  action: leaveAction.nullable(),
  personId: z.string().nullable(),
  first: isoDay.nullable(),
  firstHalf: half.nullable(),
  last: isoDay.nullable(),
  lastHalf: half.nullable(),
  type: z.enum(ABSENCE_TYPES).nullable(),
  status: z.enum(['approved', 'requested']).nullable(),
  /** Doubts that were looked at, by what they say. */
  accepted: z.array(z.string()),
})
export type RowChoice = z.output<typeof rowChoice>

/** What somebody said of a name: whom it means, or to leave its rows out. */
export const nameChoice = z.strictObject({
  /** As `normalName` makes it. */
  name: z.string(),
  personId: z.string().nullable(),
  remember: z.boolean(),
})
export type NameChoice = z.output<typeof nameChoice>

/**
 * What a batch keeps beside its rows: the cells as text, and what people said about them. Everything that is shown is
 * made from these and from the present facts, so that it is never out of step with either.
 */
export const staging = z.strictObject({
  kind: z.enum(['xlsx', 'csv', 'text']),
  date1904: z.boolean(),
  /** What the file should be known to hold, in sentences. */
  notes: z.array(z.string()),
  /** The names of absences are made from it, so that the same row has the same name each time it is looked at. */
  seed: z.string(),
  /** Empty once the cells are not needed any more. */
  sheets: z.array(keptSheet),
  reading,
  rows: z.array(rowChoice),
  names: z.array(nameChoice),
  /** The rows as they stood when the batch was applied; null before, and once the cells are gone. */
  taken: z.array(z.unknown()).nullable(),
})
export type Staging = z.output<typeof staging>

const by = z.strictObject({ id: z.string(), name: z.string() })

/** The little that lists show. */
export const about = z.strictObject({
  fileName: z.string(),
  sheet: z.string(),
  /** SHA-256 of the file. */
  hash: z.string(),
  bytes: z.int(),
  counts: rowCounts,
  /** What applying did; null before. */
  outcome: applyCounts.nullable(),
  /** Brought in before, when it was. */
  duplicateOf: z.strictObject({ batchId: z.string(), at: z.iso.datetime(), by, state: z.string() }).nullable(),
  kept: z.boolean(),
})
export type About = z.output<typeof about>

/** Whether a proposal is a batch of time away. */
export const isBatch = ({ source, about: kept }: Pick<Proposal | ProposalHead, 'source' | 'about'>): boolean =>
  source === 'import' && about.safeParse(kept).success

export const aboutOf = (proposal: Pick<Proposal | ProposalHead, 'about'>): About => about.parse(proposal.about)
export const stagingOf = (proposal: Pick<Proposal, 'staging'>): Staging => staging.parse(proposal.staging)

/** As JSON, days as text. */
export const keptStaging = (value: Staging): unknown => z.encode(staging, value)

/** With the rows as they stand at the moment when they are taken. */
export const withTaken = (value: Staging, rows: readonly ImportRow[]): Staging => ({
  ...value,
  taken: rows.map((row) => z.encode(importRow, row)),
})

const taken = z.array(importRow)

/** The rows as they stood when they were taken; null when none are kept, or they are of an older shape. */
export const takenRows = (value: Staging): readonly ImportRow[] | null =>
  value.taken === null ? null : (taken.safeParse(value.taken).data ?? null)

import * as z from 'zod'
import { activity } from '#domain/rotations/activity.ts'
import { rotation } from '#domain/rotations/rotation.ts'
import type { Proposal, ProposalHead } from '#domain/proposals/proposal.ts'
import { ROTATION_SHEETS } from '#spreadsheets/rotations/rotation-sheet.ts'
import { keptSheet } from '../leave-import/kept-sheet.ts'
import { report } from './report.ts'

/** What somebody said of a name: whom it means, or null to leave it out. */
const nameSaid = z.strictObject({ cell: z.string(), personId: z.string().nullable(), remember: z.boolean() })
/** What somebody said of a code: the activity, or null to leave it out. */
const codeSaid = z.strictObject({
  key: z.string(),
  text: z.string(),
  activity: z.string().nullable(),
  remember: z.boolean(),
})
/** What somebody said of a text that names a rotation; what was said before anybody could say so is remembered too. */
const rotationSaid = z.strictObject({
  key: z.string(),
  rotation: z.string().nullable(),
  remember: z.boolean().default(true),
})

export const choices = z.strictObject({
  names: z.array(nameSaid),
  codes: z.array(codeSaid),
  rotations: z.array(rotationSaid),
  /** What is to be added, when the proposal is accepted. */
  newActivities: z.array(activity),
  newRotations: z.array(rotation),
})
export type Choices = z.output<typeof choices>

export const NO_CHOICES: Choices = { names: [], codes: [], rotations: [], newActivities: [], newRotations: [] }

/** How a sheet is read. */
export const reading = z.strictObject({
  layout: z.enum(ROTATION_SHEETS),
  ay: z.int(),
  /** Of a sheet of half-days. */
  block: z.int().nullable(),
})
export type Reading = z.output<typeof reading>

/** What an import keeps beside its rows: the cells, what people said of them, and what was read. */
export const staging = z.strictObject({
  reading,
  /** Null once nobody can change how it is read. */
  sheet: keptSheet.nullable(),
  choices,
  report: report.nullable(),
})
export type Staging = z.output<typeof staging>

const by = z.strictObject({ id: z.string(), name: z.string() })

/** The little that lists show. */
export const about = z.strictObject({
  rotations: z.literal(true),
  fileName: z.string(),
  sheet: z.string(),
  ...reading.shape,
  /** SHA-256 of the file and the sheet. */
  hash: z.string(),
  bytes: z.int(),
  counts: report.shape.counts,
  duplicateOf: z.strictObject({ id: z.string(), at: z.iso.datetime(), by, state: z.string() }).nullable(),
  kept: z.boolean(),
})
export type About = z.output<typeof about>

/** Whether a proposal is a sheet of rotations. */
export const isRotationImport = ({ source, about: kept }: Pick<Proposal | ProposalHead, 'source' | 'about'>): boolean =>
  source === 'import' && about.safeParse(kept).success

export const aboutOf = (proposal: Pick<Proposal | ProposalHead, 'about'>): About => about.parse(proposal.about)
export const stagingOf = (proposal: Pick<Proposal, 'staging'>): Staging => staging.parse(proposal.staging)

/** As JSON, days as text. */
export const keptStaging = (value: Staging): unknown => z.encode(staging, value)

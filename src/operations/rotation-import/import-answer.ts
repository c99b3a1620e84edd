import * as z from 'zod'
import { PROPOSAL_STATES } from '#domain/proposals/proposal-state.ts'
import { type Proposal, type ProposalHead, rollbackUntil } from '#domain/proposals/proposal.ts'
import { ROTATION_SHEETS } from '#spreadsheets/rotations/rotation-sheet.ts'
import { report } from './report.ts'
import { aboutOf, stagingOf } from './staging.ts'

const by = z.strictObject({ id: z.string(), name: z.string() })
const moment = z.iso.datetime()

/** What lists show of an import. */
export const importItem = z.strictObject({
  id: z.string(),
  version: z.int(),
  fileName: z.string(),
  sheet: z.string(),
  layout: z.enum(ROTATION_SHEETS),
  ay: z.int(),
  block: z.int().nullable(),
  state: z.enum(PROPOSAL_STATES),
  author: by,
  createdAt: moment,
  rows: z.int().describe('Of the proposal'),
  taken: z.int().nullable().describe('Rows that were taken, when it was accepted'),
  counts: report.shape.counts,
  appliedBy: by.nullable(),
  closedBy: by.nullable(),
  rollbackUntil: moment.nullable(),
})
export type ImportItem = z.output<typeof importItem>

/** An import with what was read. */
export const importAnswer = z.strictObject({
  ...importItem.shape,
  report: report.nullable().describe('Null once the import has ended otherwise than by being accepted'),
  newWords: z.strictObject({
    activities: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    rotations: z.array(z.string()),
  }),
  canChange: z.boolean().describe('What is said of names and words can still be changed'),
  duplicateOf: z.strictObject({ id: z.string(), at: moment, by, state: z.string() }).nullable(),
})
export type ImportAnswer = z.output<typeof importAnswer>

export const importItemOf = (proposal: Proposal | ProposalHead): ImportItem => {
  const { id, version, state, author, createdAt, applied, closed } = proposal
  const { fileName, sheet, layout, ay, block, counts } = aboutOf(proposal)
  return {
    ...{ id, version, fileName, sheet, layout, ay, block, state, author, createdAt, counts },
    rows: 'rowCount' in proposal ? proposal.rowCount : proposal.rows.length,
    taken: applied?.rows.length ?? null,
    appliedBy: applied?.by ?? null,
    closedBy: closed?.by ?? null,
    rollbackUntil: rollbackUntil(proposal),
  }
}

export const importAnswerOf = (proposal: Proposal): ImportAnswer => {
  const { report, choices, sheet } = stagingOf(proposal)
  const { kept, duplicateOf } = aboutOf(proposal)
  return {
    ...importItemOf(proposal),
    report,
    newWords: {
      activities: choices.newActivities.map(({ code, name }) => ({ code, name })),
      rotations: choices.newRotations.map(({ name }) => name),
    },
    canChange: kept && sheet !== null && ['staged', 'approved', 'failed'].includes(proposal.state),
    duplicateOf,
  }
}

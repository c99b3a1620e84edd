import * as z from 'zod'
import { type Result, done, refused } from '#domain/result.ts'
import { normalName } from '#spreadsheets/names/normal-name.ts'
import { UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import { defineOperation } from '../kit.ts'
import { editBatch } from './batch.ts'
import { editedRows } from './batch-answer.ts'
import { editedRowsOf } from './batch-answer-of.ts'
import { batchId, expectedVersion, personChoice } from './batch-fields.ts'
import { withNameChoice } from './choices.ts'
import { BATCH_REFUSALS } from './refusals.ts'
import { nameIn } from './stage-rows.ts'
import type { StagedRow } from './staged-row.ts'
import type { Staging } from './staging.ts'

export const nameImportRows = defineOperation({
  name: 'name-import-rows',
  summary: 'Say whom a name in a sheet means: for all of its rows, and for the next file if it is to be remembered.',
  route: 'POST /api/v1/absences/import/batches/:id/names',
  access: 'leave:import',
  sensitive: true,
  input: z.strictObject({
    id: batchId,
    expectedVersion,
    name: z.string().min(1).max(10_000).describe('As written in the sheet'),
    personId: personChoice.describe('Null: leave the rows of this name out'),
    remember: z.boolean().default(true).describe('For the next file, once the batch is applied'),
  }),
  output: editedRows,
  refusals: [
    ...BATCH_REFUSALS,
    UNKNOWN_PERSON,
    { reason: 'unknown_name', status: 422, when: 'No row of the sheet has that name.' },
  ],
  async run(context, { name: written, personId, remember, ...batch }) {
    const { facts, seq } = context.snapshot
    const name = normalName(written)
    const isOfName = ({ note }: Pick<StagedRow, 'note'>): boolean => name !== '' && nameIn(note) === name
    const edited = await editBatch(context, batch, ({ staged, staging }): Result<Staging> => {
      if (!staged.rows.some(isOfName)) return refused('unknown_name', 'No row has that name. Read the batch anew.')
      if (personId !== null && !facts.person.has(personId))
        return refused('unknown_person', 'There is no such person. Choose somebody from the people.')
      const choice = { name, personId, remember: remember && personId !== null }
      return done({ ...staging, names: withNameChoice(staging.names, choice) })
    })
    if (!edited.ok) return edited
    const { proposal, before, view } = edited.value
    return done(editedRowsOf(proposal, before, view, seq))
  },
})

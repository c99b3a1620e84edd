import * as z from 'zod'
import { type Result, done, refused } from '#domain/result.ts'
import { UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import { defineOperation } from '../kit.ts'
import { editBatch } from './batch.ts'
import { editedRow } from './batch-answer.ts'
import { editedRowsOf } from './batch-answer-of.ts'
import { batchId, expectedVersion, rowEdit, rowId } from './batch-fields.ts'
import { type Said, withRowChoices } from './choices.ts'
import { doubtKey } from './read-row.ts'
import { BATCH_REFUSALS, UNKNOWN_BATCH_ROW } from './refusals.ts'
import type { StagedRow } from './staged-row.ts'
import type { RowChoice, Staging } from './staging.ts'

const input = z.strictObject({ id: batchId, rowId, expectedVersion, ...rowEdit })
type Asked = z.output<typeof input>

/** What is said of the row itself; what to do with it may be said of others too. */
const saidOf = (row: StagedRow, { accepted, ...asked }: Asked): Said => {
  const { personId, first, firstHalf, last, lastHalf, type, status } = asked
  const fields = { personId, first, firstHalf, last, lastHalf, type, status }
  return {
    ...(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Said),
    ...(accepted === undefined ? {} : { accepted: accepted ? row.doubts.map(doubtKey) : [] }),
  }
}

/** What was said of rows, with what is said now. What to do is said of all rows that are one time away. */
const withSaid = (choices: readonly RowChoice[], row: StagedRow, asked: Asked): Result<RowChoice[]> => {
  const { action } = asked
  if (action && action !== 'skip' && !row.choices.includes(action))
    return refused('wrong_action', 'This cannot be done with the row. Choose one of what it offers.', {
      choices: row.choices,
    })
  const concerned = action === undefined || action === 'skip' || row.group.length === 0 ? [row] : row.group
  const said = new Map<string, Said>(action === undefined ? [] : concerned.map(({ id }) => [id, { action }]))
  said.set(row.id, { ...said.get(row.id), ...saidOf(row, asked) })
  return done(withRowChoices(choices, said))
}

export const editImportRow = defineOperation({
  name: 'edit-import-row',
  summary: 'Say what a row of a sheet means, or what to do with it; it is judged anew.',
  route: 'PATCH /api/v1/absences/import/batches/:id/rows/:rowId',
  access: 'leave:import',
  sensitive: true,
  input,
  output: editedRow,
  refusals: [
    ...BATCH_REFUSALS,
    UNKNOWN_BATCH_ROW,
    UNKNOWN_PERSON,
    { reason: 'wrong_action', status: 422, when: 'The row does not offer it; `choices` says what it offers.' },
  ],
  async run(context, asked) {
    const { facts, seq } = context.snapshot
    const edited = await editBatch(context, asked, ({ staged, staging }): Result<Staging> => {
      const row = staged.rows.find(({ id }) => id === asked.rowId)
      if (row === undefined) return refused('unknown_row', 'The sheet has no such row. Read the batch anew.')
      if (typeof asked.personId === 'string' && !facts.person.has(asked.personId))
        return refused('unknown_person', 'There is no such person. Choose somebody from the people.')
      const rows = withSaid(staging.rows, row, asked)
      return rows.ok ? done({ ...staging, rows: rows.value }) : rows
    })
    if (!edited.ok) return edited
    const { proposal, before, view } = edited.value
    const row = view.rows.find(({ id }) => id === asked.rowId)
    if (row === undefined) throw new Error(`row ${asked.rowId} is gone as soon as it was edited`)
    return done({ ...editedRowsOf(proposal, before, view, seq), row })
  },
})

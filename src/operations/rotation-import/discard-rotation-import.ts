import * as z from 'zod'
import { done, refused } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { PROPOSAL_REFUSALS, discardProposal } from '../proposals/index.ts'
import { whole } from '../fields.ts'
import { importId } from './fields.ts'
import { importItem, importItemOf } from './import-answer.ts'
import { withoutCells } from './let-go.ts'
import { isRotationImport } from './staging.ts'

export const discardRotationImport = defineOperation({
  name: 'discard-rotation-import',
  summary: 'Discard a sheet of rotations that was brought in. It stays in the list, without its cells.',
  route: 'DELETE /api/v1/rotation-imports/:id',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({
    id: importId,
    expectedVersion: whole(1, 1_000_000_000, 'Write the version.').optional(),
  }),
  output: importItem,
  refusals: PROPOSAL_REFUSALS,
  async run(context, { id, expectedVersion }) {
    const head = await context.store.proposals.head(context.programId, id)
    if (head === null || !isRotationImport(head))
      return refused('unknown_proposal', 'There is no such import. Choose one from the list.')
    const discarded = await discardProposal(context, {
      id,
      expectedVersion,
      next: (proposal) => withoutCells(proposal),
    })
    return discarded.ok ? done(importItemOf(discarded.value)) : discarded
  },
})

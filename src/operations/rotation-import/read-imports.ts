import * as z from 'zod'
import { done, refused } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { UNKNOWN_PROPOSAL } from '../proposals/index.ts'
import { importId } from './fields.ts'
import { importAnswer, importAnswerOf, importItem, importItemOf } from './import-answer.ts'
import { everyImport, letGoOf } from './let-go.ts'
import { isRotationImport } from './staging.ts'

const MOST = 100

export const readRotationImports = defineOperation({
  name: 'read-rotation-imports',
  summary: 'Sheets of rotations that were brought in, newest first.',
  route: 'GET /api/v1/rotation-imports',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(importItem), total: z.int() }),
  refusals: [],
  async run(context) {
    const imports = await everyImport(context)
    await letGoOf(context, imports)
    return done({ items: imports.slice(0, MOST).map(importItemOf), total: imports.length })
  },
})

export const readRotationImport = defineOperation({
  name: 'read-rotation-import',
  summary: 'A sheet of rotations that was brought in: what was read, and what somebody has to settle.',
  route: 'GET /api/v1/rotation-imports/:id',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ id: importId }),
  output: importAnswer,
  refusals: [UNKNOWN_PROPOSAL],
  async run({ store, programId }, { id }) {
    const proposal = await store.proposals.read(programId, id)
    return proposal !== null && isRotationImport(proposal)
      ? done(importAnswerOf(proposal))
      : refused('unknown_proposal', 'There is no such import. Choose one from the list.')
  },
})

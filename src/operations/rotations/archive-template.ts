import * as z from 'zod'
import { editRotation } from '#domain/decisions/set-rotation.ts'
import { rotationId } from '#domain/rotations/rotation.ts'
import { expectedVersion } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { ALIAS_TAKEN, CODE_TAKEN, UNKNOWN_TEMPLATE, VOCABULARY_REFUSALS } from './rotation-kinds.ts'
import { templateWritten, writeTemplate } from './write-template.ts'

const input = z.strictObject({ id: rotationId, expectedVersion })

export const archiveTemplate = defineOperation({
  name: 'archive-rotation-template',
  summary: 'Archive a rotation: it stays where it is planned and is offered no longer.',
  route: 'POST /api/v1/rotation-templates/:id/archive',
  access: 'plan:edit',
  sensitive: true,
  input,
  output: templateWritten,
  refusals: [UNKNOWN_TEMPLATE, ...VOCABULARY_REFUSALS],
  run: (context, { id, expectedVersion }) =>
    writeTemplate(context, { kind: 'rotation', key: id, expectedVersion }, (schedule) =>
      editRotation(schedule, { name: id, archived: true }),
    ),
})

export const restoreTemplate = defineOperation({
  name: 'restore-rotation-template',
  summary: 'Bring back a rotation that was archived.',
  route: 'POST /api/v1/rotation-templates/:id/restore',
  access: 'plan:edit',
  sensitive: true,
  input,
  output: templateWritten,
  refusals: [UNKNOWN_TEMPLATE, CODE_TAKEN, ALIAS_TAKEN, ...VOCABULARY_REFUSALS],
  run: (context, { id, expectedVersion }) =>
    writeTemplate(context, { kind: 'rotation', key: id, expectedVersion }, (schedule) =>
      editRotation(schedule, { name: id, archived: false }),
    ),
})

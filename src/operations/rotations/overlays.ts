import * as z from 'zod'
import { orderOverlays, removeOverlay, setBlockPolicy, setOverlay } from '#domain/decisions/set-vocabulary.ts'
import { done } from '#domain/result.ts'
import { blockPolicy } from '#domain/rotations/block-policy.ts'
import { overlay } from '#domain/rotations/overlay.ts'
import { policyOf } from '#domain/schedule/program-blocks.ts'
import { AREA_WRITTEN, areaWritten, areaWrittenOf, writeArea, writeAreaFact } from '../area-change.ts'
import { expectedVersion } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import { UNKNOWN_ACTIVITY, VOCABULARY_REFUSALS } from './rotation-kinds.ts'

const overlayAnswer = z.strictObject({ ...overlay.shape, version: z.int() })

export const readOverlays = defineOperation({
  name: 'read-overlays',
  summary: 'What the whole program, or a part of it, does at a time of the week whatever the rotation.',
  route: 'GET /api/v1/overlays',
  access: 'plan:read',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(overlayAnswer), total: z.int() }),
  refusals: [],
  async run({ snapshot }) {
    const items = [...snapshot.facts.overlay.values()]
      .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
      .map((one) => ({ ...one, version: snapshot.versionOf('overlay', one.id) }))
    return done({ items, total: items.length })
  },
})

export const setOverlayOperation = defineOperation({
  name: 'set-overlay',
  summary: 'Say what the program does at a time of the week: a new one, or another instead of one of that id.',
  route: 'PUT /api/v1/overlays/:id',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ ...overlay.shape, expectedVersion }),
  output: z.strictObject({ overlay: overlayAnswer, ...AREA_WRITTEN }),
  refusals: [UNKNOWN_ACTIVITY, ...VOCABULARY_REFUSALS],
  async run(context, { expectedVersion, ...fields }) {
    const written = await writeAreaFact(context, { kind: 'overlay', key: fields.id, expectedVersion }, (schedule) =>
      setOverlay(schedule, fields),
    )
    if (!written.ok) return written
    const { after } = written.value
    return done({
      overlay: { ...fields, version: after.versionOf('overlay', fields.id) },
      ...areaWrittenOf(written.value),
    })
  },
})

export const removeOverlayOperation = defineOperation({
  name: 'remove-overlay',
  summary: 'Say that the program no longer does it.',
  route: 'DELETE /api/v1/overlays/:id',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ id: overlay.shape.id, expectedVersion }),
  output: areaWritten,
  refusals: [
    { reason: 'unknown_overlay', status: 404, when: 'The program does nothing of that id.' },
    ...VOCABULARY_REFUSALS,
  ],
  async run(context, { id, expectedVersion }) {
    const written = await writeAreaFact(context, { kind: 'overlay', key: id, expectedVersion }, (schedule) =>
      removeOverlay(schedule, id),
    )
    return written.ok ? done(areaWrittenOf(written.value)) : written
  },
})

export const orderOverlaysOperation = defineOperation({
  name: 'order-overlays',
  summary: 'Put what the program does into another order: of several on one half-day the first stands.',
  route: 'POST /api/v1/overlays/order',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ ids: z.array(overlay.shape.id).max(1000).describe('Every one, the first to stand first') }),
  output: areaWritten,
  refusals: [
    { reason: 'unknown_overlay', status: 404, when: 'The program does nothing of one of the ids.' },
    { reason: 'order_incomplete', status: 422, when: 'The ids are not each of what the program does, once.' },
    ...WRITE_REFUSALS,
  ],
  async run(context, { ids }) {
    const written = await writeArea(context, (schedule) => orderOverlays(schedule, ids))
    return written.ok ? done(areaWrittenOf(written.value)) : written
  },
})

const policyAnswer = z.strictObject({ ...blockPolicy.shape, version: z.int() })

export const readBlockPolicy = defineOperation({
  name: 'read-block-policy',
  summary: 'How blocks and the clinic work: the day on which blocks split, rooms, attendings for each resident.',
  route: 'GET /api/v1/block-policy',
  access: 'plan:read',
  input: z.strictObject({}),
  output: policyAnswer,
  refusals: [],
  async run({ snapshot }) {
    return done({ ...policyOf(snapshot), version: snapshot.versionOf('blockPolicy', 'policy') })
  },
})

export const setBlockPolicyOperation = defineOperation({
  name: 'set-block-policy',
  summary: 'Say how blocks and the clinic work.',
  route: 'PUT /api/v1/block-policy',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ ...blockPolicy.shape, expectedVersion }).refine((p) => p.roomsUsual <= p.roomsMost, {
    path: ['roomsMost'],
    error: 'The most rooms must not be under the usual ones.',
  }),
  output: z.strictObject({ policy: policyAnswer, ...AREA_WRITTEN }),
  refusals: VOCABULARY_REFUSALS,
  async run(context, { expectedVersion, ...policy }) {
    const written = await writeAreaFact(context, { kind: 'blockPolicy', key: 'policy', expectedVersion }, (schedule) =>
      setBlockPolicy(schedule, policy),
    )
    if (!written.ok) return written
    const version = written.value.after.versionOf('blockPolicy', 'policy')
    return done({ policy: { ...policy, version }, ...areaWrittenOf(written.value) })
  },
})

import * as z from 'zod'
import { ROTATIONS_ACTIONS, type RotationsChanged, changeRotations } from '#domain/decisions/change-rotations.ts'
import { given } from '#domain/decisions/given.ts'
import { type Result, done, refused } from '#domain/result.ts'
import { rotationId } from '#domain/rotations/rotation.ts'
import type { ChangeSet } from '#domain/schedule/change.ts'
import { consequences } from '#rules/consequences.ts'
import { AREA_WRITTEN, areaWrittenOf, writeArea } from '../area-change.ts'
import { whole } from '../fields.ts'
import { conflictOf } from '../fmit/conflict.ts'
import { defineOperation } from '../kit.ts'
import { readJudged } from '../read-judged.ts'
import { VOCABULARY_REFUSALS } from './rotation-kinds.ts'
import { templateFields } from './write-template.ts'

const { setting, who, leaveAllowed, weekendWork, daysOff, offSite, lectureExempt, clinicExempt, recovery, capacity } =
  templateFields

const told = ({ changed, same }: RotationsChanged) => ({
  changed: changed.map(({ name, title, changes }) => ({ id: name, title, changes: [...changes] })),
  same: [...same],
})

export const bulkTemplates = defineOperation({
  name: 'bulk-rotation-templates',
  summary: 'Archive, bring back or change several rotations at once, all of them or none; tried first when asked.',
  route: 'POST /api/v1/rotation-templates/bulk',
  access: 'plan:edit',
  sensitive: true,
  input: z
    .strictObject({
      ids: z.array(rotationId).min(1, 'Choose a rotation.').max(100, 'Choose 100 rotations or fewer.'),
      action: z.enum(ROTATIONS_ACTIONS),
      set: z
        .strictObject({
          ...{ setting, who, leaveAllowed, weekendWork, daysOff },
          ...{ offSite, lectureExempt, clinicExempt, recovery, capacity },
        })
        .default({})
        .describe('For `edit`: what is to hold for all of them'),
      dryRun: z.boolean().default(false),
      expectedRevision: whole(0, Number.MAX_SAFE_INTEGER, 'The revision is a whole number.')
        .optional()
        .describe('Of the trial run; refused when one of them was changed since'),
    })
    .refine(({ action, set }) => (action === 'edit') === Object.values(set).some((value) => value !== undefined), {
      path: ['set'],
      error: 'Say what is to hold when they are changed, and nothing when they are archived or brought back.',
    }),
  output: z.strictObject({
    dryRun: z.boolean(),
    changed: z.array(z.strictObject({ id: z.string(), title: z.string(), changes: z.array(z.string()) })),
    same: z.array(z.string()).describe('Those that are so already'),
    ...AREA_WRITTEN,
  }),
  refusals: [
    {
      reason: 'templates_refused',
      status: 422,
      when: 'One of them cannot be changed, so none was; `refused` says which and why.',
    },
    ...VOCABULARY_REFUSALS,
  ],
  async run(context, { ids, action, set, dryRun, expectedRevision }) {
    const command = { names: ids, action, set: given(set) }
    if (dryRun) {
      const { snapshot, judged } = readJudged(context)
      const tried = changeRotations(judged.schedule, command)
      if (!tried.ok) return tried
      const { broken, mended } = consequences(judged, tried.value.changeSet.changes)
      return done({
        ...{ dryRun, ...told(tried.value), revision: snapshot.seq, undoToken: null },
        ...{ conflicts: broken.map(conflictOf), mended: mended.map(conflictOf) },
        message: tried.value.changed.length === 0 ? 'It is so already.' : tried.value.changeSet.summary,
      })
    }
    const made: RotationsChanged[] = []
    const written = await writeArea(context, (schedule, ground): Result<ChangeSet> => {
      const decided = changeRotations(schedule, command)
      if (!decided.ok) return decided
      const other = ids.find((id) => ground.versionOf('rotation', id) > (expectedRevision ?? Infinity))
      if (other !== undefined)
        return refused('version', 'One of them was changed since you looked. Look again, then decide.', { id: other })
      made.push(decided.value)
      return done(decided.value.changeSet)
    })
    if (!written.ok) return written
    const last = made.at(-1)
    if (last === undefined) throw new Error('several rotations were written without a decision')
    return done({ dryRun, ...told(last), ...areaWrittenOf(written.value) })
  },
})

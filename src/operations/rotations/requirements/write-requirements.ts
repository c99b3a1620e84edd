import * as z from 'zod'
import { given } from '#domain/decisions/given.ts'
import { removeWeeklyRequirement, setWeeklyRequirement } from '#domain/decisions/set-rotation.ts'
import { type Result, done, refused } from '#domain/result.ts'
import { rotationId, titleOf } from '#domain/rotations/rotation.ts'
import { REQUIREMENT_DEFAULTS } from '#domain/rotations/weekly-requirement.ts'
import type { ChangeSet } from '#domain/schedule/change.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { unknownRotation } from '#domain/decisions/rotation-refusals.ts'
import { AREA_WRITTEN, areaWritten, areaWrittenOf, writeArea, writeAreaFact } from '../../area-change.ts'
import { expectedVersion } from '../../fields.ts'
import type { Written } from '../../fmit/write-plan.ts'
import { type Context, defineOperation } from '../../kit.ts'
import { WRITE_REFUSALS } from '../../write-refusals.ts'
import { VOCABULARY_REFUSALS } from '../rotation-kinds.ts'
import { requirementAnswer, requirementAnswerOf, requirementFields } from './requirement-answer.ts'
import { NO_REQUIREMENT, REQUIREMENT_REFUSED, UNKNOWN_ROTATION } from './requirement-kinds.ts'

const requirementWritten = z.strictObject({ requirement: requirementAnswer, ...AREA_WRITTEN })

const writtenOf = (written: Written<null>, name: string): z.output<typeof requirementWritten> => {
  const now = written.after.facts.weeklyRequirement.get(name)
  if (now === undefined) throw new Error(`the requirement of ${name} is gone as soon as it is written`)
  return { requirement: requirementAnswerOf(written.after, now), ...areaWrittenOf(written) }
}

/** Fields of a change: what is left out stays, and null is no number. */
const someFields = z.object(requirementFields).partial().shape
type SomeFields = z.output<z.ZodObject<typeof someFields>>

/** Judged as a whole, whatever part of it is given. */
const merged = (schedule: Schedule, rotation: string, fields: SomeFields): Result<ChangeSet> =>
  setWeeklyRequirement(schedule, {
    ...(schedule.facts.weeklyRequirement.get(rotation) ?? { rotation, ...REQUIREMENT_DEFAULTS }),
    ...given(fields),
  })

export const addRequirement = defineOperation({
  name: 'add-weekly-requirement',
  summary: 'Say what a week on a rotation has to hold, where nothing is said yet; what is left out is usual.',
  route: 'POST /api/v1/resident-weekly-requirements',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ templateId: rotationId, ...someFields }),
  output: requirementWritten,
  status: 201,
  refusals: [
    UNKNOWN_ROTATION,
    { reason: 'requirement_exists', status: 409, when: 'The rotation has a weekly requirement already.' },
    REQUIREMENT_REFUSED,
    ...WRITE_REFUSALS,
  ],
  async run(context, { templateId, ...fields }) {
    const written = await writeArea(context, (schedule): Result<ChangeSet> => {
      const template = schedule.facts.rotation.get(templateId)
      if (template && schedule.facts.weeklyRequirement.has(templateId))
        return refused('requirement_exists', `${titleOf(template)} has a weekly requirement already. Change that one.`)
      return merged(schedule, templateId, fields)
    })
    return written.ok ? done(writtenOf(written.value, templateId)) : written
  },
})

export const setRequirementOfTemplate = defineOperation({
  name: 'set-weekly-requirement-of-template',
  summary: 'Say what a week on a rotation has to hold: a new requirement, or changes to the one it has.',
  route: 'PUT /api/v1/resident-weekly-requirements/by-template/:templateId',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ templateId: rotationId, ...someFields, expectedVersion }),
  output: requirementWritten,
  refusals: [UNKNOWN_ROTATION, REQUIREMENT_REFUSED, ...VOCABULARY_REFUSALS],
  async run(context, { templateId, expectedVersion, ...fields }) {
    const key = { kind: 'weeklyRequirement', key: templateId, expectedVersion } as const
    const written = await writeAreaFact(context, key, (schedule) => merged(schedule, templateId, fields))
    return written.ok ? done(writtenOf(written.value, templateId)) : written
  },
})

export const editRequirement = defineOperation({
  name: 'edit-weekly-requirement',
  summary: 'Change part of a weekly requirement; it is judged as a whole.',
  route: 'PUT /api/v1/resident-weekly-requirements/:id',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ id: rotationId, ...someFields, expectedVersion }),
  output: requirementWritten,
  refusals: [UNKNOWN_ROTATION, NO_REQUIREMENT, REQUIREMENT_REFUSED, ...VOCABULARY_REFUSALS],
  async run(context, { id, expectedVersion, ...fields }) {
    const key = { kind: 'weeklyRequirement', key: id, expectedVersion } as const
    const written = await writeAreaFact(context, key, (schedule) => {
      const template = schedule.facts.rotation.get(id)
      if (template === undefined) return { ok: false, refusal: unknownRotation(id) }
      if (!schedule.facts.weeklyRequirement.has(id))
        return refused('no_requirement', `${titleOf(template)} has no weekly requirement. Save one.`)
      return merged(schedule, id, fields)
    })
    return written.ok ? done(writtenOf(written.value, id)) : written
  },
})

const remove = async (
  context: Context,
  rotation: string,
  version: number | null | undefined,
): Promise<Result<z.output<typeof areaWritten>>> => {
  const key = { kind: 'weeklyRequirement', key: rotation, expectedVersion: version } as const
  const written = await writeAreaFact(context, key, (schedule) => removeWeeklyRequirement(schedule, rotation))
  return written.ok ? done(areaWrittenOf(written.value)) : written
}

const REMOVE_REFUSALS = [UNKNOWN_ROTATION, NO_REQUIREMENT, ...VOCABULARY_REFUSALS]

export const removeRequirementOfTemplate = defineOperation({
  name: 'remove-weekly-requirement-of-template',
  summary: 'Ask nothing of the weeks of a rotation any more.',
  route: 'DELETE /api/v1/resident-weekly-requirements/by-template/:templateId',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ templateId: rotationId, expectedVersion }),
  output: areaWritten,
  refusals: REMOVE_REFUSALS,
  run: (context, { templateId, expectedVersion }) => remove(context, templateId, expectedVersion),
})

export const removeRequirement = defineOperation({
  name: 'remove-weekly-requirement',
  summary: 'Remove a weekly requirement, by its id.',
  route: 'DELETE /api/v1/resident-weekly-requirements/:id',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({ id: rotationId, expectedVersion }),
  output: areaWritten,
  refusals: REMOVE_REFUSALS,
  run: (context, { id, expectedVersion }) => remove(context, id, expectedVersion),
})

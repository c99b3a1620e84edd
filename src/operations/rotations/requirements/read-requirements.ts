import * as z from 'zod'
import { unknownRotation } from '#domain/decisions/rotation-refusals.ts'
import { type Result, done, refused } from '#domain/result.ts'
import { ROTATION_SETTINGS, rotationId, titleOf } from '#domain/rotations/rotation.ts'
import type { Context } from '../../kit.ts'
import { defineOperation } from '../../kit.ts'
import { type RequirementAnswer, requirementAnswer, requirementAnswerOf } from './requirement-answer.ts'
import { NO_REQUIREMENT, UNKNOWN_ROTATION } from './requirement-kinds.ts'

export const readRequirements = defineOperation({
  name: 'read-weekly-requirements',
  summary: 'What weeks on the rotations in use have to hold.',
  route: 'GET /api/v1/resident-weekly-requirements',
  access: 'plan:read',
  input: z.strictObject({ setting: z.enum(ROTATION_SETTINGS).optional() }),
  output: z.strictObject({ items: z.array(requirementAnswer), total: z.int() }),
  refusals: [],
  async run({ snapshot }, { setting }) {
    const items = [...snapshot.facts.weeklyRequirement.values()]
      .filter(({ rotation }) => snapshot.facts.rotation.get(rotation)?.archived !== true)
      .map((one) => requirementAnswerOf(snapshot, one))
      .filter(({ templateSetting }) => setting === undefined || templateSetting === setting)
      .sort((a, b) => a.templateTitle.localeCompare(b.templateTitle, 'en'))
    return done({ items, total: items.length })
  },
})

const ofTemplate = ({ snapshot }: Pick<Context, 'snapshot'>, id: string): Result<RequirementAnswer> => {
  const template = snapshot.facts.rotation.get(id)
  if (template === undefined) return { ok: false, refusal: unknownRotation(id) }
  const requirement = snapshot.facts.weeklyRequirement.get(id)
  if (requirement === undefined)
    return refused('no_requirement', `${titleOf(template)} has no weekly requirement. Save one.`)
  return done(requirementAnswerOf(snapshot, requirement))
}

export const readRequirementOfTemplate = defineOperation({
  name: 'read-weekly-requirement-of-template',
  summary: 'What a week on a rotation has to hold.',
  route: 'GET /api/v1/resident-weekly-requirements/by-template/:templateId',
  access: 'plan:read',
  input: z.strictObject({ templateId: rotationId }),
  output: requirementAnswer,
  refusals: [UNKNOWN_ROTATION, NO_REQUIREMENT],
  async run(context, { templateId }) {
    return ofTemplate(context, templateId)
  },
})

export const readRequirement = defineOperation({
  name: 'read-weekly-requirement',
  summary: 'One weekly requirement, by its id.',
  route: 'GET /api/v1/resident-weekly-requirements/:id',
  access: 'plan:read',
  input: z.strictObject({ id: rotationId }),
  output: requirementAnswer,
  refusals: [UNKNOWN_ROTATION, NO_REQUIREMENT],
  async run(context, { id }) {
    return ofTemplate(context, id)
  },
})

import * as z from 'zod'
import { requirementGround } from '#domain/rotations/requirement-ground.ts'
import { REQUIREMENT_ISSUES, requirementIssues, requirementTotals } from '#domain/rotations/requirement-issues.ts'
import { ROTATION_SETTINGS, rotation, titleOf } from '#domain/rotations/rotation.ts'
import { type WeeklyRequirement, weeklyRequirement } from '#domain/rotations/weekly-requirement.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import type { Snapshot } from '#store/store.ts'

const { rotation: _, ...fields } = weeklyRequirement.shape
/** A requirement as it is asked for: all fields but whose it is. */
export const requirementFields = fields

/** What a requirement comes to: totals, and what is wrong with it or good to know. */
export const REQUIREMENT_JUDGED = {
  totals: z.strictObject({
    min: z.int().describe('Half-days a week that are asked for, protected ones among them'),
    max: z.int().describe('At the most, never more than the ten a week has'),
    uncut: z.int().describe('What the most add up to'),
    taken: z.int().describe('Lecture and protected half-days'),
    capacity: z.int(),
  }),
  issues: z.array(
    z.strictObject({
      code: z.enum(REQUIREMENT_ISSUES),
      level: z.enum(['error', 'warning']),
      field: z.string(),
      message: z.string(),
    }),
  ),
} as const

export const requirementAnswer = z.strictObject({
  id: z.string().describe('Of the requirement: the rotation it is of, because one rotation has one'),
  templateId: z.string(),
  templateTitle: z.string(),
  templateSetting: z.enum(ROTATION_SETTINGS),
  ...requirementFields,
  ...REQUIREMENT_JUDGED,
  version: z.int(),
})
export type RequirementAnswer = z.output<typeof requirementAnswer>

export const requirementJudged = (facts: Facts, requirement: WeeklyRequirement) => {
  const ground = requirementGround(facts, requirement.rotation)
  return { totals: requirementTotals(requirement, ground), issues: [...requirementIssues(requirement, ground)] }
}

export const requirementAnswerOf = (
  { facts, versionOf }: Pick<Snapshot, 'facts' | 'versionOf'>,
  requirement: WeeklyRequirement,
): RequirementAnswer => {
  const { rotation: name, ...rest } = requirement
  const template = facts.rotation.get(name) ?? rotation.parse({ name })
  return {
    id: name,
    templateId: name,
    templateTitle: titleOf(template),
    templateSetting: template.setting,
    ...rest,
    ...requirementJudged(facts, requirement),
    version: versionOf('weeklyRequirement', name),
  }
}

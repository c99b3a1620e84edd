import * as z from 'zod'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { isoDay } from '#domain/calendar/day.ts'
import { given } from '#domain/decisions/given.ts'
import { unknownRotation } from '#domain/decisions/rotation-refusals.ts'
import { done } from '#domain/result.ts'
import { hasErrors } from '#domain/rotations/requirement-issues.ts'
import { rotationId, titleOf } from '#domain/rotations/rotation.ts'
import { REQUIREMENT_DEFAULTS, type WeeklyRequirement } from '#domain/rotations/weekly-requirement.ts'
import { requirementStanding, standingWith } from '#rules/requirement-effect.ts'
import { academicYear } from '../../fields.ts'
import { defineOperation } from '../../kit.ts'
import { readJudged } from '../../read-judged.ts'
import { effectWords } from './effect-words.ts'
import { REQUIREMENT_JUDGED, requirementFields, requirementJudged } from './requirement-answer.ts'
import { UNKNOWN_ROTATION } from './requirement-kinds.ts'

const effect = z.strictObject({
  ay: z.int(),
  weeks: z.int().describe('Weeks of residents on the rotation in the year'),
  outOfRange: z.int().describe('Those that would not hold what is asked for'),
  before: z.int().describe('Those that do not hold what is asked for now'),
  worst: z
    .strictObject({
      ...{ person: z.string(), name: z.string(), block: z.int(), count: z.int() },
      day: isoDay.describe('The first of them'),
    })
    .nullable()
    .describe('The block of a resident in which most of them lie'),
  sentence: z.string(),
})

export const checkRequirement = defineOperation({
  name: 'check-weekly-requirement',
  summary: 'What a weekly requirement would come to, and what it would do to the plan of a year. Writes nothing.',
  route: 'POST /api/v1/resident-weekly-requirements/check',
  access: 'plan:edit',
  input: z.strictObject({
    templateId: rotationId,
    ay: academicYear.optional().describe('The year that is judged; left out, the present one'),
    ...z.object(requirementFields).partial().shape,
  }),
  output: z.strictObject({
    ...REQUIREMENT_JUDGED,
    effect: effect.nullable().describe('Null while the requirement cannot be: `issues` say why'),
  }),
  refusals: [UNKNOWN_ROTATION],
  async run(context, { templateId, ay = yearOf(context.today), ...fields }) {
    const { schedule } = readJudged(context).judged
    const { facts } = schedule
    const template = facts.rotation.get(templateId)
    if (template === undefined) return { ok: false, refusal: unknownRotation(templateId) }
    const before = facts.weeklyRequirement.get(templateId) ?? null
    const after: WeeklyRequirement = {
      ...(before ?? { rotation: templateId, ...REQUIREMENT_DEFAULTS }),
      ...given(fields),
    }
    const judged = requirementJudged(facts, after)
    if (hasErrors(judged.issues)) return done({ ...judged, effect: null })
    const now = requirementStanding(schedule, templateId, ay)
    const then = standingWith(schedule, after, ay)
    return done({
      ...judged,
      effect: {
        ...{ ay, weeks: then.weeks, outOfRange: then.outOfRange, before: now.outOfRange, worst: then.worst },
        sentence: effectWords({ title: titleOf(template), year: ay, before, after, now, then }),
      },
    })
  },
})

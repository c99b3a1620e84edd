import * as z from 'zod'
import { done } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { readJudged } from '../read-judged.ts'
import { healthAnswer, healthOf } from './health-answer.ts'

export const fmitHealth = defineOperation({
  name: 'fmit-health',
  summary: 'How the FMIT plan stands: coverage, gaps with who could fill them, conflicts, fairness.',
  route: 'GET /api/v1/fmit/health',
  access: 'plan:read',
  sensitive: true,
  input: z.strictObject({}),
  output: healthAnswer,
  refusals: [],
  async run(context) {
    const { judged } = readJudged(context)
    return done(healthOf(judged))
  },
})

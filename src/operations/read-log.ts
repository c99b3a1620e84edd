import * as z from 'zod'
import { done } from '#domain/result.ts'
import { limit } from './fields.ts'
import { defineOperation } from './kit.ts'
import { logAnswer, logAnswerOf } from './log-answer.ts'

export const readLog = defineOperation({
  name: 'read-log',
  summary: 'Every change of every fact, newest first.',
  route: 'GET /api/v1/log',
  access: 'log:read',
  sensitive: true,
  input: z.strictObject({
    area: z.string().max(80).optional().describe('`fmit/2026`, `people`, `program`'),
    before: z
      .string()
      .regex(/^\d{1,15}$/, 'Write the number of a change set.')
      .optional()
      .describe('Only change sets before this one'),
    limit,
  }),
  output: z.strictObject({ entries: z.array(logAnswer) }),
  refusals: [],
  async run({ store, programId }, { area, before, limit }) {
    const entries = await store.log(programId, {
      ...(area === undefined ? {} : { area }),
      ...(before === undefined ? {} : { before: Number(before) }),
      limit,
    })
    return done({ entries: entries.map(logAnswerOf) })
  },
})

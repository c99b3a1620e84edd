import * as z from 'zod'
import { done } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { tokenAnswer, tokenAnswerOf } from './token-answer.ts'

export const readTokens = defineOperation({
  name: 'read-tokens',
  summary: 'Every bearer token, without its secret.',
  route: 'GET /api/v1/tokens',
  access: 'program:admin',
  input: z.strictObject({}),
  output: z.strictObject({ tokens: z.array(tokenAnswer) }),
  refusals: [],
  async run({ accounts, programId }) {
    return done({ tokens: (await accounts.tokens(programId)).map(tokenAnswerOf) })
  },
})

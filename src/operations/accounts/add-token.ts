import * as z from 'zod'
import { done } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { tokenAnswer, tokenAnswerOf } from './token-answer.ts'
import { role, userName } from './user-answer.ts'

export const addToken = defineOperation({
  name: 'add-token',
  summary: 'Make a bearer token for a script. Its secret is told once.',
  route: 'POST /api/v1/tokens',
  access: 'program:admin',
  input: z.strictObject({ name: userName, role }),
  output: z.strictObject({ token: tokenAnswer, secret: z.string() }),
  status: 201,
  refusals: [],
  async run({ accounts, programId }, { name, role }) {
    const { secret, value } = await accounts.addToken(programId, name, role)
    return done({ token: tokenAnswerOf(value), secret })
  },
})

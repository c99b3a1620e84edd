import * as z from 'zod'
import { done } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { userAnswer, userAnswerOf } from './user-answer.ts'

export const readUsers = defineOperation({
  name: 'read-users',
  summary: 'Everybody who may sign in.',
  route: 'GET /api/v1/users',
  access: 'program:admin',
  input: z.strictObject({}),
  output: z.strictObject({ users: z.array(userAnswer) }),
  refusals: [],
  async run({ accounts, programId }) {
    return done({ users: (await accounts.users(programId)).map(userAnswerOf) })
  },
})

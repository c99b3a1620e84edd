import * as z from 'zod'
import { done, refused } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'

export const revokeToken = defineOperation({
  name: 'revoke-token',
  summary: 'Let a bearer token open nothing any more.',
  route: 'DELETE /api/v1/tokens/:id',
  access: 'program:admin',
  input: z.strictObject({ id: z.string().max(64) }),
  output: z.strictObject({ revoked: z.literal(true) }),
  refusals: [{ reason: 'unknown_token', status: 404, when: 'No such token.' }],
  async run({ accounts, programId, now }, { id }) {
    return (await accounts.revokeToken(programId, id, now))
      ? done({ revoked: true as const })
      : refused('unknown_token', `There is no token ${id}.`)
  },
})

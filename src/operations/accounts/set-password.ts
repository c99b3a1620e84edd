import * as z from 'zod'
import { done, refused } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { hashPassword, isPassword, password } from './password.ts'

export const setPassword = defineOperation({
  name: 'set-password',
  summary: 'Set your own password; your other sessions end. After a one-time link the old one is not asked for.',
  route: 'POST /api/v1/session/password',
  access: 'signed-in',
  input: z.strictObject({ password, currentPassword: z.string().max(128).optional() }),
  output: z.strictObject({ set: z.literal(true) }),
  refusals: [
    { reason: 'no_session', status: 403, when: 'A token has no password; sign in.' },
    { reason: 'wrong_password', status: 403, when: 'The current password is missing or wrong.' },
  ],
  async run({ accounts, programId, session }, { password, currentPassword = '' }) {
    if (session === null) return refused('no_session', 'A token has no password. Sign in first.')
    const present = await accounts.passwordHash(programId, session.userId)
    if (present !== null && !session.byLink && !(await isPassword(present, currentPassword)))
      return refused('wrong_password', 'That is not your current password. Write it again.')
    await accounts.setPasswordHash(programId, session.userId, await hashPassword(password), session.id)
    return done({ set: true as const })
  },
})

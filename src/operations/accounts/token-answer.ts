import * as z from 'zod'
import type { AccessToken } from '#store/accounts.ts'
import { role } from './user-answer.ts'

export const tokenAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  role,
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
})

export const tokenAnswerOf = ({ id, name, role, ...at }: AccessToken): z.output<typeof tokenAnswer> => ({
  ...{ id, name, role },
  createdAt: at.createdAt.toISOString(),
  lastUsedAt: at.lastUsedAt?.toISOString() ?? null,
  revokedAt: at.revokedAt?.toISOString() ?? null,
})

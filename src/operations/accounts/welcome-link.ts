import * as z from 'zod'
import type { Context } from '../kit.ts'

export const welcomeLink = z.strictObject({
  path: z.string().describe('Under the address of Turnus; told once, works once'),
  expiresAt: z.iso.datetime(),
})

/** Makes a link that signs a user in once, within 24 hours. */
export const makeWelcomeLink = async (
  { accounts, programId, now }: Pick<Context, 'accounts' | 'programId' | 'now'>,
  userId: string,
): Promise<z.output<typeof welcomeLink>> => {
  const { secret, value } = await accounts.addLink(programId, userId, now)
  return { path: `/welcome?token=${secret}`, expiresAt: value.expiresAt.toISOString() }
}

import * as z from 'zod'
import { done, refused } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { UNKNOWN_USER } from './change-user.ts'
import { makeWelcomeLink, welcomeLink } from './welcome-link.ts'

export const linkUser = defineOperation({
  name: 'link-user',
  summary: 'Make a link that signs a user in once: for the first time, or when the password is lost.',
  route: 'POST /api/v1/users/:id/link',
  access: 'program:admin',
  input: z.strictObject({ id: z.string().max(64) }),
  output: z.strictObject({ welcome: welcomeLink }),
  status: 201,
  refusals: [UNKNOWN_USER, { reason: 'disabled', status: 409, when: 'The user has been switched off.' }],
  async run(context, { id }) {
    const user = await context.accounts.user(context.programId, id)
    if (user === null) return refused('unknown_user', `There is no user ${id}.`)
    if (user.disabled) return refused('disabled', `${user.name} has been switched off. Switch them on first.`)
    return done({ welcome: await makeWelcomeLink(context, id) })
  },
})

import * as z from 'zod'
import { done, refused } from '#domain/result.ts'
import { personId } from '../fields.ts'
import { UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import { defineOperation } from '../kit.ts'
import { hashPassword, password } from './password.ts'
import { email, role, userAnswer, userAnswerOf, userName } from './user-answer.ts'
import { makeWelcomeLink, welcomeLink } from './welcome-link.ts'

export const addUser = defineOperation({
  name: 'add-user',
  summary: 'Let somebody sign in. Without a password they get a link that works once.',
  route: 'POST /api/v1/users',
  access: 'program:admin',
  input: z.strictObject({
    email,
    name: userName,
    role,
    facultyId: personId.nullable().default(null).describe('The person of the program they are'),
    password: password.optional(),
  }),
  output: z.strictObject({ user: userAnswer, welcome: welcomeLink.nullable() }),
  status: 201,
  refusals: [{ reason: 'email_taken', status: 409, when: 'Somebody signs in with that e-mail.' }, UNKNOWN_PERSON],
  async run(context, { facultyId, password, ...fields }) {
    const { accounts, programId, snapshot } = context
    if (facultyId !== null && !snapshot.facts.person.has(facultyId))
      return refused('unknown_person', `Nobody here has the id ${facultyId}.`, { person: facultyId })
    const added = await accounts.addUser(programId, { ...fields, person: facultyId })
    if (!added.ok) return added
    const { id } = added.value
    if (password === undefined)
      return done({ user: userAnswerOf(added.value), welcome: await makeWelcomeLink(context, id) })
    await accounts.setPasswordHash(programId, id, await hashPassword(password), null)
    return done({ user: { ...userAnswerOf(added.value), hasPassword: true }, welcome: null })
  },
})

import * as z from 'zod'
import { given } from '#domain/decisions/given.ts'
import { done, refused } from '#domain/result.ts'
import { personId } from '../fields.ts'
import { UNKNOWN_PERSON } from '../fmit/week-refusals.ts'
import { type RefusalKind, defineOperation } from '../kit.ts'
import { role, userAnswer, userAnswerOf, userName } from './user-answer.ts'

export const UNKNOWN_USER: RefusalKind = { reason: 'unknown_user', status: 404, when: 'No such user.' }

export const changeUser = defineOperation({
  name: 'change-user',
  summary: 'Change what a user may do, or switch them off: they are signed out at once.',
  route: 'PUT /api/v1/users/:id',
  access: 'program:admin',
  input: z.strictObject({
    id: z.string().max(64),
    name: userName.optional(),
    role: role.optional(),
    facultyId: personId.nullable().optional(),
    disabled: z.boolean().optional(),
  }),
  output: z.strictObject({ user: userAnswer }),
  refusals: [
    UNKNOWN_USER,
    UNKNOWN_PERSON,
    { reason: 'last_admin', status: 409, when: 'Nobody would be left who can administer the program.' },
  ],
  async run({ accounts, programId, snapshot }, { id, facultyId, ...fields }) {
    const users = await accounts.users(programId)
    const user = users.find((one) => one.id === id)
    if (user === undefined) return refused('unknown_user', `There is no user ${id}.`)
    if (typeof facultyId === 'string' && !snapshot.facts.person.has(facultyId))
      return refused('unknown_person', `Nobody here has the id ${facultyId}.`, { person: facultyId })
    const after = { ...user, ...given(fields) }
    const isAdmin = (one: typeof user): boolean => one.role === 'admin' && !one.disabled
    if (isAdmin(user) && !isAdmin(after) && users.filter(isAdmin).length === 1)
      return refused('last_admin', `${user.name} is the last administrator. Make somebody else one first.`)
    const changed = await accounts.changeUser(programId, id, { ...given(fields), ...given({ person: facultyId }) })
    return changed ? done({ user: userAnswerOf(changed) }) : refused('unknown_user', `There is no user ${id}.`)
  },
})

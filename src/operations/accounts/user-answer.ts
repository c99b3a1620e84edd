import * as z from 'zod'
import { ROLES } from '#domain/people/role.ts'
import type { User } from '#store/accounts.ts'

export const email = z.email('Write an e-mail address.').max(254)
export const userName = z.string().trim().min(1, 'Write a name.').max(120, 'Use 120 letters or fewer.')
export const role = z.enum(ROLES)

export const userAnswer = z.strictObject({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role,
  facultyId: z.string().nullable().describe('The person of the program they are'),
  disabled: z.boolean(),
  hasPassword: z.boolean(),
  createdAt: z.iso.datetime(),
})

export const userAnswerOf = ({ person, createdAt, ...user }: User): z.output<typeof userAnswer> => ({
  id: user.id,
  email: user.email,
  name: user.name,
  role: user.role,
  facultyId: person,
  disabled: user.disabled,
  hasPassword: user.hasPassword,
  createdAt: createdAt.toISOString(),
})

import * as z from 'zod'
import { done } from '#domain/result.ts'
import { defineOperation } from '../kit.ts'
import { rotationAnswer } from './rotation-answer.ts'

export const readRotations = defineOperation({
  name: 'read-rotations',
  summary: 'The rotations of the program, by name, and whether they allow leave.',
  route: 'GET /api/v1/rotations',
  access: 'plan:read',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(rotationAnswer) }),
  refusals: [],
  async run({ snapshot }) {
    const items = [...snapshot.facts.rotation.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
    return done({ items: items.map(({ name, leaveAllowed }) => ({ name, leaveAllowed })) })
  },
})
